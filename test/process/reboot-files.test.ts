import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testProp } from '@fast-check/ava';
import { anyText } from '../any-text.ts';
import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import {
  deleteRebootFiles,
  readRebootFiles,
  shortenStack,
  writeRebootFiles,
  type RebootRecord,
} from '#pkg/process/reboot-files.ts';
import { countRestart } from '#pkg/process/restart-counter.ts';
import { freshDirectory } from './fixtures.ts';

const record: RebootRecord = {
  text: 'NORMAL: baseos-update(IMGB) to EVE version 2.0 reboot',
  reason: bootReason.update,
  slot: 'IMGA',
  version: '1.0',
  at: new Date('2026-11-20T10:00:00Z'),
};

test('a reboot decided in good order is stored and read back, and gone after it was deleted', async (t) => {
  const persistDir = await freshDirectory(t);
  writeRebootFiles(persistDir, record);
  const { mtime } = await stat(join(persistDir, 'boot-reason'));
  t.is(await readFile(join(persistDir, 'boot-reason'), 'utf8'), 'BootReasonUpdate');
  t.deepEqual(readRebootFiles(persistDir), {
    text: `${record.text} at EVE version 1.0 at 2026-11-20T10:00:00.000Z`,
    reason: 3,
    slot: 'IMGA',
    stack: '',
    time: mtime,
  });
  deleteRebootFiles(persistDir);
  t.deepEqual(await readdir(persistDir), ['log']);
  t.deepEqual(readRebootFiles(persistDir), { text: '', reason: undefined, slot: '', stack: '', time: undefined });
});

test('the first boot reason of a boot stays, later texts follow it', async (t) => {
  const persistDir = await freshDirectory(t);
  const agent = { name: 'baseosmgr', pid: 7 };
  writeRebootFiles(persistDir, { ...record, reason: bootReason.fatal, text: 'fatal: x', stack: 'at y', agent });
  writeRebootFiles(persistDir, { ...record, reason: bootReason.watchdogPid, text: 'watchdog' });
  const last = readRebootFiles(persistDir);
  t.is(last.reason, bootReason.fatal);
  t.is(last.stack, 'at y');
  t.deepEqual(last.text.split('\n'), [
    'baseosmgr[7] in IMGA, EVE version 1.0, 2026-11-20T10:00:00.000Z: fatal: x',
    'watchdog at EVE version 1.0 at 2026-11-20T10:00:00.000Z',
  ]);
  const history = await readFile(join(persistDir, 'log', 'reboot-reason.log'), 'utf8');
  t.is(history, `${last.text}\n`);
});

test('what another slot left unread gives way to the report of the boot that just ended', async (t) => {
  const persistDir = await freshDirectory(t);
  writeRebootFiles(persistDir, { ...record, stack: 'old' });
  const agent = { name: 'zedagent', pid: 9 };
  const died = { ...record, slot: 'IMGB', version: '2.0', reason: bootReason.watchdogPid, text: 'died', agent };
  writeRebootFiles(persistDir, died);
  const last = readRebootFiles(persistDir);
  t.is(last.reason, bootReason.watchdogPid);
  t.is(last.slot, 'IMGB');
  t.is(last.stack, '');
  t.is(last.text, 'zedagent[9] in IMGB, EVE version 2.0, 2026-11-20T10:00:00.000Z: died');
  const history = await readFile(join(persistDir, 'log', 'reboot-reason.log'), 'utf8');
  t.is(history.split('\n').length, 3);
});

test('an empty boot-reason file is no reason, and one with odd text is a parse failure', async (t) => {
  const persistDir = await freshDirectory(t);
  await writeFile(join(persistDir, 'boot-reason'), '\n');
  t.is(readRebootFiles(persistDir).reason, undefined);
  writeRebootFiles(persistDir, record);
  t.is(readRebootFiles(persistDir).reason, bootReason.update);
  await writeFile(join(persistDir, 'boot-reason'), 'BootReasonBoredom');
  t.is(readRebootFiles(persistDir).reason, bootReason.parseFail);
});

test('directories in place of the files are no reasons, are replaced by new ones and can be deleted', async (t) => {
  const persistDir = await freshDirectory(t);
  for (const name of ['reboot-reason', 'boot-reason', 'reboot-image', 'reboot-stack'])
    await mkdir(join(persistDir, name, 'deep'), { recursive: true });
  t.like(readRebootFiles(persistDir), { text: '', reason: undefined });
  writeRebootFiles(persistDir, { ...record, stack: 's' });
  t.like(readRebootFiles(persistDir), { reason: 3, slot: 'IMGA', stack: 's' });
  await mkdir(join(persistDir, 'x'));
  deleteRebootFiles(persistDir);
  t.deepEqual((await readdir(persistDir)).toSorted(), ['log', 'x']);
});

test('a loop of deaths does not fill the disk', async (t) => {
  const persistDir = await freshDirectory(t);
  await mkdir(join(persistDir, 'log'));
  await writeFile(join(persistDir, 'log', 'reboot-reason.log'), 'x'.repeat(256 * 1024));
  await writeFile(join(persistDir, 'reboot-reason'), 'y'.repeat(64 * 1024));
  writeRebootFiles(persistDir, record);
  t.is((await stat(join(persistDir, 'reboot-reason'))).size, 64 * 1024);
  t.true((await stat(join(persistDir, 'log', 'reboot-reason.log'))).size < 1024);
});

test('scenario 47: of a stack of more than 1700 characters the last 1600 are kept, with a marker', (t) => {
  t.is(shortenStack('x'.repeat(1700)), 'x'.repeat(1700));
  t.is(shortenStack(`begin${'é'.repeat(1690)}end-of-it`), `...\n${'é'.repeat(1591)}end-of-it`);
  t.is(shortenStack('😀'.repeat(1701)), `...\n${'😀'.repeat(1600)}`);
});

test('scenario 47: a long stack is shortened when it is read for the report', async (t) => {
  const persistDir = await freshDirectory(t);
  writeRebootFiles(persistDir, { ...record, stack: 'z'.repeat(5000) });
  t.is(readRebootFiles(persistDir).stack, `...\n${'z'.repeat(1600)}`);
});

testProp(
  'a shortened stack is never longer than 1700 characters and always ends as the whole',
  [anyText(4000)],
  (t, stack) => {
    const short = shortenStack(stack);
    t.true(Array.from(short).length <= 1700);
    t.true(stack.endsWith(short.replace(/^\.\.\.\n/, '')) || stack === short);
  },
);

test('the restart counter publishes the count before this boot, whatever garbage it finds', async (t) => {
  const persistDir = await freshDirectory(t);
  t.is(await countRestart(persistDir), 0);
  t.is(await countRestart(persistDir), 1);
  t.is(await readFile(join(persistDir, 'restartcounter'), 'utf8'), '2');
  for (const garbage of ['', 'x', '-1', '4294967296', '1e3']) {
    await writeFile(join(persistDir, 'restartcounter'), garbage);
    t.is(await countRestart(persistDir), 0, garbage);
  }
  await writeFile(join(persistDir, 'restartcounter'), '4294967295\n');
  t.is(await countRestart(persistDir), 4294967295);
  t.is(await countRestart(persistDir), 0);
});
