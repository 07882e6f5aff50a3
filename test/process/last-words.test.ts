import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { readRebootFiles } from '#pkg/process/reboot-files.ts';
import { reportDeath, tailOf } from '#pkg/process/report-death.ts';
import { sinceStart, startMark } from '#pkg/process/start-mark.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';

const at = new Date(0);

test('the last words of a program are those since it was started, not lines of the boot before', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-words-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const log = join(dir, 'zedagent.log');
  await writeFile(log, `${startMark(at)}{"msg":"all is well in the boot before"}\n${startMark(at)}`);
  t.is(await tailOf(log), '', 'it died before it said anything');
  await appendFile(log, '{"msg":"no"}\nfatal: out of luck\n');
  t.is(await tailOf(log), '{"msg":"no"}\nfatal: out of luck');
  await appendFile(log, 'x'.repeat(1600));
  t.is(await tailOf(log), 'x'.repeat(1500), 'of very many the last');
  t.is(await tailOf(join(dir, 'none')), '');
});

test('a log of before, which has no marks, is told as it is', (t) => {
  t.is(sinceStart('a\nb\n'), 'a\nb\n');
  t.is(sinceStart(''), '');
});

testProp(
  'whatever was said before a start, only what comes after it is left',
  [fc.array(fc.string()), fc.string().filter((text) => !text.includes('{"start":'))],
  (t, before, after) => {
    const said = before.map((line) => `${line}\n`).join('');
    t.is(sinceStart(`${said}${startMark(at)}${after}`), after);
  },
);

test('a death is reported without last words when the disk that they are on does not answer', async (t) => {
  const persistDir = await mkdtemp(join(tmpdir(), 'basalt-words-'));
  t.teardown(() => rm(persistDir, { recursive: true, force: true }));
  const alive = setInterval(() => undefined, 1000);
  await reportDeath({
    persistDir,
    violation: { kind: 'pid', agent: 'zedagent', pid: 7, text: 'zedagent ended' },
    reason: bootReason.watchdogPid,
    slot: 'IMGA',
    version: '1.0.0',
    lastWords: () => new Promise(() => undefined),
    at,
    wordsLimitMs: 10,
  });
  clearInterval(alive);
  t.like(readRebootFiles(persistDir), { reason: bootReason.watchdogPid, slot: 'IMGA', stack: '' });
});
