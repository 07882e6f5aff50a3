import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import fc from 'fast-check';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Database } from '#cmd/controller/db/schema.ts';
import { findDesired } from '#cmd/controller/nodes/config-queries.ts';
import { removeDevice } from '#cmd/controller/nodes/device-queries.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { recordDelivery } from '#cmd/controller/rollouts/writes.ts';
import type { ReceivedInfo } from '#pkg/eve/codec.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { engineOfTest, both, newDatabase } from '../engines.ts';
import { tempDir } from '../rig.ts';
import { says, type Says } from './fleet.ts';
import { baseosOf, enter, Killed, see, startProcess, target, type Process, type Seen } from './world.ts';

const maxNodes = 5;
const who = fc.nat({ max: 1 });
const node = fc.nat({ max: maxNodes - 1 });
const word = fc.constantFrom<Says>(
  'idle',
  'downloading',
  'retrying',
  'gaveUp',
  'testing',
  'fellBack',
  'updated',
  'updated',
);
const single = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fetch' as const), who, node }) },
  // not told: the process is killed between storing it and acting on it
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('report' as const), who, node, word, told: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume', 'resume'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('abort' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wish' as const), who, node, version: fc.constantFrom('2', '3', '') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), who, node }) },
);
type Action = typeof single extends fc.Arbitrary<infer A> ? A : never;
/** What happens at once, and after how many queries one of the two processes is killed meanwhile. */
const moment = fc.record({
  actions: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(single) },
    { weight: 1, arbitrary: fc.array(single, { minLength: 2, maxLength: 3 }) },
  ),
  kill: fc.option(fc.record({ who, after: fc.nat({ max: 25 }) }), { freq: 3 }),
});
type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never;
const history = fc.record({
  count: fc.integer({ min: 1, max: maxNodes }),
  size: fc.integer({ min: 1, max: 3 }),
  maxFailures: fc.nat({ max: 2 }),
  moments: fc.array(moment, { minLength: 5, maxLength: 20 }),
});

const ended = (stage: string): boolean => ['done', 'failed', 'withdrawn'].includes(stage);
const unfinished = (phase: string): boolean => ['running', 'paused', 'stopped'].includes(phase);
const failed = ({ nodes }: Seen): number => nodes.filter(({ stage }) => stage === 'failed').length;

/** What no moment may break, whoever was killed in it. */
const hold = (
  t: ExecutionContext,
  before: Seen,
  after: Seen,
  actions: readonly Action[],
  wishes: ReadonlyMap<string, string>,
): void => {
  const kinds = new Set(actions.map(({ kind }) => kind));
  const was = new Map(before.nodes.map((one) => [one.uuid, one]));
  for (const { uuid, wave, stage, error, asked, wants } of after.nodes) {
    if (asked !== null) {
      t.true(
        after.nodes.every((other) => other.wave >= wave || ended(other.stage)),
        'asked before its wave',
      );
      const earlier = was.get(uuid)?.asked ?? null;
      if (earlier !== null) t.is(asked, earlier, 'asked twice');
      else {
        t.true(before.phase === 'running' || kinds.has('resume'), `asked while ${before.phase}`);
        t.true(failed(before) <= before.maxFailures || kinds.has('report'), 'asked after too many had failed');
      }
      if (earlier === null && actions.length === 1)
        t.false(kinds.has('pause') || kinds.has('abort'), 'asked by a brake');
    }
    if (asked === null && !wishes.has(uuid)) t.is(wants, undefined, 'wanted of a node that was not asked');
    // a node that was asked for what an operator had asked for as well may lose it with the rollout
    const wish = wishes.get(uuid);
    if (wish !== undefined && wish !== '2') t.is(wants ?? '', wish, "an operator's wish was overwritten");
    if (after.phase === 'aborted' && stage === 'withdrawn' && error === '' && wish === undefined)
      t.is(wants, undefined, 'an abort left it wanted');
    if (was.has(uuid) && ended(was.get(uuid)?.stage ?? '')) t.true(ended(stage), 'came back from its end');
  }
  const held = unfinished(after.phase) ? after.nodes.map(({ uuid }) => uuid) : [];
  t.deepEqual([...after.claims].toSorted(), held.toSorted(), 'holds its nodes, and nobody after its end');
  if (after.phase === 'running') t.true(failed(after) <= after.maxFailures, 'runs though too many have failed');
  if (!unfinished(before.phase)) t.is(after.phase, before.phase, 'went on after its end');
};

const run = async (
  t: ExecutionContext,
  shared: Database,
  { count, size, maxFailures, moments }: History,
): Promise<void> => {
  let now = 1_000_000;
  const clock = (): number => (now += 1);
  const processes = [startProcess(shared, clock), startProcess(shared, clock)] as const;
  const { id, nodes } = await enter(shared, count, size, maxFailures);
  /** what an operator wanted of a node since the start */
  const wishes = new Map<string, string>();
  const gone = new Set<string>();

  const act = async (action: Action): Promise<void> => {
    const { db, rollouts } = processes[action.who] as Process;
    const uuid = 'node' in action ? nodes[action.node] : undefined;
    if ('node' in action && (uuid === undefined || gone.has(uuid))) return;
    switch (action.kind) {
      case 'look':
        return rollouts.lookAtAll();
      case 'pause':
      case 'resume':
      case 'abort':
        return rollouts.apply(id, { kind: action.kind as 'pause' });
      default:
    }
    if (uuid === undefined) return;
    if (action.kind === 'fetch') {
      const desired = await findDesired(db, uuid);
      await recordDelivery(db, uuid, desired?.version ?? 0, clock());
    } else if (action.kind === 'report') {
      const info = { at: 0, content: says[action.word]('2') } as ReceivedInfo;
      await storeInfo(db, uuid, clock(), info, '{}');
      if (action.told) await rollouts.nodeChanged(uuid);
    } else if (action.kind === 'wish') {
      const baseos = action.version === '' ? undefined : action.version === '2' ? target : baseosOf(action.version);
      await rollouts.changeWanted(uuid, (desired) => ({ ...desired, baseos }));
    } else {
      for (const other of (await removeDevice(db, uuid)) ?? []) await rollouts.begin(other);
    }
  };
  /** A kill and a refusal are no failure, nor is what meets a node that is removed at that moment. */
  const survive = async (action: Action, removed: ReadonlySet<number>): Promise<void> => {
    await act(action).catch((error: unknown) => {
      if (error instanceof Killed || (error instanceof BasaltError && error.code === 'REQUEST_CONFLICT')) return;
      if ('node' in action && removed.has(action.node)) return;
      throw error;
    });
  };

  const happen = async ({ actions, kill }: Moment): Promise<void> => {
    const before = await see(shared, id);
    if (kill) processes[kill.who as 0 | 1].killAfter(kill.after);
    const removed = new Set(actions.flatMap((action) => (action.kind === 'remove' ? [action.node] : [])));
    await Promise.all(actions.map((action) => survive(action, removed)));
    for (const one of processes) one.revive();
    const after = await see(shared, id);
    const left = new Map(after.nodes.map((one) => [one.uuid, one]));
    for (const action of actions) {
      const uuid = 'node' in action ? nodes[action.node] : undefined;
      if (uuid === undefined) continue;
      if (!left.has(uuid)) gone.add(uuid);
      if (action.kind !== 'wish') continue;
      const [stored, then] = [left.get(uuid), before.nodes.find((one) => one.uuid === uuid)];
      // several at once: the last to be stored is the wish; one that was killed is none unless something came of it
      const came = stored?.wants !== then?.wants || (stored?.stage === 'withdrawn' && then?.stage !== 'withdrawn');
      if ((stored?.wants ?? '') === action.version && (kill === null || came)) wishes.set(uuid, action.version);
    }
    hold(t, before, after, actions, wishes);
  };

  try {
    await happen({ actions: [{ kind: 'look', who: 0 }], kill: null });
    for (const one of moments) await happen(one);
    // from here on the fleet does as it is told
    for (let round = 0; round <= 2 * maxNodes; round += 1) {
      const seen = await see(shared, id);
      if (!unfinished(seen.phase) && seen.nodes.every(({ stage }) => ended(stage))) break;
      for (const { uuid, stage } of seen.nodes) {
        if (stage === 'waiting' || stage === 'done') continue;
        const place = nodes.indexOf(uuid);
        await happen({ actions: [{ kind: 'fetch', who: 0, node: place }], kill: null });
        await happen({ actions: [{ kind: 'report', who: 1, node: place, word: 'updated', told: true }], kill: null });
      }
      await happen({ actions: [{ kind: 'resume', who: 0 }], kill: null });
    }
    const last = await see(shared, id);
    t.false(unfinished(last.phase), `never ends: ${JSON.stringify(last)}`);
    t.true(
      last.nodes.every(({ stage }) => ended(stage)),
      JSON.stringify(last),
    );
  } finally {
    for (const { rollouts } of processes) await rollouts.close();
    await shared.deleteFrom('rollout').execute();
    await shared.deleteFrom('device').execute();
  }
};
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

both(
  'whatever happens at two controllers at once, and wherever they are killed, a rollout keeps its word',
  async (t) => {
    const db = await openDatabase(await newDatabase(t, join(await tempDir(t))));
    t.teardown(() => db.destroy());
    const numRuns = engineOfTest(t) === 'sqlite' ? 50 : 4;
    await fc.assert(
      fc.asyncProperty(history, async (one) => {
        const attempt = await t.try((tt) => run(tt, db, one));
        if (attempt.passed) return attempt.discard();
        attempt.discard();
        throw attempt.errors[0] ?? new Error('failed');
      }),
      { numRuns },
    );
    t.pass();
  },
);
