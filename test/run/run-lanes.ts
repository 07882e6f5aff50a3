import { glob, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCache } from '#cmd/basalt/node/agent-environment.ts';
import type { Counts } from './count-lines.ts';
import { warmCache } from '#cmd/basalt/node/warm-cache.ts';
import { usableAccelerator } from '#cmd/basalt/vm/accelerator.ts';
import { imagesVariable } from '../boot/vm/images.ts';
import { clusterVariable, startCluster } from '../controller/postgres.ts';
import { bundleTests } from './bundles.ts';
import { runAva } from './run-ava.ts';
import { excluded, included, laneOf, lanes } from './lanes.ts';
import { root } from './root.ts';
import { slowestText } from './times.ts';

/** Arguments for each ava that runs side by side with the others. With arguments of the caller's there is only one. */
const avaRuns = async (given: readonly string[]): Promise<string[][]> => {
  if (given.length > 0) return [[...given]];
  const files = await Array.fromAsync(glob(included, { cwd: root, exclude: excluded }));
  return Object.values(lanes).map((lane) => [
    '--concurrency',
    String(lane.concurrency),
    ...files.filter((file) => laneOf(file) === lane),
  ]);
};

const sumOf = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * Runs the tests, those that wait beside those that compute, shows what took longest, and ends with one line that says how
 * many passed and failed. Answers the exit status: 0 when each file ran and nothing failed. Types stripped and code compiled
 * once are kept for every process that follows, whether KVM works is found out once, and there is one PostgreSQL. What runs many
 * files makes bundles of them first (`bundles.ts`); with arguments of the caller's, which mean a few, that has to be asked for.
 */
export const runLanes = async (given: readonly string[], bundled = given.length === 0): Promise<number> => {
  const started = performance.now();
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-test-run-'));
  try {
    const times = path.join(dir, 'times');
    Object.assign(process.env, bundled ? await bundleTests() : { NODE_COMPILE_CACHE: compileCache() });
    const images = path.join(dir, 'images');
    await mkdir(images);
    const env = {
      BASALT_TEST_TIMES: times,
      [imagesVariable]: images,
      ...(given.length > 0 ? {} : { BASALT_ACCELERATOR: await usableAccelerator() }),
    };
    // a dozen nodes that begin at once would each fill it
    if (given.length === 0) await warmCache();
    await using stack = new AsyncDisposableStack();
    if (given.length === 0) {
      const cluster = await startCluster();
      stack.defer(() => cluster.remove());
      process.env[clusterVariable] = cluster.dir;
    }
    const runs = await avaRuns(given);
    const { passed, failed } = sumOf(await Promise.all(runs.map(async (args) => await runAva(args, env))));
    process.stdout.write(`\n${await slowestText(times)}\n`);
    process.stdout.write(`\ntests: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};
