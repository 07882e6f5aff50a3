import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { filter, firstValueFrom } from 'rxjs';
import { swState } from '#pkg/topics/common.ts';
import { topics } from '#pkg/topics/index.ts';
import { zedAgent } from '../baseos/statuses.ts';
import { until } from '../until.ts';
import { makeImage, TestNode } from './node.ts';

const v2 = '2.0.0-kvm-amd64';
const v3 = '3.0.0-kvm-amd64';
const mebibyte = 1024 * 1024;

test('an update runs from the config to an armed slot that holds the image byte for byte', async (t) => {
  const node = await TestNode.make(t);
  node.start();
  const first = await node.slot('IMGA', 'active');
  t.is(first.ShortVersion, '1.0.0-kvm-amd64');
  t.true(first.CurrentPartition);
  const restarted = (event: { kind: string; counter?: number }): boolean =>
    event.kind === 'restarted' && event.counter !== 0;
  await firstValueFrom(node.pubsub.subscribe(topics.ZbootStatus).pipe(filter(restarted)));
  t.true(existsSync(join(node.run, 'baseosmgr.touch')), 'heartbeat');
  const image = await makeImage(node.dir, v2);
  await node.serve(image);
  const id = await node.want(image);
  // a request that is answered after the config was there shows that the config is not followed yet
  t.is((await node.ask('arm')).Code, 'ENGINE_NOTHING_STAGED');
  t.false(existsSync(join(node.run, 'baseosmgr/BaseOsStatus', `${id}.json`)), 'not before the node is onboarded');
  await node.onboard();
  const armed = await node.slot('IMGB', 'updating');
  t.is(armed.ShortVersion, v2);
  t.is(armed.Attributes, '0x013');
  const status = await node.until(topics.BaseOsStatus, id, ({ State }) => State === swState.installed);
  t.is(status.PartitionLabel, 'IMGB');
  t.is(status.Error, '');
  const content = await node.until(topics.ContentTreeStatus, id, ({ State }) => State === swState.loaded);
  t.is(content.TotalSize, image.bytes.length);
  const slots = await node.boot.read();
  t.is(slots.IMGA.state, 'active');
  const disk = await readFile(node.disk);
  t.true(disk.subarray(slots.IMGB.offset, slots.IMGB.offset + image.bytes.length).equals(image.bytes));
  t.is(await node.end('SIGTERM'), 0);
});

test('a new agent after kill -9 in the middle of a write finds the slot unused, and installs in full', async (t) => {
  const node = await TestNode.make(t, 160 * 1024 * 1024);
  const old = await makeImage(node.dir, '0.9.0-kvm-amd64');
  await node.fill('IMGB', old);
  const image = await makeImage(node.dir, v2, 128 * 1024 * 1024);
  node.start();
  await node.onboard();
  await node.serve(image);
  const id = await node.want(image);
  await node.until(topics.BaseOsStatus, id, ({ Phase }) => Phase !== '');
  t.is(await node.end('SIGKILL'), 'SIGKILL');
  t.is((await node.boot.read()).IMGB.state, 'unused');
  const memory = JSON.parse(await readFile(join(node.persist, 'status/baseosmgr-memory.json'), 'utf8'));
  t.is(memory.slot.content, 'writing');
  node.start();
  t.is((await node.slot('IMGB', 'updating')).ShortVersion, v2);
});

test('a slot that holds nothing is written while the image arrives; kill -9 then leaves it unused, and the next agent installs', async (t) => {
  const node = await TestNode.make(t, 40 * mebibyte);
  const image = await makeImage(node.dir, v2, 32 * mebibyte);
  node.start();
  await node.onboard();
  node.heldAt = 24 * mebibyte;
  await node.serve(image);
  const id = await node.want(image);
  const { offset } = (await node.boot.read()).IMGB;
  const same = async (from: number, to: number): Promise<boolean> =>
    (await readFile(node.disk)).subarray(offset + from, offset + to).equals(image.bytes.subarray(from, to));
  // the first bytes may have come before the early write began
  await until('bytes in the slot', () => same(20 * mebibyte, 21 * mebibyte));
  const status = await node.until(topics.BaseOsStatus, id, ({ State }) => State === swState.downloading);
  t.is(status.Phase, '');
  t.is((await node.slot('IMGB', 'unused')).ShortVersion, '');
  t.is(await node.end('SIGKILL'), 'SIGKILL');
  t.is((await node.boot.read()).IMGB.attributes, 0);
  const memory = JSON.parse(await readFile(join(node.persist, 'status/baseosmgr-memory.json'), 'utf8'));
  t.is(memory.slot.content, 'writing');
  node.heldAt = undefined;
  node.start();
  t.is((await node.slot('IMGB', 'updating')).ShortVersion, v2);
  t.true(await same(0, image.bytes.length));
});

test('a local image takes the slot from one that still arrives', async (t) => {
  const node = await TestNode.make(t, 32 * mebibyte);
  const image = await makeImage(node.dir, v2, 16 * mebibyte);
  const local = await makeImage(node.dir, v3);
  node.start();
  await node.onboard();
  node.heldAt = 9 * mebibyte;
  await node.serve(image);
  await node.want(image);
  await until('the early write', () => node.log.includes('while it arrives'));
  const staged = await node.ask('stage', { path: local.path });
  t.is(staged.State, 'staged', staged.Message);
  const { offset } = (await node.boot.read()).IMGB;
  const disk = await readFile(node.disk);
  t.true(disk.subarray(offset, offset + local.bytes.length).equals(local.bytes));
  t.is(await node.end('SIGTERM'), 0);
});

test('an image with the wrong digest is written nowhere that counts: the slot stays unused and nothing is armed', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.onboard();
  await node.publish(topics.ConfigItemValueMap, 'global', {
    GlobalSettings: { 'datastore.http.security.allowinsecureauth': true, 'blob.download.max.retries': 1 },
    Errors: {},
  });
  await node.serve(image);
  const id = await node.want({ ...image, sha256: 'ab'.repeat(32) });
  await node.until(topics.BaseOsStatus, id, ({ ErrorCode }) => ErrorCode === 'CONTENT_DIGEST_MISMATCH');
  const { IMGB } = await node.boot.read();
  t.is(IMGB.attributes, 0);
  t.is((await node.slot('IMGB', 'unused')).ShortVersion, '');
  t.is((await node.ask('revert')).Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  await node.end('SIGTERM');
  node.start();
  t.is((await node.slot('IMGB', 'unused')).ShortVersion, '', 'a whole squashfs that nobody has verified');
});

test('a commit asked for by the health agent sets both slots and is acknowledged', async (t) => {
  const node = await TestNode.make(t);
  await node.fill('IMGB', await makeImage(node.dir, v2));
  await node.putInprogress('IMGB');
  await node.bootFrom('IMGB', v2);
  node.start();
  await node.slot('IMGB', 'inprogress');
  await node.publish(topics.ZbootConfig, 'IMGB', { PartitionLabel: 'IMGB', TestComplete: true });
  t.true((await node.slot('IMGB', 'active')).TestComplete);
  await node.slot('IMGA', 'unused');
  const slots = await node.boot.read();
  t.is(slots.IMGB.attributes, 0x102);
  t.is(slots.IMGA.attributes, 0x000);
});

test('a failed version stays failed over agent restarts; a changed retry counter arms it', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  await node.fill('IMGB', image);
  await node.putInprogress('IMGB');
  node.start();
  await node.onboard();
  await node.serve(image);
  const id = await node.want(image);
  const failed = ({ ErrorCode }: { ErrorCode: string }): boolean => ErrorCode === 'IMAGE_TEST_FAILED';
  await node.until(topics.BaseOsStatus, id, failed);
  await node.end('SIGKILL');
  node.start();
  await node.until(topics.ContentTreeStatus, id, ({ State }) => State === swState.loaded);
  await node.until(topics.BaseOsStatus, id, failed);
  t.is((await node.boot.read()).IMGB.attributes, 0x003);
  const config = { ContentTreeUUID: id, BaseOsVersion: v2, RetryUpdateCounter: 1, Activate: true };
  await node.publish(topics.BaseOsConfig, id, config);
  await node.slot('IMGB', 'updating');
  t.is(await readFile(join(node.persist, 'status/config_retry_update_counter'), 'utf8'), '1');
});

test('a config removed while the agent was dead clears the failure, once a zedagent has parsed a config', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  await node.fill('IMGB', image);
  await node.putInprogress('IMGB');
  node.start();
  await node.onboard();
  await node.serve(image);
  const id = await node.want(image);
  await node.until(topics.BaseOsStatus, id, ({ ErrorCode }) => ErrorCode === 'IMAGE_TEST_FAILED');
  await node.end('SIGKILL');
  await node.unpublish(topics.BaseOsConfig, id);
  await node.unpublish(topics.ContentTreeConfig, id);
  node.start();
  await node.publish(topics.ZedAgentStatus, 'zedagent', { ...zedAgent, ConfigParsed: false });
  // an answered request shows that the agent is at work
  t.is((await node.ask('arm')).Code, 'ENGINE_NOTHING_STAGED');
  t.is((await node.boot.read()).IMGB.state, 'inprogress', 'zedagent knows of no config yet');
  await node.end('SIGKILL');
  node.start();
  t.is((await node.ask('arm')).Code, 'ENGINE_NOTHING_STAGED');
  const status = join(node.run, 'baseosmgr/BaseOsStatus', `${id}.json`);
  t.true(existsSync(status), 'nothing is decided yet');
  await node.publish(topics.ZedAgentStatus, 'zedagent', zedAgent);
  await node.slot('IMGB', 'unused');
  t.is((await node.boot.read()).IMGA.state, 'active');
  await node.ask('arm');
  t.false(existsSync(status));
});

test('an image with another version inside, and one that is announced too large, are refused', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.onboard();
  await node.serve(image);
  const id = await node.want(image, { version: v3 });
  const status = await node.until(topics.BaseOsStatus, id, ({ Error }) => Error !== '');
  t.is(status.ErrorCode, 'IMAGE_VERSION_MISMATCH');
  t.true(status.Error.includes(v2) && status.Error.includes(v3));
  t.is((await node.boot.read()).IMGB.attributes, 0);
  await node.unpublish(topics.BaseOsConfig, id);
  await node.unpublish(topics.ContentTreeConfig, id);
  const big = await makeImage(node.dir, '4.0.0-kvm-amd64', 17 * 1024 * 1024);
  await node.serve(big);
  const next = await node.want(big);
  const refused = await node.until(topics.BaseOsStatus, next, ({ Error }) => Error !== '');
  t.is(refused.ErrorCode, 'IMAGE_TOO_LARGE_FOR_SLOT');
});

test('garbage in every file it reads neither ends the agent nor keeps it from its work', async (t) => {
  const node = await TestNode.make(t);
  await mkdir(join(node.persist, 'status'));
  await mkdir(join(node.persist, 'checkpoint'));
  await writeFile(join(node.persist, 'status/baseosmgr-memory.json'), '{"slot":{"label":"IMGC"}}');
  await writeFile(join(node.persist, 'status/config_retry_update_counter'), 'many');
  await writeFile(join(node.persist, 'checkpoint/forceFallbackCounter'), '-1');
  for (const [agent, topic] of [
    ['zedagent', 'BaseOsConfig'],
    ['zedagent', 'ZbootConfig'],
    ['zedagent', 'ContentTreeConfig'],
    ['zedagent', 'NodeAgentStatus'],
    ['basalt', 'EngineRequest'],
    ['baseosmgr', 'EngineStatus'],
  ] as const) {
    const dir = join(node.run, agent, topic);
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'x.json'), '{"half":');
    await writeFile(join(dir, 'y.json'), JSON.stringify({ PartitionLabel: 'IMGC', TestComplete: 1 }));
    await writeFile(join(dir, 'global.json'), '\0\0\0');
  }
  node.start();
  await node.slot('IMGA', 'active');
  const image = await makeImage(node.dir, v2);
  await node.onboard();
  await node.serve(image);
  await node.want(image);
  await node.slot('IMGB', 'updating');
  t.is(await node.end('SIGTERM'), 0);
});

test('a partition table of which no copy is good ends the process, for the watchdog', async (t) => {
  const node = await TestNode.make(t);
  await writeFile(node.disk, Buffer.alloc(64 * 1024));
  node.start();
  t.is(await node.exited(), 1);
  t.regex(await readFile(join(node.persist, 'boot-reason'), 'utf8'), /BootReasonFatal/);
});

test('a slot that was armed in a boot before waits for the config of this one, which disarms it by its silence', async (t) => {
  for (const isWanted of [true, false]) {
    const node = await TestNode.make(t);
    const image = await makeImage(node.dir, v2);
    await node.fill('IMGB', image);
    await node.boot.set({ IMGB: 'updating' });
    node.start();
    await node.onboard();
    t.true((await node.slot('IMGB', 'updating')).AwaitsConfig);
    if (isWanted) await node.want(image);
    await node.publish(topics.ZedAgentStatus, 'zedagent', { ...zedAgent, ConfigParsed: true });
    if (isWanted)
      await node.until(topics.ZbootStatus, 'IMGB', (slot) => slot.PartitionState === 'updating' && !slot.AwaitsConfig);
    else await node.slot('IMGB', 'unused');
    t.is((await node.boot.read()).IMGB.state, isWanted ? 'updating' : 'unused');
    t.is(await node.end('SIGTERM'), 0);
  }
});
