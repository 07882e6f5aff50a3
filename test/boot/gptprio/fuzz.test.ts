import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { compileFuzzer } from './compile-host.ts';
import { runFuzzer } from './fuzz.ts';

// the soak run tries as many as five minutes allow
const runs = 10_000;

test('no input makes the rule break a promise or leave its memory', async (t) => {
  t.timeout(1_800_000);
  const folder = await mkdtemp(join(tmpdir(), 'basalt-gptprio-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const seed = Math.floor(Math.random() * 2 ** 31);
  const result = await runFuzzer(await compileFuzzer(), folder, { runs }, seed);
  t.is(result.complaint, undefined, `seed ${seed}`);
  t.true(result.runs >= runs, `${result.runs} inputs were tried`);
  t.log(`${result.runs} inputs`);
});
