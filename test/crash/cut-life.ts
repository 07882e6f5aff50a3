import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExecutionContext } from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { startDatastore } from '#cmd/datastore/start.ts';
import { judgeAgent, type Ending } from './agent-judge.ts';
import { judgeBoots, type Booted } from './boot-judge.ts';
import { recordLife } from './record.ts';
import { recordsIn } from './operations-judge.ts';
import { crashStates, seeded, type CrashState } from './states.ts';
import { Recording } from './storage.ts';
import { tear } from './tear.ts';
import { judgeZedagent } from './zedagent-judge.ts';

/** Every how many of the states that baseosmgr is started on zedagent is, too; the boot rule judges all. */
const zedagentEvery = 6;
const seed = Number(process.env['BASALT_CRASH_SEED'] ?? Date.now() % 1_000_000);

/** Every how many of the states whose records of operations are read. */
const recordsEvery = 40;

const entryArrayBytes = 16 * 1024;

/** One life, cut at any point: a good slot boots and the agents go on. */
export const cutLife = async (t: ExecutionContext, agentSamples: number): Promise<void> => {
  t.timeout(60 * 60_000);
  t.log(`seed ${seed}`);
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'basalt-crash-')));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const { node, images, initial, ops } = await recordLife(dir);
  const whole = new Recording(initial, ops);
  const torn = new Recording(initial, tear(ops, node.disk, 512, entryArrayBytes));

  const known = Object.values(images);
  const random = seeded(seed);
  const sample: { recording: Recording; state: CrashState }[] = [];
  let states = 0;
  let records = 0;
  let disks = 0;
  for (const recording of [whole, torn]) {
    const seen = new Set<string>();
    for (const state of crashStates(recording, { seed, exhaustive: 7, samples: 24 })) {
      states += 1;
      const changes = recording.touching(state.applied, node.disk);
      try {
        if (!seen.has(changes.join())) await judgeBoots(recording.disk(changes, node.disk), known, 3);
        seen.add(changes.join());
      } catch (error) {
        t.fail(`cut at operation ${state.cut}: ${(error as Error).message} (seed ${seed})`);
        return;
      }
      if (states % recordsEvery === 0) records += recordsIn(recording.state(state.applied), node.persist);
      // a reservoir: each state is as likely as any other to be among those that the agents start on
      const place = sample.length < agentSamples ? sample.length : Math.floor(random() * states);
      if (place < agentSamples) sample[place] = { recording, state };
    }
    disks += seen.size;
  }
  t.log(
    `${ops.length} operations, ${states} states with ${disks} different disks, all boot three times into a whole image`,
  );
  t.true(states > ops.length);
  t.true(records > 0, 'records of operations were among what was cut');

  const datastore = await startDatastore({
    dir: path.dirname(images.v1.path),
    host: '127.0.0.1',
    port: 0,
    log: createLogger('datastore', { level: 'silent' }),
  });
  t.teardown(() => datastore.close());
  const endings = new Map<string, number>();
  const reasons = new Map<string, number>();
  for (const [index, { recording, state }] of sample.entries()) {
    const tree = recording.state(state.applied);
    const booted = await judgeBoots(recording.disk(state.applied, node.disk), known, 1);
    const wanted = index % 2 === 0 ? images.v2 : images.v3;
    const stage = {
      disk: node.disk,
      persist: node.persist,
      dir: path.join(dir, 'again'),
      datastore: datastore.url,
    };
    const ending = await judgeAgent(stage, tree, booted, wanted).catch((error: unknown) => {
      throw new Error(
        `cut at operation ${state.cut}, ${booted.version} booted, ${wanted.version} wanted (seed ${seed})`,
        {
          cause: error,
        },
      );
    });
    const why = complaint(ending, booted, wanted.version);
    if (why) t.fail(`cut at operation ${state.cut}: ${why} (seed ${seed})`);
    if (index % zedagentEvery === 0) {
      const reason = await judgeZedagent({ dir: stage.dir, identity: node.config }).catch((error: unknown) => {
        throw new Error(`cut at operation ${state.cut}: zedagent (seed ${seed})`, { cause: error });
      });
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const name = `${ending.status.ErrorCode || 'no error'}, current ${ending.current}, other ${ending.other}`;
    endings.set(name, (endings.get(name) ?? 0) + 1);
  }
  for (const [name, count] of endings) t.log(`${count} × ${name}`);
  for (const [name, count] of reasons) t.log(`${count} × zedagent started, last boot reason ${name}`);
};

/** What is wrong with an ending; undefined when it is one of those that the rules allow. */
const complaint = (
  { status, current, other, operations }: Ending,
  { version }: Booted,
  wanted: string,
): string | undefined => {
  if (operations !== undefined) return operations;
  if (current !== 'active') return `the running slot ended ${current}`;
  if (wanted === version)
    return status.Activated ? undefined : `the running version ${version} is not shown as activated`;
  if (status.ErrorCode === 'IMAGE_TEST_FAILED') {
    return other === 'inprogress' ? undefined : `refused as failed before, but the other slot is ${other}`;
  }
  if (status.Error !== '') return `ended with ${status.ErrorCode}: ${status.Error}`;
  return other === 'updating' ? undefined : `installed, but the other slot is ${other}`;
};
