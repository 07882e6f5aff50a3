import { shareOf, usageOf, type Usage } from '../usage.ts';
import type { Installation } from './installation.ts';
import type { SimulatedFleet } from './simulated.ts';

/** Who uses the machine, by name. */
export type Look = Readonly<Record<string, Usage>>;
/** Shares of one core. */
export type Shares = Readonly<Record<string, number>>;

/** Looks at everybody at once: each controller, the fleet, this process (the page that is open), and what helps. */
export const meterOf = (installation: Installation, fleet: SimulatedFleet) => async (): Promise<Look> => {
  const controllers = await Promise.all(installation.controllers.map(({ service }) => usageOf(service.pid)));
  return {
    ...Object.fromEntries(controllers.map((usage, at) => [`controller ${at + 1}`, usage] as const)),
    ...(await installation.helpers()),
    fleet: await usageOf(fleet.pid),
    page: await usageOf(process.pid),
  };
};

export const sharesBetween = (from: Look, to: Look): Shares =>
  Object.fromEntries(
    Object.entries(to).flatMap(([name, usage]) => {
      const before = from[name];
      return before === undefined ? [] : [[name, shareOf(before, usage)] as const];
    }),
  );

/** Of all controllers together. */
export const controllerShare = (shares: Shares): number =>
  Object.entries(shares).reduce((sum, [name, share]) => sum + (name.startsWith('controller ') ? share : 0), 0);

export interface Memory {
  readonly startMiB: number;
  readonly endMiB: number;
  /** of the straight line that fits all samples best */
  readonly MiBPerMinute: number;
  readonly samples: readonly number[];
}

/** How a process' memory went, from looks in the order of time. */
export const memoryOf = (looks: readonly Look[], name: string): Memory => {
  const found = looks.flatMap((look) => look[name] ?? []);
  const count = found.length;
  const meanAt = found.reduce((sum, { at }) => sum + at, 0) / count;
  const mean = found.reduce((sum, { residentMiB }) => sum + residentMiB, 0) / count;
  const covariance = found.reduce((sum, { at, residentMiB }) => sum + (at - meanAt) * (residentMiB - mean), 0);
  const variance = found.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  return {
    startMiB: found.at(0)?.residentMiB ?? 0,
    endMiB: found.at(-1)?.residentMiB ?? 0,
    MiBPerMinute: variance === 0 ? 0 : Math.round((6000 * covariance) / variance) / 100,
    samples: found.map(({ residentMiB }) => residentMiB),
  };
};
