import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeCluster, type Cluster } from '../e2e/cluster.ts';

/**
 * What the two agents cost on a running node: processor time when idle, and peak memory while they install images of
 * several sizes. Run: `node test/bench/agents.ts [--sizes MiB,MiB] [--idle SECONDS] [--json]`.
 */
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '256,1024,4096' },
    idle: { type: 'string', default: '120' },
    json: { type: 'boolean', default: false },
  },
});

const MiB = 1024 * 1024;
const agents = ['baseosmgr', 'zedagent'] as const;
type PerAgent = Record<(typeof agents)[number], number>;
const ticksPerSecond = 100;

/** Runs `use` on a cluster of its own, and ends that. */
const withCluster = async <T>(slotMebibytes: number, use: (cluster: Cluster) => Promise<T>): Promise<T> => {
  const closers: (() => unknown)[] = [];
  const owner = {
    passed: true,
    log: Object.assign(() => {}, { skip: () => {} }),
    teardown: (close: () => unknown) => void closers.push(close),
  };
  try {
    return await use(await makeCluster(owner, { slotMebibytes, nodeOptions: ['--reboot-delay', '10'] }));
  } finally {
    for (const close of closers.toReversed()) await close();
  }
};

/** Processor time of a process, in seconds. */
const cpuSeconds = async (pid: number): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** Peak resident memory of a process, in MiB. */
const peakMiB = async (pid: number): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const perAgent = async (cluster: Cluster, measure: (pid: number) => Promise<number>): Promise<PerAgent> => {
  const { agents: pids } = await cluster.state();
  return { baseosmgr: await measure(pids['baseosmgr']!), zedagent: await measure(pids['zedagent']!) };
};

const idlePercent = (seconds: number): Promise<PerAgent> =>
  withCluster(16, async (cluster) => {
    // the first device infos and the certificates are behind it then
    await sleep(20_000);
    const before = await perAgent(cluster, cpuSeconds);
    const started = performance.now();
    await sleep(seconds * 1000);
    const after = await perAgent(cluster, cpuSeconds);
    const elapsed = (performance.now() - started) / 1000;
    const percent = (name: keyof PerAgent): number => ((after[name] - before[name]) / elapsed) * 100;
    return { baseosmgr: percent('baseosmgr'), zedagent: percent('zedagent') };
  });

/** Peak memory of the agents from their start until an image of this size is armed. */
const installPeak = (sizeMiB: number): Promise<PerAgent> =>
  withCluster(sizeMiB + 64, async (cluster) => {
    await cluster.push('2.0.0-kvm-amd64', { size: sizeMiB * MiB });
    await cluster.until('the image is armed', 900, async () => (await cluster.slots()).IMGB === 'updating');
    return await perAgent(cluster, peakMiB);
  });

const idle = await idlePercent(Number(options.idle));
const peaks: { sizeMiB: number; peak: PerAgent }[] = [];
for (const sizeMiB of options.sizes.split(',').filter(Boolean).map(Number)) {
  peaks.push({ sizeMiB, peak: await installPeak(sizeMiB) });
}
if (options.json) process.stdout.write(`${JSON.stringify({ idlePercent: idle, peaks })}\n`);
else {
  for (const name of agents)
    process.stdout.write(`${name} idle: ${idle[name].toFixed(2)} % of a core over ${options.idle} s\n`);
  for (const { sizeMiB, peak } of peaks) {
    const text = agents.map((name) => `${name} ${peak[name].toFixed(0)} MiB`).join(', ');
    process.stdout.write(`peak memory while installing ${sizeMiB} MiB: ${text}\n`);
  }
}
