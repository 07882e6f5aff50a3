import test from 'ava';
import { sealContainer } from '#pkg/eve/auth-container.ts';
import {
  encodeConfigRequest,
  encodeInfo,
  encodeQuoteWithoutTpm,
  encodeRegistration,
  encodeUuidRequest,
} from '#pkg/eve/codec.ts';
import { onboardSigner } from '#pkg/eve/signer.ts';
import { attest, newDevice, onboard, onboarding, postEve, report, sw, uuidOf } from './device.ts';
import { rig } from './rig.ts';

const at = Date.now();

/** Every endpoint of a device with something it would take from the right one. */
const requests = (uuid: string, integrityToken: Uint8Array) =>
  [
    ['uuid', encodeUuidRequest()],
    [`id/${uuid}/attest`, encodeQuoteWithoutTpm('1')],
    [`id/${uuid}/config`, encodeConfigRequest({ configHash: '', integrityToken })],
    [`id/${uuid}/info`, encodeInfo(uuid, { key: '', at, content: report([sw()]) })],
  ] as const;

test('the onboarding certificate registers and does nothing else', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const onboardKey = await onboarding(client);
  for (const [path, payload] of requests(device.uuid, device.token)) {
    const { status, bytes } = await postEve(client, path, sealContainer(payload, onboardKey));
    t.deepEqual([status, bytes.length], [400, 0], path);
  }
  t.is((await client.rest('GET', `/nodes/${device.uuid}`)).json.reported, null);
  t.is((await device.config()).status, 200, 'the token is still good');
});

test('a certificate that travels along is believed by register only', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const stranger = await newDevice();
  // signed well by a certificate of its own, once under its own name and once under the device's
  const own = onboardSigner(stranger.identity.certPem, stranger.identity.keyPem);
  for (const [path, payload] of requests(device.uuid, device.token)) {
    t.is((await postEve(client, path, sealContainer(payload, own))).status, 400, path);
    const borrowed = { ...own, certHash: device.signer.certHash };
    t.is((await postEve(client, path, sealContainer(payload, borrowed))).status, 401, path);
  }
});

test('certificate hashes of 16 bytes count on every endpoint', async (t) => {
  const client = await rig(t);
  const device = await newDevice();
  await client.rest('POST', '/onboarding', { serials: [device.serial] });
  const registration = encodeRegistration({
    certPem: device.identity.certPem,
    serial: device.serial,
    softSerial: '',
  });
  const short = sealContainer(registration, await onboarding(client), 16);
  t.is((await postEve(client, 'register', short)).status, 201);
  const uuid = await uuidOf(client, device);
  const token = await attest(client, device, uuid);
  const statuses: number[] = [];
  // the config before the quote that replaces its token
  for (const [path, payload] of requests(uuid, token).toSorted(([a], [b]) => (a < b ? 1 : -1)))
    statuses.push((await postEve(client, path, sealContainer(payload, device.signer, 16))).status);
  t.deepEqual(statuses, [200, 201, 200, 201]);
});

test('the UUID in a path may be written in capitals, but has to be one and the right one', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const ask = async (uuid: string): Promise<number> => {
    const payload = encodeConfigRequest({ configHash: '', integrityToken: device.token });
    return (await postEve(client, `id/${uuid}/config`, sealContainer(payload, device.signer))).status;
  };
  t.is(await ask(device.uuid.toUpperCase()), 200);
  for (const uuid of ['x', `${device.uuid}0`, device.uuid.slice(1), '00000000-0000-0000-0000-000000000000'])
    t.is(await ask(uuid), 403, uuid);
});

test('an old token, and one with a byte more, are worth nothing; the latest is', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  await attest(client, device, device.uuid);
  const old = encodeConfigRequest({ configHash: '', integrityToken: device.token });
  t.is((await device.post('config', old)).status, 403);
  const integrityToken = await attest(client, device, device.uuid);
  t.is((await device.post('config', encodeConfigRequest({ configHash: '', integrityToken }))).status, 200);
  const longer = Buffer.concat([integrityToken, Buffer.alloc(1)]);
  t.is((await device.post('config', encodeConfigRequest({ configHash: '', integrityToken: longer }))).status, 403);
});
