import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { memoryLimit } from '../hostile/hostile-node.ts';
import { makeCluster, type Cluster } from './cluster.ts';
import { peaksWhile, peakText } from './peaks.ts';
import { startFromSources } from '../run/from-sources.ts';

const mebibyte = 1024 * 1024;
const imageBytes = 256 * mebibyte;

let environmentIsFree: Promise<unknown> = Promise.resolve();

/** A cluster whose processes keep what they compile in `cache`. They have that from the environment of this process when they start. */
const clusterWith = async (t: ExecutionContext, cache: string): Promise<Cluster> => {
  const made = environmentIsFree.then(async () => {
    process.env['NODE_COMPILE_CACHE'] = cache;
    return await makeCluster(t, { slotMebibytes: 288, lineRate: 32 });
  });
  environmentIsFree = made.catch(() => {});
  return await made;
};

/** From a node that never ran, which has its certificate to make, to a committed update: no boot takes too much. */
const updateStaysSmall = async (t: ExecutionContext, cache: string): Promise<void> => {
  t.timeout(1_800_000);
  const cluster = await clusterWith(t, cache);
  const peaks = await peaksWhile(cluster, async () => {
    await cluster.push('2.0.0-kvm-amd64', { size: imageBytes });
    await cluster.until('the update is committed', 400, async () => {
      const slots = await cluster.slots();
      return slots.IMGA === 'unused' && slots.IMGB === 'active';
    });
  });
  for (const peak of peaks) {
    t.log(peakText(peak));
    t.true(peak.bytes < memoryLimit, peakText(peak));
  }
  t.deepEqual(peaks.map(({ agent, boot }) => `${boot} ${agent}`).toSorted(), [
    '1 baseosmgr',
    '1 zedagent',
    '2 baseosmgr',
    '2 zedagent',
  ]);
};

// the cache is one of sources
startFromSources();

test('the first start of a fresh checkout, and an update of 256 MiB, keep each agent below 130 MiB', async (t) => {
  const cache = await mkdtemp(join(tmpdir(), 'basalt-cold-'));
  t.teardown(() => rm(cache, { recursive: true, force: true }));
  await updateStaysSmall(t, cache);
  t.true((await readdir(cache)).includes('warm-for'), 'the machine has filled the cache before it started agents');
});

test('where nothing can be cached an update of 256 MiB keeps each agent below 130 MiB, too', async (t) => {
  await updateStaysSmall(t, '/dev/null/nowhere');
});
