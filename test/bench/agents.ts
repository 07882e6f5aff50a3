import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { agentNames, type AgentName } from '#pkg/process/programs.ts';
import { makeCluster, type Cluster } from '../e2e/cluster.ts';
import { peaksWhile, type Peak } from '../e2e/peaks.ts';

/**
 * What the two agents cost on a running node: processor time when idle, and peak memory from a node's first start to a
 * committed update, for images of several sizes. `cache` says how the first agents find the compile cache of their
 * sources: as it is, empty, or not to be written at all.
 * Run: `node test/bench/agents.ts [--sizes MiB,MiB] [--idle SECONDS] [--cache asItIs|empty|none] [--json]`.
 */
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '256,1024,4096' },
    idle: { type: 'string', default: '120' },
    cache: { type: 'string', default: 'asItIs' },
    json: { type: 'boolean', default: false },
  },
});

const MiB = 1024 * 1024;
type PerAgent = Record<AgentName, number>;
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
/** Processor time comes in hundredths of a second, and reports every half minute: less would measure little more than those. */
const leastIdleSeconds = 60;

/** Runs `use` on a cluster of its own, and ends that. */
const withCluster = async <T>(slotMebibytes: number, use: (cluster: Cluster) => Promise<T>): Promise<T> => {
  const closers: (() => unknown)[] = [];
  const owner = {
    passed: true,
    log: Object.assign(() => {}, { skip: () => {} }),
    teardown: (close: () => unknown) => void closers.push(close),
  };
  try {
    return await use(await makeCluster(owner, { slotMebibytes, lineRate: 32 }));
  } finally {
    for (const close of closers.toReversed()) await close();
  }
};

/** Processor time of a process, in seconds. */
const cpuSeconds = async (pid: number): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

const perAgent = async (cluster: Cluster): Promise<PerAgent> => {
  const { agents: pids } = await cluster.state();
  return { baseosmgr: await cpuSeconds(pids['baseosmgr']!), zedagent: await cpuSeconds(pids['zedagent']!) };
};

/** Processor time that the agents themselves consume, whatever else the machine does. */
const idlePercent = (seconds: number): Promise<PerAgent> =>
  withCluster(16, async (cluster) => {
    // the first device infos and the certificates are behind it then
    await sleep(20_000);
    const before = await perAgent(cluster);
    const started = performance.now();
    await sleep(seconds * 1000);
    const after = await perAgent(cluster);
    const elapsed = (performance.now() - started) / 1000;
    const percent = (name: AgentName): number => ((after[name] - before[name]) / elapsed) * 100;
    return { baseosmgr: percent('baseosmgr'), zedagent: percent('zedagent') };
  });

/** Peak memory of the agents in each boot, from a node's first to the one in which an image of this size is committed. */
const updatePeaks = (sizeMiB: number): Promise<readonly Peak[]> =>
  withCluster(
    sizeMiB + 64,
    async (cluster) =>
      await peaksWhile(cluster, async () => {
        await cluster.push('2.0.0-kvm-amd64', { size: sizeMiB * MiB });
        await cluster.until('the update is committed', 1200, async () => (await cluster.slots()).IMGB === 'active');
      }),
  );

const idleSeconds = Number(options.idle);
if (!(idleSeconds >= leastIdleSeconds)) throw new Error(`--idle has to be ${leastIdleSeconds} seconds at least`);
const caches = await mkdtemp(join(tmpdir(), 'basalt-cache-'));

const memory: { sizeMiB: number; peaks: readonly Peak[] }[] = [];
for (const sizeMiB of options.sizes.split(',').filter(Boolean).map(Number)) {
  if (options.cache === 'empty') process.env['NODE_COMPILE_CACHE'] = join(caches, String(sizeMiB));
  if (options.cache === 'none') process.env['NODE_COMPILE_CACHE'] = '/dev/null/nowhere';
  memory.push({ sizeMiB, peaks: await updatePeaks(sizeMiB) });
}
const idle = await idlePercent(idleSeconds);
await rm(caches, { recursive: true, force: true });

const mostOf = (peaks: readonly Peak[], name: AgentName): number =>
  Math.max(...peaks.filter(({ agent }) => agent === name).map(({ bytes }) => bytes)) / MiB;
if (options.json) process.stdout.write(`${JSON.stringify({ idleSeconds, idlePercent: idle, memory })}\n`);
else {
  for (const { sizeMiB, peaks } of memory) {
    const text = agentNames.map((name) => `${name} ${mostOf(peaks, name).toFixed(0)} MiB`).join(', ');
    process.stdout.write(`peak memory over an update of ${sizeMiB} MiB (cache: ${options.cache}): ${text}\n`);
  }
  for (const name of agentNames)
    process.stdout.write(`${name} idle: ${idle[name].toFixed(2)} % of a core over ${idleSeconds} s\n`);
}
