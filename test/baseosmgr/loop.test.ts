import test from 'ava';
import { startLoop } from '#cmd/baseosmgr/loop.ts';
import type { Executors } from '#cmd/baseosmgr/loop.ts';
import { withoutSlots } from '#pkg/baseos/initial.ts';

/** What is told of one effect that takes so long. */
const toldOf = async (ms: number): Promise<readonly string[]> => {
  const told: string[] = [];
  let time = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const loop = startLoop({
    first: { ...withoutSlots('none'), effects: [{ kind: 'unpublishDrainRequest' }] },
    executors: { unpublishDrainRequest: () => void (time += ms) } as Partial<Executors> as Executors,
    onStarted: async () => resolve(),
    onSlow: (level, kind, took) => told.push(`${level} ${kind} ${took}`),
    onFatal: () => resolve(),
    now: () => time,
  });
  await promise;
  await loop.stop();
  return told;
};

test('an effect of more than 40 s is warned of, one of more than 3 minutes is an error', async (t) => {
  t.deepEqual(await toldOf(40_000), []);
  t.deepEqual(await toldOf(40_001), ['warn unpublishDrainRequest 40001']);
  t.deepEqual(await toldOf(180_000), ['warn unpublishDrainRequest 180000']);
  t.deepEqual(await toldOf(180_001), ['error unpublishDrainRequest 180001']);
});
