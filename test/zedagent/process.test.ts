import { existsSync } from 'node:fs';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { encodeAttestReply, encodeConfig, encodeConfigResponse, encodeUuidResponse } from '#pkg/eve/codec.ts';
import { answer, deviceUuid, keys, seal, startController, withCerts, type Handler } from '../eve/tls-controller.ts';
import { newSerial, rig } from '../controller/rig.ts';
import { until } from '../until.ts';
import { config, updateConfig, treeUuid } from './configs.ts';
import { committed, eventually, slotOf, underTest, v1 } from './node.ts';
import { machine } from './process.ts';

test('the real agent against the real controller: onboard, config to the topics, reports, checkpoint, restart without network', async (t) => {
  const controller = await rig(t);
  const serial = newSerial();
  await controller.rest('POST', '/onboarding', { serials: [serial] });
  const node = await machine(t);
  await node.writeIdentity({ ...(await controller.rest('GET', '/onboarding/bundle')).json, serial });
  await node.layRun(v1);
  const agent = await node.start();
  const owner = await node.slotOwner();
  await owner.publish(committed);

  await node.topic('zedagent', 'ZedAgentStatus', 'zedagent', (zed) => zed['ConfigGetStatus'] === 1);
  t.true((await stat(node.at('run', 'zedagent.touch'))).isFile());
  const onboarding = await node.readJson('persist', 'status', 'zedagent', 'OnboardingStatus', 'global.json');
  const uuid = String(onboarding['DeviceUUID']);
  t.regex(uuid, /^[0-9a-f-]{36}$/);

  await controller.send('PUT', '/api/v1/images/two?version=2.0.0-kvm-amd64', {
    headers: { ...controller.headers, 'content-type': 'application/octet-stream' },
    body: Buffer.from('an image'),
  });
  await controller.rest('PUT', `/nodes/${serial}/properties`, { 'timer.config.interval': 5 });
  const wanted = await controller.rest('PUT', `/nodes/${serial}/baseos`, { image: 'two' });
  t.is(wanted.status, 200, JSON.stringify(wanted.json));
  const tree = String(wanted.json.desired.baseos.contentTreeUuid);
  const baseos = await node.topic('zedagent', 'BaseOsConfig', tree, () => true);
  t.like(baseos, { BaseOsVersion: '2.0.0-kvm-amd64', Activate: true });
  const content = await node.topic('zedagent', 'ContentTreeConfig', tree, () => true);
  t.is(content['ContentSha256'], wanted.json.desired.baseos.sha256);
  const [datastore] = content['DatastoreIDList'] as string[];
  t.like(await node.topic('zedagent', 'DatastoreConfig', String(datastore), () => true), { DsType: 1 });

  let reported: Awaited<ReturnType<typeof controller.rest>> | undefined;
  await until('the report of the property', async () => {
    reported = await controller.rest('GET', `/nodes/${serial}`);
    return reported.json.reported?.configItemStatus?.['timer.config.interval']?.value === '5';
  });
  t.like(reported?.json, { runningVersion: v1, state: 'ONLINE', runningState: 'active' });
  t.like(reported?.json.reported.swList[0], { partitionLabel: 'IMGA', userStatus: 'UPDATED' });

  // the power goes, and with it the controller
  await agent.end('SIGKILL');
  await controller.controller.close();
  await node.layRun(v1);
  await node.start();
  await (await node.slotOwner()).publish(committed);
  await node.topic('zedagent', 'ZedAgentStatus', 'zedagent', (zed) => zed['ConfigGetStatus'] === 4);
  t.like(await node.topic('zedagent', 'BaseOsConfig', tree, () => true), { BaseOsVersion: '2.0.0-kvm-amd64' });
  t.like(await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', () => true), {
    BootReason: 12,
    RestartCounter: 1,
  });
  const secrets = /BEGIN [A-Z ]*PRIVATE KEY/;
  t.notRegex(node.logs.join(''), secrets);
});

interface Served {
  config: Handler;
  readonly infos: number[];
}

/** Answers everything that comes before the configs, and the configs as the test says. */
const controllerDouble = (served: Served): Handler =>
  withCerts((request, response) => {
    if (request.url.endsWith('/register')) return answer(201)(request, response);
    if (request.url.endsWith('/uuid'))
      return answer(200, seal(encodeUuidResponse({ uuid: deviceUuid, manufacturer: '', productName: '' })))(
        request,
        response,
      );
    if (request.url.endsWith('/attest'))
      return answer(201, seal(encodeAttestReply({ kind: 'quote', code: 1, integrityToken: Buffer.from('token') })))(
        request,
        response,
      );
    if (request.url.endsWith('/info')) {
      served.infos.push(request.body.length);
      return answer(201)(request, response);
    }
    return served.config(request, response);
  });

const fastPolls = { key: 'timer.config.interval', value: '5' };

test('scenario 25 and bad input: 503, broken, forged and huge configs while testing leave what is in force', async (t) => {
  // field 900, which no EVE has: a newer controller's word must survive in the checkpoint
  const unknownField = Buffer.from([0xa0, 0x38, 0x05]);
  const withUnknown = Buffer.concat([encodeConfig(updateConfig({ configItems: [fastPolls] })), unknownField]);
  const good = seal(encodeConfigResponse(withUnknown, 'h1'));
  const served: Served = { config: answer(200, good), infos: [] };
  const controller = await startController(t, controllerDouble(served));
  const node = await machine(t);
  await node.layRun(v1);
  await node.writeIdentity({
    server: controller.url,
    rootCertificate: keys.root.certPem,
    onboardCertificate: keys.onboard.certPem,
    onboardKey: keys.onboard.keyPem,
    serial: 'double',
  });
  await writeFile(node.at('config', 'device.cert.pem'), keys.device.certPem);
  await writeFile(node.at('config', 'device.key.pem'), keys.device.keyPem, { mode: 0o600 });
  const agent = await node.start();
  await (await node.slotOwner()).publish(underTest);
  const status = (wanted: number) =>
    node.topic('zedagent', 'ZedAgentStatus', 'zedagent', (zed) => zed['ConfigGetStatus'] === wanted);
  await status(1);
  await node.topic('zedagent', 'BaseOsConfig', treeUuid, () => true);
  const checkpoint = await readFile(node.at('persist', 'checkpoint', 'lastconfig'));
  t.deepEqual(checkpoint, Buffer.from(good), 'the container as received');
  t.true(checkpoint.includes(unknownField));

  served.config = answer(503);
  await status(3);
  const forger = await keys.issue('signing');
  const evil = encodeConfigResponse(encodeConfig(config({ configItems: [fastPolls] })), 'h2');
  const bad: readonly Uint8Array[] = [
    Buffer.from('no protobuf at all'),
    seal(evil, forger),
    Buffer.alloc(20 * 1024 * 1024),
  ];
  let turn = 0;
  served.config = (request, response) => answer(200, bad[turn++ % bad.length])(request, response);
  await status(2);
  await eventually(() => turn >= bad.length, 'every bad config');
  served.config = answer(304);
  await status(1);
  t.true(agent.alive());
  t.like(await node.topic('zedagent', 'BaseOsConfig', treeUuid, () => true), { Activate: true });
  t.deepEqual(await readFile(node.at('persist', 'checkpoint', 'lastconfig')), checkpoint);
  t.true(served.infos.length > 0);
  await t.throwsAsync(access(node.at('power')));
});

test('an armed slot writes the reason and then the power file; garbage in the topics before that does no harm', async (t) => {
  const node = await machine(t);
  await node.layRun(v1);
  for (const [topic, text] of [
    ['ZbootStatus', '{"PartitionLabel":'],
    ['ZbootStatus', '{"PartitionLabel":"IMGC","CurrentPartition":"yes"}'],
    ['BaseOsStatus', '\u0000\u0001'],
    ['ContentTreeStatus', '[]'],
    ['BaseOSMgrStatus', '{"CurrentRetryUpdateCounter":-1}'],
  ] as const) {
    const directory = node.at('run', 'baseosmgr', topic);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'IMGA.json'), text);
    await writeFile(join(directory, '%zz.json'), text);
  }
  const agent = await node.start();
  await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', (status) => status['BootReason'] === 1);
  const owner = await node.slotOwner();
  await owner.publish(committed);
  await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', (status) => status['CurPart'] === 'IMGA');
  t.true(agent.alive());
  await owner.publish([slotOf('IMGB', false, 'updating', '2.0.0-kvm-amd64')]);
  await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', (status) => status['AllDomainsHalted'] === true);
  await until('the power file', () => existsSync(node.at('power')));
  t.is(await readFile(node.at('power'), 'utf8'), 'reset\n');
  t.is((await readFile(node.at('persist', 'boot-reason'), 'utf8')).trim(), 'BootReasonUpdate');
  t.is((await readFile(node.at('persist', 'reboot-image'), 'utf8')).trim(), 'IMGA');

  // the next boot tells it and forgets the files
  await agent.end('SIGKILL');
  await node.layRun('2.0.0-kvm-amd64');
  const next = await node.start();
  const status = await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', () => true);
  t.like(status, { BootReason: 3, RebootImage: 'IMGA', RestartCounter: 1 });
  t.regex(String(status['RebootReason']), /^NORMAL: baseos-update\(IMGB\)/);
  await node.topic('zedagent', 'ZedAgentStatus', 'zedagent', () => true);
  await until('the files are gone', () => !existsSync(node.at('persist', 'boot-reason')));
  t.is(await next.end('SIGTERM'), 0);
  await t.throwsAsync(access(node.at('persist', 'boot-reason')));
});

test('an identity that cannot be used leaves the agent running without a link', async (t) => {
  const node = await machine(t);
  await node.layRun(v1);
  await writeFile(node.at('config', 'server'), 'controller.invalid\n');
  await writeFile(node.at('config', 'root-certificate.pem'), 'no certificate');
  const agent = await node.start();
  await (await node.slotOwner()).publish(underTest);
  const status = await node.topic('zedagent', 'NodeAgentStatus', 'nodeagent', (s) => s['UpdateInprogress'] === true);
  t.is(status['CurPart'], 'IMGB');
  t.true(agent.alive());
});
