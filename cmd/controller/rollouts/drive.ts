import type { RolloutEffect } from '#pkg/rollout/effect.ts';
import type { NodeEvent, RolloutEvent } from '#pkg/rollout/event.ts';
import type { RolloutState } from '#pkg/rollout/state.ts';
import { step } from '#pkg/rollout/step.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { lockWithin } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { takeStep, writeNodes } from './writes.ts';
import { findRollout, type StoredRollout } from './queries.ts';
import { execute } from './execute.ts';
import { look } from './look.ts';
import { unfitOf } from './unfit.ts';

/** How often a step is tried when other processes make steps of the same rollout at the same time. */
const attempts = 10;

/** Somebody else made a step between our reading and our writing. */
class Overtaken extends Error {}

/** A server with many writers gives one of two up that wait for each other, or that cannot be put in an order. */
const givenUp: readonly unknown[] = ['40P01', '40001'];

const isWorthAnother = (error: unknown): boolean => {
  // the server's own code is in the cause
  const { cause } = error as { cause?: unknown };
  return error instanceof Overtaken || (cause instanceof Error && 'code' in cause && givenUp.includes(cause.code));
};

export interface Drive {
  /** what an operator asks for; without it only the nodes are looked at */
  readonly event?: RolloutEvent | undefined;
  /** look at these nodes only */
  readonly nodes?: ReadonlySet<string> | undefined;
}

interface Decided {
  readonly state: RolloutState;
  readonly effects: readonly RolloutEffect[];
}

/** First what was seen of the nodes, then the event. */
const run = (state: RolloutState, nodes: readonly NodeEvent[], event: RolloutEvent): Decided => {
  const seen = step(state, { kind: 'seen', nodes });
  if (event.kind === 'look') return seen;
  const next = step(seen.state, event);
  return { state: next.state, effects: [...seen.effects, ...next.effects] };
};

/**
 * The step for what was seen of the nodes and an operator's word. A word that ends the asking acts before anybody is asked: what
 * was seen is taken in as if the rollout were paused already.
 */
const decide = (before: RolloutState, seen: readonly NodeEvent[], event: RolloutEvent): Decided => {
  const isBrake = event.kind === 'pause' || event.kind === 'abort';
  if (!isBrake || before.phase !== 'running') return run(before, seen, event);
  const { state } = step({ ...before, phase: 'paused' }, { kind: 'seen', nodes: seen });
  return step(state.phase === 'paused' ? { ...state, phase: before.phase } : state, event);
};

interface Judged extends Decided {
  /** who was to be asked and cannot have the version */
  readonly unfit: readonly NodeEvent[];
}

/**
 * Takes out of a step those who cannot have what it would ask of them. Nobody is asked in their place here: they count as asked,
 * so that the shell looks again at once.
 */
const judge = async (trx: Database, { target }: StoredRollout, { state, effects }: Decided): Promise<Judged> => {
  const unfit = await unfitOf(trx, target, effects);
  if (unfit.length === 0) return { state, effects, unfit };
  const out = new Set(unfit.map(({ node }) => node));
  const { state: after } = step({ ...state, phase: 'paused' }, { kind: 'seen', nodes: unfit });
  return {
    state: after.phase === 'paused' ? { ...after, phase: state.phase } : after,
    effects: effects.filter((effect) => effect.kind !== 'ask' || !out.has(effect.node)),
    unfit,
  };
};

const refusalOf = (effects: readonly RolloutEffect[]): BasaltError | undefined => {
  const refused = effects.find((effect) => effect.kind === 'refused');
  return refused && new BasaltError('REQUEST_CONFLICT', `the rollout cannot ${refused.event}: ${refused.why}`);
};

/** What a step came to. */
export interface Driven {
  readonly changed: boolean;
  /** nodes that it asked, or would have asked; they may have come to their end already */
  readonly asked: ReadonlySet<string>;
}

/** One step as a part of a transaction, which has to be given up when this throws; see `again`. */
export const driveWithin = async (trx: Database, id: string, now: number, { event, nodes }: Drive): Promise<Driven> => {
  await lockWithin(trx, 'fleet');
  const before: StoredRollout | undefined = await findRollout(trx, id);
  if (!before) throw new BasaltError('ROLLOUT_UNKNOWN', `there is no rollout ${id}`);
  const decided = decide(before.state, await look(trx, before, now, nodes), event ?? { kind: 'look' });
  const { state, effects, unfit } = await judge(trx, before, decided);
  const refusal = refusalOf(effects);
  if (refusal) throw refusal;
  if (state === before.state) return { changed: false, asked: new Set() };
  if (!(await takeStep(trx, before, state))) throw new Overtaken();
  const asked = new Map<string, number>();
  await execute({ trx, target: before.target, now, asked }, effects);
  await writeNodes(trx, before, state, asked);
  return { changed: true, asked: new Set([...asked.keys(), ...unfit.map(({ node }) => node)]) };
};

/** Does a transaction with steps in it, once more when others were in its way. */
export const again = async <T>(db: Database, task: (trx: Database) => Promise<T>): Promise<T> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await db.transaction().execute(task);
    } catch (error) {
      if (!isWorthAnother(error) || left <= 1) throw error;
    }
  }
};

/**
 * Moves a rollout on by what is stored of its nodes, and by what an operator asks for. State and effects are one transaction,
 * and the row's revision lets only one process make each step. Errors: ROLLOUT_UNKNOWN, REQUEST_CONFLICT for what the rollout's
 * phase does not allow.
 */
export const drive = (db: Database, id: string, now: number, what: Drive = {}): Promise<Driven> =>
  again(db, (trx) => driveWithin(trx, id, now, what));
