import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { attestationState, userStatus, zDeviceState } from '#pkg/swinfo/enums.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { topics } from '#pkg/topics/index.ts';
import { config, deviceUuid, treeUuid, updateConfig, v2 } from './configs.ts';
import { committed, eventually, everyFive, fast, slotOf, someTurns, startNode, underTest, v1 } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

/** Timers end in the order in which they are due: what was put off by 100 ms, to be sent with more, is sent after this. */
const coalesced = () => sleep(150);

test('a node onboards, attests, waits for the slots, takes its config to the topics and reports', async (t) => {
  const link = new ScriptedLink();
  link.needsAttest = true;
  link.serve(updateConfig(), 'h1');
  const node = await startNode(t, committed, { link });
  await eventually(() => link.calls.includes('uuid'), 'onboarding');
  await someTurns();
  t.false(
    link.calls.some((call) => call.startsWith('config')),
    'no config before the slots are known',
  );
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  t.deepEqual(link.calls.slice(0, 3), ['certs', 'register', 'uuid']);
  t.deepEqual((await node.read('OnboardingStatus')).get('global'), {
    DeviceUUID: deviceUuid,
    HardwareModel: 'acme.box',
  });
  t.like((await node.pubsub.publication(topics.BaseOsConfig)).current.get(treeUuid), {
    BaseOsVersion: v2,
    Activate: true,
  });
  t.like((await node.pubsub.publication(topics.ContentTreeConfig)).current.get(treeUuid), {
    RelativeURL: 'v2.img',
    MaxDownloadSize: 1000,
  });
  t.like((await node.pubsub.publication(topics.DatastoreConfig)).current.get('ds-1'), { Fqdn: 'http://127.0.0.1:1' });
  t.true(node.zed().ConfigParsed);
  const device = await eventually(() => link.device?.state === zDeviceState.online && link.device, 'device info');
  t.like(device.swList[0], { partitionLabel: 'IMGA', userStatus: userStatus.updated, shortVersion: v1 });
  t.is(device.lastRebootReason, 'NORMAL: test');
  t.deepEqual(device.attestation, { state: attestationState.complete, error: undefined });
  t.deepEqual(device.securityInfo, {
    rootCaSha256: createHash('sha256').update('root').digest('hex'),
    tlsRootCaSha256: '',
  });
  t.is(link.infos.filter((message) => message.content.kind === 'hardware').length, 1);
  t.deepEqual(node.pubsub.refused, []);
});

test('a model that the controller calls otherwise counts at once, under the same UUID', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => link.device?.productName === 'box', 'the first model');
  link.productName = 'crate';
  link.trouble = troubles.unknownDevice;
  const name = async () => (await node.read('OnboardingStatus')).get('global');
  await eventually(() => link.calls.filter((call) => call === 'uuid').length > 1, 'another look');
  link.trouble = undefined;
  await eventually(() => link.device?.productName === 'crate', 'the new model');
  t.deepEqual(await name(), { DeviceUUID: deviceUuid, HardwareModel: 'acme.crate' });
});

/** A controller that takes its time to say who asks. */
class Slow extends ScriptedLink {
  readonly #answers = Promise.withResolvers<void>();
  readonly say = this.#answers.resolve;

  override async uuid() {
    await this.#answers.promise;
    return super.uuid();
  }
}

test('who the node is counts also when the answer comes after the stored one was taken, and before the slots are known', async (t) => {
  const link = new Slow();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const pubsub = createMemoryPubSub();
  const status = await pubsub.publication(topics.OnboardingStatus);
  await status.publish('global', { DeviceUUID: deviceUuid, HardwareModel: 'acme.box' });
  await startNode(t, committed, { link, ...fast, pubsub });
  // nothing tells that the stored name was taken, 5 s after the start
  await sleep(6000);
  const uuid = '5d0767ee-0547-4569-b530-387e526f8cb0';
  link.uuid_ = uuid;
  link.say();
  await eventually(() => status.current.get('global')?.DeviceUUID === uuid, 'the answer');
  await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
  await eventually(() => link.infosFor(uuid).includes('device'), 'an info under the new name');
  t.false(link.infosFor(deviceUuid).includes('device'));
});

test('several changes at once make one device info', async (t) => {
  const link = new ScriptedLink();
  link.serve(config(), 'h1');
  const node = await startNode(t, committed, { link });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'first report');
  // all in one turn: no timer comes in between
  for (let state = 100; state < 108; state += 1) void node.publishSlots([slotOf('IMGB', false, 'unused', `v${state}`)]);
  await eventually(() => link.device?.swList[1]?.shortVersion === 'v107', 'the latest state');
  const versions = link.infos.flatMap(({ content }) =>
    content.kind === 'device' ? [content.device.swList[1]?.shortVersion] : [],
  );
  t.deepEqual([...new Set(versions)], ['', 'v107']);
});

test('ticks that change nothing send no device info; while testing each one tells the time left', async (t) => {
  for (const [slots, changing] of [
    [committed, false],
    [underTest, true],
  ] as const) {
    const link = new ScriptedLink();
    link.serve(config(), 'h1');
    const node = await startNode(t, slots, { link });
    await node.ready();
    await eventually(() => link.device?.configItemStatus && node.zed().ConfigGetStatus === 1, 'first report');
    await coalesced();
    const before = link.infos.length;
    for (let ticks = 0; ticks < 3; ticks += 1) {
      node.tick(1);
      await coalesced();
    }
    t.is(link.infos.length - before, changing ? 3 : 0);
    await node.stop();
  }
});

test('an air-gapped node has no name, is online, and leaves the commit to its operator', async (t) => {
  const node = await startNode(t, underTest, { link: undefined });
  await node.ready();
  await eventually(() => node.node().UpdateInprogress, 'the test');
  node.tick(61);
  await eventually(() => node.node().WaitTestConfirm, 'the wait for the operator');
  t.is((await node.read('OnboardingStatus')).size, 0, 'a node never names itself');
  t.false((await node.pubsub.publication(topics.ZbootConfig)).current.get('IMGB')?.TestComplete);
  await node.publishSlots([slotOf('IMGB', true, 'active', v1)]);
  await eventually(() => !node.node().UpdateInprogress, 'the end of the test');
  t.is(node.zed().DeviceState, zDeviceState.online);
  t.deepEqual(node.turned, []);
});

test('a new controller epoch has everything reported again', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive], controllerEpoch: 1n }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'report');
  link.serve(config({ configItems: [everyFive], controllerEpoch: 2n }), 'h2');
  await eventually(
    () => link.infos.filter((message) => message.content.kind === 'hardware').length === 2,
    'hardware info again',
  );
  t.pass();
});

test('infos that cannot be sent are kept, and the latest arrives when the controller is back', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'report');
  link.trouble = troubles.unreachable;
  await node.publishSlots([slotOf('IMGB', false, 'unused', v2)]);
  await coalesced();
  t.is(link.device?.swList[1]?.shortVersion, '');
  link.trouble = undefined;
  await eventually(() => link.device?.swList[1]?.shortVersion === v2, 'the kept report');
});

test('where there is no attestation, as under API v1, none is outstanding', async (t) => {
  const link: ScriptedLink = Object.assign(new ScriptedLink(), { withoutAttestation: true as const });
  link.serve(config(), 'h1');
  const node = await startNode(t, committed, { link });
  await node.ready();
  const device = await eventually(() => link.device?.state === zDeviceState.online && link.device, 'device info');
  t.deepEqual(device.attestation, { state: 7, error: undefined });
});
