import type { EngineRequest } from '#pkg/topics/engine.ts';
import { configHolder } from './config-holder.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { isOpen } from './operations.ts';
import { standsIn } from './sign-of-health.ts';
import type { AbState } from './state.ts';

export interface Holder {
  /** empty when it is free */
  readonly holder: string;
  /** what it does or waits for */
  readonly op: string;
  /** of its request; '' when it is not one */
  readonly id: string;
}

const free: Holder = { holder: '', op: '', id: '' };

/** The request that the engine works for. */
export const requestInHand = ({ activity }: AbState): EngineRequest | undefined => {
  if ('request' in activity) return activity.request;
  const owner = 'job' in activity ? activity.job.owner : 'owner' in activity ? activity.owner : undefined;
  return owner?.kind === 'request' ? owner.request : undefined;
};

/** Who has the engine work at this moment; free while it does nothing. */
export const workerOf = (state: AbState): Holder => {
  const { activity } = state;
  if (activity.kind === 'idle') return free;
  const request = requestInHand(state);
  if (request !== undefined) return { holder: request.Source, op: request.Op, id: request.ID };
  return { holder: configHolder, op: activity.kind === 'table' ? activity.why : 'install', id: '' };
};

/**
 * Who holds the engine: the one it works for, else the one whose image is on trial, armed or staged, in this order, and last
 * the one who has asked for a reboot.
 */
export const holderOf = (state: AbState): Holder => {
  const worker = workerOf(state);
  if (worker.holder !== '') return worker;
  const open = state.operations.filter(isOpen);
  const held =
    open.findLast(({ Op, State }) => Op !== 'power' && State !== 'staged') ??
    (isConfigs(state) ? undefined : (open.findLast(({ State }) => State === 'staged') ?? open.at(-1)));
  if (held !== undefined) return { holder: held.Source, op: held.Op, id: held.ID };
  if (!isConfigs(state)) return free;
  const op = freeSlot(state).state === 'updating' ? 'armed' : 'trial';
  return { holder: configHolder, op, id: '' };
};

/** Something is armed or on trial, and no request has asked for it. */
const isConfigs = (state: AbState): boolean =>
  freeSlot(state).state === 'updating' || (currentSlot(state).state === 'inprogress' && !standsIn(state));
