import { randomBytes, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { parseContainer, sealContainer } from '#pkg/eve/auth-container.ts';
import {
  decodeAttestReply,
  decodeControllerCerts,
  encodeConfigRequest,
  encodeInfo,
  encodeNonceRequest,
  encodeQuoteWithoutTpm,
  encodeRegistration,
  encodeUuidRequest,
} from '#pkg/eve/codec.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { org as metricsOrg } from '#api/eve/gen/metrics.pb.js';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { onboardSigner } from '#pkg/eve/signer.ts';
import {
  attest,
  configOf,
  getEve,
  newDevice,
  onboard,
  onboarding,
  openReply,
  postEve,
  register,
  report,
  sw,
  uuidOf,
} from './device.ts';
import { newSerial, rig, type Answer, type Loose } from './rig.ts';
import { both } from './engines.ts';

const { ZAttestReq } = org.lfedge.eve.attest;
const { ZMetricMsg } = metricsOrg.lfedge.eve.metrics;
const protobuf = 'application/x-proto-binary';

/** An answer that has no body, as every refusal of the device API. */
const bare = ({ status, bytes }: Answer): { status: number; length: number } => ({ status, length: bytes.length });

both('certs hands out one signing and one key exchange certificate that chain to the root', async (t) => {
  const client = await rig(t);
  const answer = await getEve(client, 'certs');
  t.is(answer.status, 200);
  t.is(answer.headers['content-type'], protobuf);
  const certs = decodeControllerCerts(parseContainer(answer.bytes).payload);
  t.deepEqual(
    certs.map(({ type }) => type),
    [1, 3],
  );
  const root = new X509Certificate((await client.rest('GET', '/onboarding/bundle')).json.rootCertificate);
  for (const { pem } of certs) {
    const certificate = new X509Certificate(pem);
    t.true(certificate.checkIssued(root) && certificate.verify(root.publicKey));
    t.false(certificate.ca);
  }
  t.is(Buffer.from(await openReply(client, answer)).compare(parseContainer(answer.bytes).payload), 0);
});

both('the onboarding certificate does not chain to the root, since every node has its key', async (t) => {
  const client = await rig(t);
  const { json } = await client.rest('GET', '/onboarding/bundle');
  const certificate = new X509Certificate(json.onboardCertificate);
  t.false(certificate.checkIssued(new X509Certificate(json.rootCertificate)));
});

both('ping is answered and endpoints that are not there are 404 without a body', async (t) => {
  const client = await rig(t);
  t.deepEqual(bare(await getEve(client, 'ping')), { status: 200, length: 0 });
  t.deepEqual(bare(await getEve(client, 'nothing')), { status: 404, length: 0 });
  t.deepEqual(bare(await getEve(client, 'register')), { status: 404, length: 0 });
});

both(
  'register: 403 before the serial is known, 201 new, 200 again, 409 for another certificate or serial',
  async (t) => {
    const client = await rig(t);
    const device = await newDevice();
    t.deepEqual(bare(await register(client, device)), { status: 403, length: 0 });
    await client.rest('POST', '/onboarding', { serials: [device.serial, 'other-serial'] });
    t.deepEqual(bare(await register(client, device)), { status: 201, length: 0 });
    t.deepEqual(bare(await register(client, device)), { status: 200, length: 0 });
    t.deepEqual(bare(await register(client, await newDevice(device.serial))), { status: 409, length: 0 });
    t.deepEqual(bare(await register(client, { ...device, serial: 'other-serial' })), { status: 409, length: 0 });
    t.is((await client.rest('GET', '/nodes')).json.nodes.filter((node: Loose) => node.onboarded).length, 1);
  },
);

both('the very same register request sent twice at once makes one device', async (t) => {
  const client = await rig(t);
  const device = await newDevice();
  await client.rest('POST', '/onboarding', { serials: [device.serial] });
  const answers = await Promise.all([1, 2, 3, 4].map(() => register(client, device)));
  t.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 200, 200, 201],
  );
});

both(
  'register: 422 for what cannot be read, 401 for a bad signature, 403 for another onboarding certificate',
  async (t) => {
    const client = await rig(t);
    const device = await newDevice();
    await client.rest('POST', '/onboarding', { serials: [device.serial] });
    const onboardKey = await onboarding(client);
    const good = encodeRegistration({ certPem: device.identity.certPem, serial: device.serial, softSerial: '' });
    const send = async (body?: Uint8Array): Promise<number> => (await postEve(client, 'register', body)).status;

    t.is(await send(), 422);
    t.is(await send(randomBytes(200)), 422);
    t.is(await send(sealContainer(good, device.signer)), 422, 'no sender certificate');
    t.is(await send(sealContainer(randomBytes(100), onboardKey)), 422, 'a signed payload that is no ZRegisterMsg');
    const noSerial = encodeRegistration({ certPem: device.identity.certPem, serial: '', softSerial: '' });
    t.is(await send(sealContainer(noSerial, onboardKey)), 422);
    const p521 = await makeCertificate({ purpose: 'device', commonName: 'x', algorithm: 'P-521' });
    const unusable = encodeRegistration({ certPem: p521.certPem, serial: device.serial, softSerial: '' });
    t.is(await send(sealContainer(unusable, onboardKey)), 422, 'a key whose signatures could not be checked');

    const forged = sealContainer(good, { ...onboardKey, key: device.signer.key });
    t.is(await send(forged), 401);
    const wrongHash = sealContainer(good, { ...onboardKey, certHash: randomBytes(32) });
    t.is(await send(wrongHash), 401);

    const stranger = await makeCertificate({ purpose: 'onboard', commonName: 'stranger' });
    t.is(await send(sealContainer(good, onboardSigner(stranger.certPem, stranger.keyPem))), 403);
    t.is(await send(sealContainer(good, onboardKey)), 201, 'none of these was in the way of the right one');
  },
);

both('bodies over the limit and of another type are refused and the connection stays usable', async (t) => {
  const client = await rig(t);
  t.is((await postEve(client, 'register', Buffer.alloc(65 * 1024))).status, 413);
  t.is((await postEve(client, 'id/x/info', Buffer.alloc(1024 * 1024 + 1))).status, 413);
  const json = { 'content-type': 'application/json' };
  t.is((await client.send('POST', '/api/v2/edgedevice/register', { headers: json, body: '{}' })).status, 415);
  t.is((await getEve(client, 'ping')).status, 200);
});

both(
  'uuid: 200 signed, 400 for an unknown device or no container, 401 for a bad signature, 16-byte hashes count',
  async (t) => {
    const client = await rig(t);
    const device = await onboard(client);
    t.regex(device.uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    t.is(await uuidOf(client, device), device.uuid);
    const send = async (body?: Uint8Array): Promise<number> => (await postEve(client, 'uuid', body)).status;
    t.is(await send(sealContainer(encodeUuidRequest(), device.signer, 16)), 200);
    t.is(await send(sealContainer(encodeUuidRequest(), (await newDevice()).signer)), 400);
    t.is(await send(), 400);
    t.is(await send(randomBytes(64)), 400);
    t.is(
      await send(sealContainer(encodeUuidRequest(), { ...device.signer, key: (await newDevice()).signer.key })),
      401,
    );
    t.is(await send(sealContainer(randomBytes(40).fill(255), device.signer)), 422);
  },
);

both('a changed byte anywhere in a signed request never passes as the device', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const sealed = sealContainer(encodeInfo(device.uuid, { key: '', at: 1, content: report([sw()]) }), device.signer);
  const before = (await client.rest('GET', '/status')).json.counts.infoMessages;
  for (let at = 0; at < sealed.length; at += 7) {
    const damaged = Buffer.from(sealed);
    damaged[at] = (damaged[at] as number) ^ 0x10;
    const { status } = await postEve(client, `id/${device.uuid}/info`, damaged);
    t.true([400, 401].includes(status), `byte ${at}: ${status}`);
  }
  t.is((await client.rest('GET', '/status')).json.counts.infoMessages, before);
});

both('a device may act under its own UUID only', async (t) => {
  const client = await rig(t);
  const [one, two] = [await onboard(client), await onboard(client)];
  for (const [endpoint, payload] of [
    ['config', encodeConfigRequest({ configHash: '', integrityToken: two.token })],
    ['attest', encodeQuoteWithoutTpm('1')],
    ['info', encodeInfo(two.uuid, { key: '', at: 1, content: report([sw()]) })],
    ['metrics', ZMetricMsg.encode({ devID: two.uuid }).finish()],
  ] as const) {
    const answer = await postEve(client, `id/${two.uuid}/${endpoint}`, sealContainer(payload, one.signer));
    t.deepEqual(bare(answer), { status: 403, length: 0 }, endpoint);
  }
  t.is(
    (await postEve(client, `id/${two.uuid}/config`, sealContainer(encodeUuidRequest(), (await newDevice()).signer)))
      .status,
    400,
  );
  t.is((await client.rest('GET', `/nodes/${two.uuid}`)).json.reported, null);
});

both('config: 403 without or with a wrong token, 200 signed, 304 when unchanged', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const ask = (configHash: string, integrityToken: Uint8Array) =>
    device.post('config', encodeConfigRequest({ configHash, integrityToken }));
  t.deepEqual(bare(await ask('', new Uint8Array())), { status: 403, length: 0 });
  t.deepEqual(bare(await ask('', randomBytes(32))), { status: 403, length: 0 });
  const answer = await device.config();
  t.is(answer.status, 200);
  t.is(answer.headers['content-type'], protobuf);
  const { config, configHash } = await configOf(client, answer);
  t.is(config?.id?.uuid, device.uuid);
  t.is(config?.id?.version, '1');
  t.is(config?.baseos, undefined);
  t.is(typeof config?.configTimestamp, 'number');
  t.not(config?.controllercertConfighash, '');
  t.deepEqual(bare(await device.config(configHash)), { status: 304, length: 0 });
  t.is((await device.config('another')).status, 200);
  t.is((await device.post('config', randomBytes(40).fill(255))).status, 422);
});

both('a new attestation makes the token before it useless, and a token is good for one device', async (t) => {
  const client = await rig(t);
  const [one, two] = [await onboard(client), await onboard(client)];
  const borrowed = encodeConfigRequest({ configHash: '', integrityToken: two.token });
  t.is((await one.post('config', borrowed)).status, 403);
  await attest(client, one, one.uuid);
  t.is((await one.config()).status, 403);
});

both('attest: nonces differ, certificates are taken, PCR values are not trusted, key escrow is refused', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const step = async (payload: Uint8Array) => {
    const answer = await device.post('attest', payload);
    return answer.status === 201 ? decodeAttestReply(await openReply(client, answer)) : answer.status;
  };
  const nonces = [await step(encodeNonceRequest()), await step(encodeNonceRequest())] as { nonce: Uint8Array }[];
  t.is(nonces[0]?.nonce.length, 32);
  t.notDeepEqual(nonces[0]?.nonce, nonces[1]?.nonce);
  const certs = ZAttestReq.encode({ reqType: 1, certs: [{ type: 13, cert: Buffer.from(device.identity.certPem) }] });
  t.deepEqual(await step(certs.finish()), { kind: 'cert' });
  const withTpm = ZAttestReq.encode({ reqType: 3, quote: { pcrValues: [{ index: 0, value: Buffer.from('a') }] } });
  t.like(await step(withTpm.finish()), { kind: 'quote', code: 3, integrityToken: new Uint8Array() });
  t.is(await step(ZAttestReq.encode({ reqType: 4 }).finish()), 422);
  t.is(await step(new Uint8Array()), 422);
  t.is(await step(randomBytes(40).fill(255)), 422);
});

both('info: 201 and kept; 422 for what is malformed or names another device', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  t.deepEqual(bare(await device.info(report([sw()]))), { status: 201, length: 0 });
  t.is((await device.post('info', randomBytes(40).fill(255))).status, 422);
  t.is((await device.post('info', new Uint8Array())).status, 422);
  const foreign = encodeInfo(newSerial(), { key: '', at: 1, content: report([sw()]) });
  t.is((await device.post('info', foreign)).status, 422);
  const { json } = await client.rest('GET', `/nodes/${device.serial}`);
  t.is(json.reported.swList[0].shortVersion, '1.0.0');
  t.is((await client.rest('GET', '/status')).json.counts.infoMessages, 1);
});

both('metrics are checked and counted', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  t.is((await device.post('metrics', ZMetricMsg.encode({ devID: device.uuid }).finish())).status, 201);
  t.is((await device.post('metrics', ZMetricMsg.encode({ devID: 'x' }).finish())).status, 422);
  t.is((await device.post('metrics', randomBytes(40).fill(255))).status, 422);
  const again = await client.restart();
  t.is((await again.rest('GET', '/status')).json.counts.metrics, 1);
});

both('no bytes make a device endpoint fail in itself', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const endpoints = ['config', 'attest', 'info', 'metrics'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      fc.uint8Array({ maxLength: 300 }),
      fc.boolean(),
      async (endpoint, bytes, signed) => {
        const answer = signed
          ? await device.post(endpoint, bytes)
          : await postEve(client, `id/${device.uuid}/${endpoint}`, bytes);
        return answer.status < 500;
      },
    ),
    { numRuns: 150 },
  );
  t.is((await device.config()).status, 200);
});
