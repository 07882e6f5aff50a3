import { createLogger } from '#pkg/process/log.ts';
import { onShutdown } from '#pkg/process/shutdown.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writes what its clean-up does, in order. */
const [how] = process.argv.slice(2);
const shutdown = onShutdown({ log: createLogger('child'), limitMs: how === 'hangs' ? 100 : 10_000 });
const say = (text: string) => process.stdout.write(`${text}\n`);
shutdown.add('first built', () => void say('first built'));
shutdown.add('second built', async () => {
  await sleep(20);
  say('second built');
  if (how === 'fails') throw new Error('clean-up failed');
});
if (how === 'hangs' || how === 'impatient') shutdown.add('stuck', () => new Promise(() => undefined));
setInterval(() => undefined, 1000);
say('ready');
