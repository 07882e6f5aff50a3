import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { encodeConfig, encodeConfigResponse } from '#pkg/eve/codec.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { makeCertificate } from '#pkg/eve/pki.ts';
import {
  answer,
  deviceUuid,
  type Handler,
  keys,
  protobufType,
  seal,
  sealedCerts,
  startController,
  withCerts,
} from './tls-controller.ts';

const { AuthContainer } = org.lfedge.eve.auth;
type Container = org.lfedge.eve.auth.AuthContainer.$Properties;

const config = encodeConfig({
  id: { uuid: deviceUuid, version: '1' },
  configItems: [],
  baseos: undefined,
  contentInfo: [],
  datastores: [],
  reboot: undefined,
  shutdown: undefined,
  maintenanceMode: false,
  controllerEpoch: 0n,
  configTimestamp: undefined,
  controllercertConfighash: '',
});
const good = seal(encodeConfigResponse(config, 'new'));
const stranger = await makeCertificate({ purpose: 'signing', commonName: 'stranger' });

/** The good container with some fields changed. */
const changed = (change: (container: Container) => Container): Uint8Array => {
  const container = AuthContainer.decode(good);
  return AuthContainer.encode(Object.assign(container, change(container))).finish();
};

const bytes = (value: Uint8Array | null | undefined): Uint8Array => value ?? new Uint8Array();

interface Case {
  readonly title: string;
  readonly handle: Handler;
  readonly expected: Record<string, unknown>;
  readonly code?: string;
}

const cases: readonly Case[] = [
  { title: '304 is not modified', handle: answer(304), expected: { kind: 'notModified' } },
  {
    title: '200 with the hash that was sent and no config is not modified',
    handle: answer(200, seal(encodeConfigResponse(undefined, 'old'))),
    expected: { kind: 'notModified' },
  },
  {
    title: '200 with the hash that was sent and a config is not modified',
    handle: answer(200, seal(encodeConfigResponse(config, 'old'))),
    expected: { kind: 'notModified' },
  },
  { title: '200 with a new config is ok', handle: answer(200, good), expected: { kind: 'ok', status: 200 } },
  {
    title: 'a 16-byte certificate hash is accepted',
    handle: answer(200, seal(encodeConfigResponse(config, 'new'), keys.signing, 16)),
    expected: { kind: 'ok' },
  },
  {
    title: 'no config under another hash is a failure',
    handle: answer(200, seal(encodeConfigResponse(undefined, 'new'))),
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: '400 means the device may be unknown',
    handle: answer(400),
    expected: { kind: 'notFound', status: 400 },
    code: 'PEER_STATUS',
  },
  {
    title: '404 means the device may be unknown',
    handle: answer(404),
    expected: { kind: 'notFound', status: 404 },
    code: 'PEER_STATUS',
  },
  { title: '401 is a failure', handle: answer(401), expected: { kind: 'failed', status: 401 }, code: 'PEER_STATUS' },
  { title: '403 is forbidden', handle: answer(403), expected: { kind: 'forbidden', status: 403 }, code: 'PEER_STATUS' },
  { title: '500 is a failure', handle: answer(500), expected: { kind: 'failed', status: 500 }, code: 'PEER_STATUS' },
  {
    title: '503 means the controller is upgrading',
    handle: answer(503),
    expected: { kind: 'upgrading' },
    code: 'PEER_STATUS',
  },
  {
    title: 'a redirect is not followed',
    handle: (_request, response) => void response.writeHead(302, { location: '/api/v2/edgedevice/certs' }).end(),
    expected: { kind: 'failed', status: 302 },
    code: 'PEER_STATUS',
  },
  {
    title: 'a wrong content type is a failure',
    handle: (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(good),
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'a body of garbage is a failure',
    handle: answer(200, Buffer.from('<html>captive portal</html>')),
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'an empty container is a failure',
    handle: answer(200, new Uint8Array()),
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'a payload that is no config is a failure',
    handle: answer(200, seal(Buffer.from([0xff, 0xff, 0xff]))),
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'a certificate hash of the wrong length is a failure',
    handle: answer(
      200,
      changed((c) => ({ senderCertHash: bytes(c.senderCertHash).subarray(0, 20) })),
    ),
    expected: { kind: 'failed' },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'an unknown hash algorithm is a failure',
    handle: answer(
      200,
      changed(() => ({ algo: 7 as never })),
    ),
    expected: { kind: 'failed' },
    code: 'PEER_BAD_MESSAGE',
  },
  {
    title: 'an unknown signing certificate is a certificate miss',
    handle: answer(200, seal(encodeConfigResponse(config, 'new'), stranger)),
    expected: { kind: 'certificateMiss' },
    code: 'PEER_UNKNOWN_CERTIFICATE',
  },
  {
    title: 'a wrong signature is told apart from a certificate miss',
    handle: answer(
      200,
      changed((c) => ({ signatureHash: bytes(c.signatureHash).toReversed() })),
    ),
    expected: { kind: 'badSignature' },
    code: 'PEER_BAD_SIGNATURE',
  },
  {
    title: 'a changed payload is a bad signature',
    handle: answer(
      200,
      changed(() => ({ protectedPayload: { payload: Buffer.from([1]) } })),
    ),
    expected: { kind: 'badSignature' },
    code: 'PEER_BAD_SIGNATURE',
  },
  {
    title: 'a signature that is too short is a bad signature',
    handle: answer(
      200,
      changed((c) => ({ signatureHash: bytes(c.signatureHash).subarray(0, 31) })),
    ),
    expected: { kind: 'badSignature' },
    code: 'PEER_BAD_SIGNATURE',
  },
  {
    title: 'a signature that is too long is a bad signature',
    handle: answer(
      200,
      changed((c) => ({ signatureHash: Buffer.concat([bytes(c.signatureHash), Buffer.alloc(8)]) })),
    ),
    expected: { kind: 'badSignature' },
    code: 'PEER_BAD_SIGNATURE',
  },
  {
    title: 'a missing signature is a bad signature',
    handle: answer(
      200,
      changed(() => ({ signatureHash: new Uint8Array() })),
    ),
    expected: { kind: 'badSignature' },
    code: 'PEER_BAD_SIGNATURE',
  },
  {
    title: 'a connection that breaks in the body is a failure with its status',
    handle: (_request, response) => {
      response.writeHead(200, { ...protobufType, 'content-length': '1000' });
      response.write('x', () => response.destroy());
    },
    expected: { kind: 'failed', status: 200 },
    code: 'PEER_UNREACHABLE',
  },
  {
    title: 'a connection that breaks before the answer is a failure without status',
    handle: (_request, response) => void response.destroy(),
    expected: { kind: 'failed', status: undefined },
    code: 'PEER_UNREACHABLE',
  },
];

for (const { title, handle, expected, code } of cases) {
  test(`config: ${title}`, async (t) => {
    const { link } = await startController(t, withCerts(handle));
    t.is((await link.certs()).kind, 'ok');
    const outcome = await link.config(deviceUuid, 'old');
    t.like(outcome, expected);
    t.is('error' in outcome ? outcome.error.code : undefined, code as never);
  });
}

test('a refused connection is told apart from other trouble', async (t) => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    free.once('listening', resolve);
  });
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => {
    free.close(resolve);
  });
  const { makeLink } = await startController(t, answer(200));
  t.is((await makeLink({ server: `127.0.0.1:${port}` }).config(deviceUuid, '')).kind, 'refused');
});

const serverKeys = (more: object) => keys.issue('server', { hosts: ['127.0.0.1'], ...more });

test('an expired server certificate is a matter of time', async (t) => {
  const { link } = await startController(t, answer(304), {
    serverKeys: await serverKeys({ notAfter: new Date(Date.now() - 10_000) }),
  });
  t.like(await link.config(deviceUuid, ''), { kind: 'certificateTime' });
});

test('a server certificate of tomorrow is a matter of time', async (t) => {
  const { link } = await startController(t, answer(304), {
    serverKeys: await serverKeys({ notBefore: new Date(Date.now() + 86_400_000) }),
  });
  t.like(await link.config(deviceUuid, ''), { kind: 'certificateTime' });
});

test('a server certificate of an unknown authority is a plain failure', async (t) => {
  const other = await makeCertificate({ purpose: 'root', commonName: 'other root' });
  const { link, seen } = await startController(t, answer(304), { serverKeys: await serverKeys({ issuer: other }) });
  const outcome = await link.config(deviceUuid, '');
  t.like(outcome, { kind: 'failed', status: undefined });
  t.is('error' in outcome && outcome.error.code, 'PEER_CERTIFICATE');
  t.is(seen.length, 0);
});

test('the same authority is fine when it is among the extra roots', async (t) => {
  const other = await makeCertificate({ purpose: 'root', commonName: 'other root' });
  const { link } = await startController(t, answer(304), {
    serverKeys: await serverKeys({ issuer: other }),
    linkOptions: { tls: { clientCertificate: false, extraRootsPem: other.certPem } },
  });
  t.is((await link.config(deviceUuid, 'x')).kind, 'notModified');
});

test('a server certificate for another name is a plain failure', async (t) => {
  const { link } = await startController(t, answer(304), { serverKeys: await serverKeys({ hosts: ['10.0.0.1'] }) });
  t.like(await link.config(deviceUuid, ''), { kind: 'failed', status: undefined });
});

test('an endless body is cut off at the limit', async (t) => {
  let written = 0;
  const endless: Handler = (_request, response) => {
    response.writeHead(200, protobufType);
    const chunk = Buffer.alloc(64 * 1024);
    const pour = (): void => {
      if (response.destroyed) return;
      written += chunk.length;
      if (response.write(chunk)) setImmediate(pour);
      else response.once('drain', pour);
    };
    pour();
  };
  const { link } = await startController(t, endless, { linkOptions: { maxReplyBytes: 1024 * 1024 } });
  const outcome = await link.config(deviceUuid, '');
  t.like(outcome, { kind: 'failed', status: 200 });
  t.is('error' in outcome && outcome.error.code, 'PEER_OVERSIZE');
  t.true(written < 64 * 1024 * 1024, `${written} bytes were taken`);
});

for (const [where, handle] of [
  ['before the answer', () => undefined],
  [
    'in the body',
    (_request, response) => void response.writeHead(200, { ...protobufType, 'content-length': '100' }).write('x'),
  ],
] as readonly (readonly [string, Handler])[]) {
  test(`a server that stalls ${where} is given up after the send timeout`, async (t) => {
    const { link } = await startController(t, handle, {
      linkOptions: { timeouts: () => ({ sendSeconds: 0.3, dialSeconds: 5 }) },
    });
    const outcome = await link.config(deviceUuid, '');
    t.is(outcome.kind, 'failed');
    t.is('error' in outcome && outcome.error.code, 'PEER_STALLED');
  });
}

test('a body that trickles in is given up after the send timeout as a whole', async (t) => {
  const trickle: Handler = (_request, response) => {
    response.writeHead(200, protobufType);
    let left = 100;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0 || response.destroyed) {
        clearInterval(timer);
        response.end();
      } else response.write('x');
    }, 30);
  };
  const { link } = await startController(t, trickle, {
    linkOptions: { timeouts: () => ({ sendSeconds: 0.6, dialSeconds: 5 }) },
  });
  const outcome = await link.config(deviceUuid, '');
  t.is('error' in outcome && outcome.error.code, 'PEER_STALLED');
});

test('a peer that accepts and never speaks TLS is given up, too', async (t) => {
  const mute = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    mute.once('listening', resolve);
  });
  t.teardown(() => mute.close());
  const { makeLink } = await startController(t, answer(200));
  const server = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
  const outcome = await makeLink({ server, timeouts: () => ({ sendSeconds: 5, dialSeconds: 0.3 }) }).config(
    deviceUuid,
    '',
  );
  t.is('error' in outcome && outcome.error.code, 'PEER_STALLED');
});

test('certs that do not chain to the root certificate are refused and the stored ones stay', async (t) => {
  const controller = await startController(t, withCerts(answer(200, good)));
  await controller.link.certs();
  const other = await makeCertificate({ purpose: 'root', commonName: 'other root' });
  const foreign = await makeCertificate({ purpose: 'signing', commonName: 'foreign', issuer: other });
  controller.handle = answer(
    200,
    sealedCerts([
      { type: 1, pem: Buffer.from(foreign.certPem) },
      { type: 3, pem: Buffer.from(foreign.certPem) },
    ]),
  );
  const outcome = await controller.link.certs();
  t.like(outcome, { kind: 'failed', status: 200 });
  t.is('error' in outcome && outcome.error.code, 'PEER_CERTIFICATE');
  controller.handle = answer(200, good);
  t.is((await controller.link.config(deviceUuid, '')).kind, 'ok');
});
