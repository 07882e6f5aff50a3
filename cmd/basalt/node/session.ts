import { followHeartbeat } from '#pkg/process/heartbeat-seen.ts';
import { findViolation, type Violation } from '#pkg/watchdog/violation.ts';
import type { RunningBoot } from './boot.ts';
import type { Control } from './control.ts';
import type { AgentName } from '#pkg/process/programs.ts';
import type { NodePaths } from './paths.ts';

/** How the time between a boot and its end came to that end. */
export type SessionEnd =
  | { readonly kind: 'reset' | 'poweroff' | 'power-cut' | 'stop' }
  | { readonly kind: 'violation'; readonly violation: Violation<AgentName> };

const lookEvery = 1000;

/** Watches one boot until something ends it: its own agents, the operator, the watchdog, or the end of the emulator. */
export const watchSession = async (
  paths: NodePaths,
  boot: RunningBoot,
  control: Control,
  watchdogLimit: number,
  stop: AbortSignal,
): Promise<SessionEnd> => {
  const touched = new Map(boot.agents.map(({ name }) => [name, followHeartbeat(paths.touch(name))]));

  for (;;) {
    if (stop.aborted) return { kind: 'stop' };
    const command = await control.pending();
    if (command === 'reset' || command === 'poweroff' || command === 'power-cut') return { kind: command };
    const seen = await Promise.all(
      boot.agents.map(async ({ name, pid, startedAt, exit }) => ({
        name,
        pid,
        startedAt,
        exit: exit(),
        touchedAt: await touched.get(name)?.(),
      })),
    );
    const violation = findViolation(seen, performance.now(), watchdogLimit);
    if (violation !== undefined) return { kind: 'violation', violation };
    await control.nap(lookEvery, stop);
  }
};
