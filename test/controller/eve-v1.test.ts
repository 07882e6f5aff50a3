import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { Agent, request } from 'undici';
import {
  decodeConfig,
  decodeConfigResponse,
  decodeUuidResponse,
  encodeConfigRequest,
  encodeInfo,
  encodeRegistration,
} from '#pkg/eve/codec.ts';
import { createControllerLink } from '#pkg/eve/client.ts';
import { makeCertificate, type CertifiedKey } from '#pkg/eve/pki.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { topics } from '#pkg/topics/index.ts';
import { quiet } from '../eve/quiet.ts';
import { committed, eventually, startNodeOn, tempDir } from '../zedagent/node.ts';
import { until } from '../until.ts';
import { newDevice, onboard as onboardV2, report, sw } from './device.ts';
import { newSerial, rig, type Rig } from './rig.ts';

const contentType = 'application/x-proto-binary';

/** Sends a bare message over TLS with this client certificate, or with none. */
const sender = async (t: ExecutionContext, client: Rig, identity: CertifiedKey | undefined) => {
  const { json } = await client.rest('GET', '/onboarding/bundle');
  const agent = new Agent({
    connect: {
      ca: json.rootCertificate,
      ...(identity === undefined ? {} : { cert: identity.certPem, key: identity.keyPem }),
    },
  });
  t.teardown(() => agent.destroy());
  return async (method: 'GET' | 'POST', path: string, body?: Uint8Array) => {
    const reply = await request(`${client.url}/api/v1/edgedevice/${path}`, {
      dispatcher: agent,
      method,
      headers: method === 'POST' ? { 'content-type': contentType } : {},
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    const bytes = Buffer.from(await reply.body.arrayBuffer());
    return { status: reply.statusCode, type: reply.headers['content-type'], bytes };
  };
};

const onboardingKeys = async (client: Rig): Promise<CertifiedKey> => {
  const { json } = await client.rest('GET', '/onboarding/bundle');
  return { certPem: json.onboardCertificate, keyPem: json.onboardKey };
};

test('v1 is not served unless asked for, and no client certificate is asked for then', async (t) => {
  const client = await rig(t);
  const device = await newDevice();
  const send = await sender(t, client, device.identity);
  for (const path of ['ping', 'config']) t.true([401, 404].includes((await send('GET', path)).status), path);
  t.true([401, 404].includes((await send('POST', 'register', randomBytes(10))).status));
});

test('v1: a device registers, learns its UUID, fetches its config and reports, by its TLS certificate', async (t) => {
  const client = await rig(t, { apiV1: true });
  const device = await newDevice();
  await client.rest('POST', '/onboarding', { serials: [device.serial] });
  const onboard = await sender(t, client, await onboardingKeys(client));
  const own = await sender(t, client, device.identity);
  const registration = encodeRegistration({
    certPem: device.identity.certPem,
    serial: device.serial,
    softSerial: '',
  });
  t.is((await own('POST', 'uuid', new Uint8Array())).status, 400, 'not known yet');
  t.is((await onboard('POST', 'register', registration)).status, 201);
  t.is((await onboard('POST', 'register', registration)).status, 200);
  t.is((await own('GET', 'ping')).status, 200);
  const named = await own('POST', 'uuid', new Uint8Array());
  t.like(named, { status: 200, type: contentType });
  const { uuid } = decodeUuidResponse(named.bytes);
  const ask = (configHash: string) =>
    own('POST', 'config', encodeConfigRequest({ configHash, integrityToken: new Uint8Array() }));
  const full = await ask('');
  t.like(full, { status: 200, type: contentType });
  const { config, configHash } = decodeConfigResponse(full.bytes);
  t.is(config?.id?.uuid, uuid);
  t.like(await ask(configHash), { status: 304, bytes: Buffer.alloc(0) });
  t.is(decodeConfig((await own('GET', 'config')).bytes).id?.uuid, uuid);
  const info = (of: string) => encodeInfo(of, { key: '', at: Date.now(), content: report([sw()]) });
  t.is((await own('POST', 'info', info(uuid))).status, 201);
  t.is((await own('POST', 'info', info(newSerial()))).status, 422, 'in the name of another');
  t.is((await client.rest('GET', `/nodes/${device.serial}`)).json.reported.swList[0].shortVersion, '1.0.0');
});

test('v1: 401 without a certificate, 403 for another onboarding certificate, 409, 413, 422', async (t) => {
  const client = await rig(t, { apiV1: true });
  const device = await onboardV2(client);
  const nobody = await sender(t, client, undefined);
  const onboard = await sender(t, client, await onboardingKeys(client));
  const stranger = await sender(t, client, await makeCertificate({ purpose: 'onboard', commonName: 'stranger' }));
  const own = await sender(t, client, device.identity);
  const registration = (certPem: string, serial = device.serial) =>
    encodeRegistration({ certPem, serial, softSerial: '' });
  for (const path of ['register', 'uuid', 'config', 'info', 'metrics'])
    t.is((await nobody('POST', path, randomBytes(20))).status, 401, path);
  for (const path of ['ping', 'config']) t.is((await nobody('GET', path)).status, 401, path);
  t.is((await stranger('POST', 'register', registration(device.identity.certPem))).status, 403);
  t.is((await own('POST', 'register', registration(device.identity.certPem))).status, 403, 'not the onboarding key');
  t.is((await onboard('POST', 'register', registration(device.identity.certPem, 'unknown'))).status, 409);
  t.is((await onboard('POST', 'register', registration((await newDevice()).identity.certPem))).status, 409);
  t.is((await onboard('POST', 'register', registration((await newDevice()).identity.certPem, 'unknown'))).status, 403);
  t.is((await onboard('POST', 'register', randomBytes(200))).status, 422);
  t.is((await onboard('POST', 'register', Buffer.alloc(65 * 1024))).status, 413);
  for (const path of ['config', 'info', 'metrics'])
    t.is((await own('POST', path, randomBytes(40).fill(255))).status, 422, path);
  for (const path of ['uuid', 'config', 'info'])
    t.is((await onboard('POST', path, new Uint8Array())).status, 400, path);
  t.is((await onboard('GET', 'config')).status, 400);
  for (const path of ['certs', 'attest', 'id/x/config']) t.is((await own('GET', path)).status, 404, path);
  t.is((await client.rest('GET', '/status')).status, 200, 'the REST API beside it');
});

test('v1 from end to end: the agent onboards, takes a config, reports, and starts from its checkpoint without network', async (t) => {
  const controller = await rig(t, { apiV1: true });
  const serial = newSerial();
  await controller.rest('POST', '/onboarding', { serials: [serial] });
  const { json } = await controller.rest('GET', '/onboarding/bundle');
  const device = await newDevice(serial);
  const link = () =>
    createControllerLink({
      api: 'v1',
      server: json.server,
      rootCertificatePem: json.rootCertificate,
      identity: {
        deviceCert: device.identity.certPem,
        deviceKey: device.identity.keyPem,
        onboardCert: json.onboardCertificate,
        onboardKey: json.onboardKey,
      },
      tls: { clientCertificate: true },
      certStoreDir: '',
      timeouts: () => ({ sendSeconds: 60, dialSeconds: 60 }),
      log: quiet,
    });
  const persistDir = await tempDir(t);
  const node = await startNodeOn(t, committed, link(), { random: () => -0.4, serial, persistDir });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === configGetStatus.success, 'the first config');
  await controller.send('PUT', '/api/v1/images/two?version=2.0.0-kvm-amd64', {
    headers: { ...controller.headers, 'content-type': 'application/octet-stream' },
    body: Buffer.from('an image'),
  });
  await controller.rest('PUT', `/nodes/${serial}/properties`, { 'timer.config.interval': 5 });
  const wanted = await controller.rest('PUT', `/nodes/${serial}/baseos`, { image: 'two' });
  const tree = String(wanted.json.desired.baseos.contentTreeUuid);
  const baseOs = await node.pubsub.publication(topics.BaseOsConfig);
  await eventually(() => baseOs.current.get(tree)?.BaseOsVersion === '2.0.0-kvm-amd64', 'the wish');
  await until('the report of the property', async () => {
    const { json: shown } = await controller.rest('GET', `/nodes/${serial}`);
    return shown.reported?.configItemStatus?.['timer.config.interval']?.value === '5';
  });
  await node.stop();
  await controller.controller.close();

  const { pubsub } = node;
  await (await pubsub.publication(topics.ZedAgentStatus)).retain([]);
  await (await pubsub.publication(topics.BaseOsConfig)).retain([]);
  await startNodeOn(t, committed, link(), { random: () => -0.4, serial, persistDir, pubsub });
  await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
  const zed = await pubsub.publication(topics.ZedAgentStatus);
  const { readSaved } = configGetStatus;
  await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === readSaved, 'ReadSaved');
  t.is(baseOs.current.get(tree)?.BaseOsVersion, '2.0.0-kvm-amd64');
});
