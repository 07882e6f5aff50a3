import test from 'ava';
import {
  decodeConfigRequest,
  decodeInfo,
  decodeRegistration,
  encodeConfig,
  encodeConfigResponse,
  encodeUuidResponse,
} from '#pkg/eve/codec.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { config } from '../zedagent/configs.ts';
import { answer, deviceUuid, type Handler, keys, protobufType, seal, startController } from './tls-controller.ts';

const v1 = { linkOptions: { api: 'v1' as const } };
const base = '/api/v1/edgedevice';
const hardware: InfoMessage = { key: 'hw', at: 1, content: { kind: 'hardware', eveRelease: '1', partition: 'IMGA' } };
const bytes = encodeConfig(config({ id: { uuid: deviceUuid, version: '7' }, controllerEpoch: 3n }));
const response = encodeConfigResponse(bytes, 'h1');

test('v1: certs and attest succeed without a request', async (t) => {
  const { link, seen } = await startController(t, answer(500), v1);
  t.deepEqual(await link.certs(), { kind: 'ok', status: 200, value: { changed: false } });
  t.is((await link.attest(deviceUuid, '1')).kind, 'ok');
  t.true(link.withoutAttestation);
  t.is(seen.length, 0);
});

test('v1: register is bare and comes from the onboarding certificate, everything else from the device', async (t) => {
  const { link, seen } = await startController(
    t,
    ({ url }, reply) =>
      answer(
        url.endsWith('/uuid') ? 200 : 201,
        url.endsWith('/uuid')
          ? encodeUuidResponse({ uuid: deviceUuid, manufacturer: 'm', productName: 'p' })
          : undefined,
      )({ url } as never, reply),
    v1,
  );
  t.is((await link.register('SN-1', 'soft-1')).kind, 'ok');
  t.like(await link.uuid(), { kind: 'ok', value: { uuid: deviceUuid, manufacturer: 'm' } });
  t.is((await link.info(deviceUuid, hardware)).kind, 'ok');
  t.deepEqual(
    seen.map(({ method, url, tlsClient, headers }) => [method, url, tlsClient, headers['x-serial-number']]),
    [
      ['POST', `${base}/register`, 'CN=onboard', 'SN-1'],
      ['POST', `${base}/uuid`, 'CN=device', 'SN-1'],
      ['POST', `${base}/info`, 'CN=device', undefined],
    ],
  );
  t.deepEqual(decodeRegistration(seen[0]?.body ?? Buffer.alloc(0)), {
    certPem: keys.device.certPem,
    serial: 'SN-1',
    softSerial: 'soft-1',
  });
  t.like(decodeInfo(seen[2]?.body ?? Buffer.alloc(0)), { deviceUuid, content: hardware.content });
});

test('v1: a config is a bare response to a POST with the hash; 304 and the hash that was sent are unchanged', async (t) => {
  const controller = await startController(t, answer(200, response), v1);
  const outcome = await controller.link.config(deviceUuid, '');
  t.like(outcome, { kind: 'ok', value: { configHash: 'h1', config: { controllerEpoch: 3n } } });
  t.is((await controller.link.config(deviceUuid, 'h1')).kind, 'notModified');
  controller.handle = answer(304);
  t.is((await controller.link.config(deviceUuid, 'h1')).kind, 'notModified');
  t.deepEqual(
    controller.seen.map(({ method, url, body }) => [method, url, decodeConfigRequest(body).configHash]),
    ['', 'h1', 'h1'].map((hash) => ['POST', `${base}/config`, hash]),
  );
  t.is(outcome.kind === 'ok' && controller.link.openCheckpoint(outcome.value.container).kind, 'ok');
});

test('v1: a controller without POST for configs is asked by GET, and equal bytes are an equal config', async (t) => {
  let served = bytes;
  const onlyGet: Handler = (request, reply) =>
    request.method === 'GET' ? answer(200, served)(request, reply) : answer(405)(request, reply);
  const { link, seen } = await startController(t, onlyGet, v1);
  const first = await link.config(deviceUuid, '');
  if (first.kind !== 'ok') return t.fail(first.kind);
  t.like(first.value.config, { id: { uuid: deviceUuid, version: '7' }, controllerEpoch: 3n });
  t.deepEqual(link.openCheckpoint(first.value.container), first);
  t.is((await link.config(deviceUuid, first.value.configHash)).kind, 'notModified');
  served = encodeConfig(config({ id: { uuid: deviceUuid, version: '8' } }));
  t.like(await link.config(deviceUuid, first.value.configHash), { kind: 'ok' });
  return t.deepEqual(
    seen.map(({ method }) => method),
    ['POST', 'GET', 'GET', 'GET'],
    'the POST is not tried again',
  );
});

test('v1: statuses mean what they mean under v2; garbage and other types are failures', async (t) => {
  const controller = await startController(t, answer(500), v1);
  const kinds: string[] = [];
  for (const status of [400, 403, 404, 500, 503]) {
    controller.handle = answer(status);
    kinds.push((await controller.link.config(deviceUuid, '')).kind);
  }
  t.deepEqual(kinds, ['notFound', 'forbidden', 'notFound', 'failed', 'upgrading']);
  controller.handle = answer(200, Buffer.from('<html>captive portal</html>'));
  t.like(await controller.link.config(deviceUuid, ''), { kind: 'failed', status: 200 });
  t.like(await controller.link.uuid(), { kind: 'failed', status: 200 });
  controller.handle = (_request, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end(response);
  t.like(await controller.link.config(deviceUuid, ''), { kind: 'failed', status: 200 });
  controller.handle = (_request, reply) =>
    void reply.writeHead(302, { ...protobufType, location: `https://${controller.url}/` }).end();
  t.like(await controller.link.config(deviceUuid, ''), { kind: 'failed', status: 302 });
  t.is(controller.makeLink().openCheckpoint(response).kind, 'failed', 'what v1 stored is nothing to v2');
  const foreign = controller.link.openCheckpoint(seal(response));
  t.not(foreign.kind === 'ok' && foreign.value.config.id?.uuid, deviceUuid, 'nor the other way round');
});

test('v1: without an onboarding pair nothing is registered, and keys that do not fit are found out at the start', async (t) => {
  const identity = { deviceCert: keys.device.certPem, deviceKey: keys.device.keyPem };
  const { link, seen, makeLink } = await startController(t, answer(201), { linkOptions: { api: 'v1', identity } });
  t.like(await link.register('s', ''), { kind: 'failed', status: undefined });
  t.is(seen.length, 0);
  const wrong = { ...identity, deviceKey: keys.onboard.keyPem };
  t.throws(() => makeLink({ api: 'v1', identity: wrong }), { code: 'CONFIG_INVALID' });
  const misfit = { ...identity, onboardCert: keys.onboard.certPem, onboardKey: keys.device.keyPem };
  t.throws(() => makeLink({ api: 'v1', identity: misfit }), { code: 'CONFIG_INVALID' });
});
