import { randomUUID } from 'node:crypto';
import { plan, type WaveSize } from '#pkg/rollout/plan.ts';
import type { RolloutMode } from '#pkg/rollout/state.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Context } from '../context.ts';
import { resolveBaseos } from '../nodes/desired/resolve-baseos.ts';
import { listDevices, type Device } from '../nodes/device-queries.ts';
import { insertRollout } from './writes.ts';
import { claimOf, findRollout, type StoredRollout } from './queries.ts';

export interface AskedRollout {
  readonly name?: string | undefined;
  readonly image: string;
  readonly version?: string | undefined;
  readonly mode: RolloutMode;
  readonly waves: WaveSize;
  readonly maxFailures: number;
  readonly createdBy: string;
}

const refuseHeld = async (context: Context, uuid: string): Promise<never> => {
  const held = await claimOf(context.db, uuid);
  const other = held === undefined ? undefined : await findRollout(context.db, held);
  const name = (await listDevices(context.db)).find((device) => device.uuid === uuid)?.name ?? uuid;
  const message = `node ${name} is in the rollout "${other?.name ?? held}" (${held}), which is ${other?.state.phase}; abort that or wait for its end`;
  throw new BasaltError('REQUEST_CONFLICT', message);
};

class Held extends Error {
  readonly uuid: string;

  constructor(uuid: string) {
    super();
    this.uuid = uuid;
  }
}

/** Enters a rollout for these nodes, in this order, and asks its first wave. Gives its id. */
export const startRollout = async (
  context: Context,
  nodes: readonly Device[],
  asked: AskedRollout,
): Promise<string> => {
  const { db } = context;
  const id = randomUUID();
  await context.images.exclusive(async () => {
    const target = await resolveBaseos(context, { ...asked, activate: asked.mode === 'activate' });
    const rollout: StoredRollout = {
      id,
      revision: 1,
      name: asked.name ?? target.version,
      createdAt: context.now(),
      createdBy: asked.createdBy,
      mode: asked.mode,
      target,
      state: plan(
        nodes.map(({ uuid }) => uuid),
        asked.waves,
        asked.maxFailures,
      ),
      asks: new Map(),
    };
    try {
      await db.transaction().execute(async (trx) => {
        const held = await insertRollout(trx, rollout);
        if (held !== undefined) throw new Held(held);
      });
    } catch (error) {
      if (error instanceof Held) await refuseHeld(context, error.uuid);
      throw error;
    }
  });
  // it is entered and goes on by itself from here: whoever asked must not be told that it failed
  await context.rollouts.begin(id);
  return id;
};
