import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from '@sinclair/typebox';
import { createFilePubSub } from '#pkg/pubsub/file.ts';

/**
 * Time from the call of publish in one process to the delivery in another, and the processor time of an idle subscriber.
 * Run: `node test/bench/pubsub.ts [updates] [idle seconds]`. The clock is the machine's monotonic one, which processes share.
 */
const stamped = {
  agent: 'bench',
  name: 'Stamped',
  schema: Type.Object({ SentAt: Type.String(), Number: Type.Integer() }),
  persistent: false,
} as const;

const now = () => process.hrtime.bigint();

const publish = async (runDir: string, updates: number) => {
  const pubsub = createFilePubSub({ runDir, persistDir: runDir });
  const publication = await pubsub.publication(stamped);
  for (let number = 1; number <= updates; number++) {
    await publication.publish('key', { SentAt: now().toString(), Number: number });
    // not in step with any timer of the subscriber
    await sleep(60 + (number % 37));
  }
  await pubsub.close();
};

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const measure = async (updates: number, idleSeconds: number) => {
  const runDir = await mkdtemp(join(tmpdir(), 'basalt-bench-'));
  const pubsub = createFilePubSub({ runDir, persistDir: runDir });
  try {
    const delays: number[] = [];
    pubsub.subscribe(stamped).subscribe((event) => {
      if (event.kind === 'create' || event.kind === 'modify')
        delays.push(Number(now() - BigInt(event.value.SentAt)) / 1e6);
    });
    const child = spawn(process.execPath, [import.meta.filename, 'publish', runDir, String(updates)], {
      stdio: 'inherit',
    });
    await new Promise((resolve) => child.once('exit', resolve));
    await sleep(300);
    const sorted = delays.toSorted((a, b) => a - b);
    console.log(`${delays.length} of ${updates} updates seen one by one, the rest merged`);
    console.log(
      `publish to delivery: median ${ms(percentile(sorted, 0.5))}, p95 ${ms(percentile(sorted, 0.95))}, longest ${ms(percentile(sorted, 1))}`,
    );

    // as many subscriptions as an agent has
    for (let index = 0; index < 12; index++) pubsub.subscribe({ ...stamped, name: `Idle${index}` }).subscribe();
    await sleep(1000);
    const before = process.cpuUsage();
    await sleep(idleSeconds * 1000);
    const { user, system } = process.cpuUsage(before);
    console.log(
      `13 idle subscriptions: ${((user + system) / 1e4 / idleSeconds).toFixed(3)} % of a core over ${idleSeconds} s`,
    );
  } finally {
    await pubsub.close();
    await rm(runDir, { recursive: true, force: true });
  }
};

const [role, runDir = '', count = ''] = process.argv.slice(2);
if (role === 'publish') await publish(runDir, Number(count));
else await measure(Number(role ?? 200), Number(runDir || 30));
