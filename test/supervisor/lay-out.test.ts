import { chmod, chown, link, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { writeRebootFiles, adoptRebootFiles, readRebootFiles } from '#pkg/process/reboot-files.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { identityProblems } from '#cmd/supervisor/check-identity.ts';
import { defaultIds, numberOf } from '#pkg/process/ids.ts';
import { giveRebootFiles, layOut } from '#cmd/supervisor/lay-out.ts';
import { layout } from '#cmd/supervisor/layout.ts';
import { needRoot } from './rig.ts';

const rig = async (t: ExecutionContext) => {
  needRoot(t);
  const dir = await mkdtemp(join(tmpdir(), 'basalt-lay-out-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(dir, ...parts);
  await mkdir(at('run'));
  const places = layout({ run: at('run'), persist: at('persist') });
  return { at, places, lay: () => layOut(places, defaultIds) };
};

const ownerOf = async (path: string) => {
  const { uid, gid, mode } = await stat(path);
  return [uid, gid, mode & 0o7777];
};

test('every place has its owner and mode, also when it is laid out again and over wrong ones', async (t) => {
  const { at, places, lay } = await rig(t);
  await lay();
  await chmod(at('persist/checkpoint/lastconfig'), 0o666);
  await chown(at('run/zedagent'), defaultIds.baseosmgr, 0);
  await lay();
  for (const { path, owner, group, mode } of places)
    t.deepEqual(await ownerOf(path), [numberOf(defaultIds, owner), numberOf(defaultIds, group), mode], path);
});

test('what is there stays, and what a node wrote as root before goes to the agent', async (t) => {
  const { at, lay } = await rig(t);
  await mkdir(at('persist/content/blobs'), { recursive: true });
  await writeFile(at('persist/content/blobs/a'), 'blob');
  await mkdir(at('persist/status'));
  await writeFile(at('persist/status/reboot_config_counter'), '7');
  await lay();
  const { baseosmgr, zedagent, basalt } = defaultIds;
  t.deepEqual((await ownerOf(at('persist/content/blobs'))).slice(0, 2), [baseosmgr, baseosmgr]);
  t.deepEqual((await ownerOf(at('persist/content/blobs/a'))).slice(0, 2), [baseosmgr, baseosmgr]);
  t.is(await readFile(at('persist/content/blobs/a'), 'utf8'), 'blob');
  t.is(await readFile(at('persist/status/reboot_config_counter'), 'utf8'), '7');
  t.deepEqual(await ownerOf(at('persist/status/reboot_config_counter')), [zedagent, basalt, 0o640]);
});

test('no link that an agent planted gives it a file of someone else', async (t) => {
  const { at, lay } = await rig(t);
  await lay();
  const key = at('persist/identity/device.key.pem');
  await writeFile(key, 'key', { mode: 0o600 });
  const before = await ownerOf(key);
  const [soft, hard] = [at('persist/status/config_retry_update_counter'), at('persist/status/baseosmgr-memory.json')];
  await rm(soft);
  await symlink(key, soft);
  await rm(hard);
  await link(key, hard);
  await rm(at('persist/last-words/baseosmgr'), { recursive: true });
  await symlink(at('persist/identity'), at('persist/last-words/baseosmgr'));
  await lay();
  t.deepEqual(await ownerOf(key), before);
  t.is(await readFile(key, 'utf8'), 'key');
  for (const path of [soft, hard]) t.is(await readFile(path, 'utf8'), '');
  t.deepEqual((await ownerOf(at('persist/identity'))).slice(0, 1), [defaultIds.zedagent]);
});

test('reboot files that root wrote are zedagent’s to read and remove after the next start', async (t) => {
  const { at, lay } = await rig(t);
  await lay();
  const record = { text: 'x', reason: bootReason.watchdogPid, slot: 'IMGA', version: '1', at: new Date(0), stack: 's' };
  writeRebootFiles(at('persist'), record);
  await giveRebootFiles(at('persist'), defaultIds);
  for (const name of ['reboot-reason', 'boot-reason', 'reboot-image', 'reboot-stack', 'log/reboot-reason.log'])
    t.deepEqual((await ownerOf(at('persist', name))).slice(0, 2), [defaultIds.zedagent, defaultIds.basalt], name);
});

test('a reason that an agent left comes below what is stored, its boot reason only where there is none', async (t) => {
  const { at } = await rig(t);
  const record = { text: 'first', reason: bootReason.update, slot: 'IMGA', version: '1', at: new Date(0) };
  writeRebootFiles(at('persist'), record);
  const own = { ...record, text: 'second', reason: bootReason.fatal, stack: 'where' };
  writeRebootFiles(at('own'), own);
  adoptRebootFiles(at('own'), at('persist'));
  const stored = readRebootFiles(at('persist'));
  t.like(stored, { reason: bootReason.update, slot: 'IMGA', stack: 'where' });
  t.regex(stored.text, /^first.*\nsecond/);
  t.like(readRebootFiles(at('own')), { text: '', reason: undefined });
  // nothing left, nothing changed
  adoptRebootFiles(at('own'), at('persist'));
  t.deepEqual(readRebootFiles(at('persist')), stored);
});

test('a key that others may read is told, and so is one that zedagent may not', async (t) => {
  const { at } = await rig(t);
  const { zedagent } = defaultIds;
  await mkdir(at('config'));
  await writeFile(at('config/onboard.key.pem'), 'key', { mode: 0o644 });
  t.regex((await identityProblems(at('config'), defaultIds)).join(), /others than zedagent/);
  await chmod(at('config/onboard.key.pem'), 0o600);
  t.regex((await identityProblems(at('config'), defaultIds)).join(), /cannot be read by zedagent/);
  await chown(at('config/onboard.key.pem'), zedagent, zedagent);
  t.deepEqual(await identityProblems(at('config'), defaultIds), []);
  await writeFile(at('config/server'), 'anyone may know', { mode: 0o644 });
  await writeFile(at('config/proxy'), 'http://user:password@proxy', { mode: 0o644 });
  t.regex((await identityProblems(at('config'), defaultIds)).join(), /proxy can be read by others than zedagent/);
  // a vfat that is mounted for zedagent alone
  await chmod(at('config/onboard.key.pem'), 0o700);
  await chown(at('config'), zedagent, zedagent);
  await chmod(at('config'), 0o700);
  t.deepEqual(await identityProblems(at('config'), defaultIds), []);
  t.deepEqual(await identityProblems(at('nowhere'), defaultIds), []);
});
