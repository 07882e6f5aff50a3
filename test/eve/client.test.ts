import { X509Certificate } from 'node:crypto';
import test from 'ava';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import {
  decodeAttestRequest,
  decodeConfigRequest,
  decodeInfo,
  decodeRegistration,
  encodeAttestReply,
  encodeConfig,
  encodeConfigResponse,
  encodeUuidResponse,
} from '#pkg/eve/codec.ts';
import type { PeerTime } from '#pkg/clock/confirm-time.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { deviceSigner } from '#pkg/eve/signer.ts';
import {
  answer,
  deviceUuid,
  keys,
  payloadOf,
  protobufType,
  seal,
  startController,
  withCerts,
} from './tls-controller.ts';

const sentConfig: Parameters<typeof encodeConfig>[0] = {
  id: { uuid: deviceUuid, version: '7' },
  configItems: [{ key: 'timer.config.interval', value: '10' }],
  baseos: { contentTreeUuid: 'tree', retryUpdateCounter: 0, activate: true, baseOsVersion: '2.0.0-kvm-amd64' },
  contentInfo: [],
  datastores: [],
  reboot: undefined,
  shutdown: undefined,
  maintenanceMode: false,
  controllerEpoch: 3n,
  configTimestamp: undefined,
  controllercertConfighash: 'h',
};
const configBytes = encodeConfig(sentConfig);

const hardware: InfoMessage = {
  key: 'hw',
  at: 1_790_000_000_000,
  content: { kind: 'hardware', eveRelease: '1.0.0-kvm-amd64', partition: 'IMGA' },
};

test('certs stores a good set and says whether it changed', async (t) => {
  const { link, seen } = await startController(t, withCerts(answer(500)));
  t.deepEqual(await link.certs(), { kind: 'ok', status: 200, value: { changed: true } });
  t.deepEqual(await link.certs(), { kind: 'ok', status: 200, value: { changed: false } });
  t.is(seen[0]?.method, 'GET');
  t.is(seen[0]?.url, '/api/v2/edgedevice/certs');
  t.is(seen[0]?.headers['content-type'], undefined);
});

test('register is signed by the onboarding key and carries its certificate and the device certificate', async (t) => {
  const { link, seen } = await startController(t, answer(201));
  t.deepEqual(await link.register('SN-1', 'soft-1'), { kind: 'ok', status: 201, value: undefined });
  const [request] = seen;
  if (request === undefined) return t.fail('nothing arrived');
  t.is(request.url, '/api/v2/edgedevice/register');
  const { sender } = parseContainer(request.body);
  t.is(sender.certificate?.fingerprint256, new X509Certificate(keys.onboard.certPem).fingerprint256);
  t.deepEqual(decodeRegistration(payloadOf(request)), {
    certPem: keys.device.certPem,
    serial: 'SN-1',
    softSerial: 'soft-1',
  });
  return t.is(request.headers['content-type'], 'application/x-proto-binary');
});

test('the serial header is sent only while the UUID is unknown, and request ids never repeat', async (t) => {
  const uuidReply = seal(encodeUuidResponse({ uuid: deviceUuid, manufacturer: 'm', productName: 'p' }));
  const { link, seen } = await startController(
    t,
    withCerts((request, response) =>
      answer(201, request.url.endsWith('/uuid') ? uuidReply : undefined)(request, response),
    ),
  );
  await link.certs();
  await link.register('SN-1', 'soft-1');
  t.deepEqual(await link.uuid(), {
    kind: 'ok',
    status: 201,
    value: { uuid: deviceUuid, manufacturer: 'm', productName: 'p' },
  });
  await link.certs();
  await link.info(deviceUuid, hardware);
  t.deepEqual(
    seen.map(({ headers }) => headers['x-serial-number']),
    [undefined, 'SN-1', 'SN-1', undefined, undefined],
  );
  t.deepEqual(
    seen.map(({ headers }) => headers['x-soft-serial']),
    [undefined, 'soft-1', 'soft-1', undefined, undefined],
  );
  t.is(new Set(seen.map(({ headers }) => headers['x-request-id'])).size, seen.length);
});

test('attest without a TPM keeps the token, and config presents it', async (t) => {
  const integrityToken = Buffer.from('token');
  const { link, seen } = await startController(
    t,
    withCerts((request, response) => {
      const reply = request.url.endsWith('/attest')
        ? seal(encodeAttestReply({ kind: 'quote', code: 1, integrityToken }))
        : seal(encodeConfigResponse(configBytes, 'hash-1'));
      answer(200, reply)(request, response);
    }),
  );
  await link.certs();
  t.is((await link.attest(deviceUuid, '1.0.0')).kind, 'ok');
  const outcome = await link.config(deviceUuid, '');
  if (outcome.kind !== 'ok') return t.fail(outcome.kind);
  const [, certificate, attest, config] = seen;
  if (certificate === undefined || attest === undefined || config === undefined) return t.fail('a request is missing');
  t.is(attest.url, `/api/v2/edgedevice/id/${deviceUuid}/attest`);
  t.deepEqual(decodeAttestRequest(payloadOf(certificate)), { kind: 'cert' });
  t.deepEqual(decodeAttestRequest(payloadOf(attest)), {
    kind: 'quote',
    hasTpm: false,
    versions: [{ type: 1, version: '1.0.0' }],
  });
  t.deepEqual(Buffer.from(decodeConfigRequest(payloadOf(config)).integrityToken), integrityToken);
  t.is(outcome.value.configHash, 'hash-1');
  t.like(outcome.value.config, {
    id: { uuid: deviceUuid, version: '7' },
    controllerEpoch: 3n,
    baseos: { baseOsVersion: '2.0.0-kvm-amd64' },
  });
  const checkpoint = link.openCheckpoint(outcome.value.container);
  return t.deepEqual(checkpoint, outcome);
});

test('a quote says the version of the firmware where it is known', async (t) => {
  const linkOptions = { firmwareVersion: '1.16.3-debian' };
  const { link, seen } = await startController(t, answer(500), { linkOptions });
  await link.attest(deviceUuid, '1.0.0');
  // after the certificate for whoever wants to encrypt
  const [, attest] = seen;
  if (attest === undefined) return t.fail('nothing arrived');
  return t.like(decodeAttestRequest(payloadOf(attest)), {
    hasTpm: false,
    versions: [
      { type: 1, version: '1.0.0' },
      { type: 2, version: '1.16.3-debian' },
    ],
  });
});

test('a refused attestation is a failure that names the code', async (t) => {
  const reply = seal(encodeAttestReply({ kind: 'quote', code: 4, integrityToken: new Uint8Array() }));
  const { link } = await startController(t, withCerts(answer(201, reply)));
  await link.certs();
  const outcome = await link.attest(deviceUuid, '1.0.0');
  t.is(outcome.kind, 'failed');
  t.is(outcome.kind === 'failed' && outcome.error.values['code'], 4);
});

test('info is delivered with the device signature over the inner message', async (t) => {
  const { link, seen } = await startController(t, answer(201));
  t.is((await link.info(deviceUuid, hardware)).kind, 'ok');
  const [request] = seen;
  if (request === undefined) return t.fail('nothing arrived');
  t.is(request.url, `/api/v2/edgedevice/id/${deviceUuid}/info`);
  return t.deepEqual(decodeInfo(payloadOf(request)), { deviceUuid, at: hardware.at, content: hardware.content });
});

test('a device under mutual TLS presents its certificate, and else it does not', async (t) => {
  const controller = await startController(t, answer(201));
  await controller.link.info(deviceUuid, hardware);
  await controller.makeLink({ tls: { clientCertificate: true } }).info(deviceUuid, hardware);
  t.deepEqual(
    controller.seen.map(({ tlsClient }) => tlsClient),
    [undefined, 'CN=device'],
  );
});

test('a checkpoint is refused without the controller certificates, and accepted after a restart that has them', async (t) => {
  const container = seal(encodeConfigResponse(configBytes, 'h'));
  const controller = await startController(t, withCerts(answer(500)));
  t.is(controller.link.openCheckpoint(container).kind, 'certificateMiss');
  await controller.link.certs();
  t.is(controller.link.openCheckpoint(container).kind, 'ok');
  const restarted = controller.makeLink();
  t.is(restarted.openCheckpoint(container).kind, 'ok');
  t.is(restarted.openCheckpoint(container.subarray(0, 40)).kind, 'failed');
});

test('a config tells when it was made, stored or received, once its signature was checked', async (t) => {
  const configTimestamp = 1_790_000_000_000;
  const dated = seal(encodeConfigResponse(encodeConfig({ ...sentConfig, configTimestamp }), 'dated'));
  const undated = seal(encodeConfigResponse(configBytes, 'undated'));
  const replies = [dated, undated];
  const heard: PeerTime[] = [];
  const { makeLink } = await startController(
    t,
    withCerts((request, response) => answer(200, replies.shift())(request, response)),
  );
  const link = makeLink({ onConfigTime: (made) => heard.push(made) });
  t.is(link.openCheckpoint(dated).kind, 'certificateMiss');
  t.deepEqual(heard, []);
  await link.certs();
  t.is((await link.config(deviceUuid, '')).kind, 'ok');
  t.is((await link.config(deviceUuid, '')).kind, 'ok');
  t.is(link.openCheckpoint(dated).kind, 'ok');
  const made = { at: new Date(configTimestamp), notAfter: new X509Certificate(keys.signing.certPem).validToDate };
  t.deepEqual(heard, [made, made]);
});

test('a server name may have white space around it, but nothing else than a host and a port', async (t) => {
  const controller = await startController(t, answer(201));
  t.is((await controller.makeLink({ server: ` ${controller.url}\n` }).info(deviceUuid, hardware)).kind, 'ok');
  for (const server of ['', 'a/b', 'user@host', 'host:99999', 'a b', 'h?x', 'https://host']) {
    t.throws(() => controller.makeLink({ server }), { code: 'CONFIG_INVALID' }, server);
  }
});

test('register without an onboarding certificate fails before anything is sent', async (t) => {
  const identity = { deviceCert: keys.device.certPem, deviceKey: keys.device.keyPem };
  const { link, seen } = await startController(t, answer(201), { linkOptions: { identity } });
  t.like(await link.register('s', ''), { kind: 'failed', status: undefined });
  t.is(seen.length, 0);
});

test('a closed link ends what is under way', async (t) => {
  const { link } = await startController(t, () => undefined);
  const pending = link.info(deviceUuid, hardware);
  await link.close();
  t.like(await pending, { kind: 'failed', status: undefined });
});

test('content types with parameters count, other types of a config or certs reply do not', async (t) => {
  const body = seal(encodeConfigResponse(configBytes, 'h'));
  let type: string | undefined = 'Application/X-Proto-Binary; v=1';
  const { link, makeLink } = await startController(t, (request, response) => {
    const bytes = request.url.endsWith('/certs') ? undefined : body;
    if (bytes === undefined) return answer(404)(request, response);
    return void response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end(bytes);
  });
  const good = await startController(t, withCerts(answer(500)));
  const withStore = makeLink({ certStoreDir: good.certStoreDir });
  await good.link.certs();
  const primed = makeLink({ certStoreDir: good.certStoreDir });
  t.is((await primed.config(deviceUuid, '')).kind, 'ok');
  for (type of ['text/html', 'application/octet-stream', undefined]) {
    t.like(await primed.config(deviceUuid, ''), { kind: 'failed', status: 200 }, String(type));
  }
  t.is((await withStore.certs()).kind, 'notFound');
  t.is((await link.certs()).kind, 'notFound');
  t.is(protobufType['content-type'], 'application/x-proto-binary');
});

test('an expired device certificate is kept until the controller, to which it is unknown, has taken another for the same key', async (t) => {
  const registered: string[] = [];
  const signers: string[] = [];
  const adopted: string[] = [];
  const old = keys.device.certPem;
  const renewed = await keys.issue('device', { keyPem: keys.device.keyPem });
  const nameOf = (certPem: string) => Buffer.from(deviceSigner(certPem, keys.device.keyPem).certHash).toString('hex');
  let takes = 404;
  const controller = await startController(
    t,
    withCerts((request, response) => {
      const isRegister = request.url.endsWith('/register');
      if (isRegister) registered.push(decodeRegistration(payloadOf(request)).certPem);
      else signers.push(Buffer.from(parseContainer(request.body).sender.certHash).toString('hex'));
      answer(isRegister ? takes : 404)(request, response);
    }),
  );
  const link = controller.makeLink({
    identity: {
      deviceCert: old,
      deviceKey: keys.device.keyPem,
      onboardCert: keys.onboard.certPem,
      onboardKey: keys.onboard.keyPem,
      renewal: {
        prepare: async () => (adopted.length === 0 ? renewed.certPem : undefined),
        adopt: async (certPem) => {
          adopted.push(certPem);
          throw new Error('no room');
        },
      },
    },
  });
  await link.register('s', '');
  t.deepEqual(registered.splice(0), [old], 'nobody has said yet that it is unknown');
  await link.uuid();
  // what stands before the controller answers 404 to everything
  await link.register('s', '');
  t.deepEqual(registered.splice(0), [renewed.certPem]);
  t.deepEqual(adopted, []);
  await link.uuid();
  t.deepEqual(signers.splice(0), [nameOf(old), nameOf(old)], 'the controller may know the old one after all');
  takes = 201;
  await link.register('s', '');
  await link.uuid();
  await link.register('s', '');
  t.deepEqual(registered, [renewed.certPem, renewed.certPem]);
  t.deepEqual(adopted, [renewed.certPem], 'in force though it could not be stored');
  t.deepEqual(signers, [nameOf(renewed.certPem)]);
});
