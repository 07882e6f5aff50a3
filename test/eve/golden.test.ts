import { X509Certificate } from 'node:crypto';
import test from 'ava';
import { openContainer, parseContainer, type Sender } from '#pkg/eve/auth-container.ts';
import {
  certKind,
  decodeAttestReply,
  decodeAttestRequest,
  decodeConfigRequest,
  decodeConfigResponse,
  decodeControllerCerts,
  decodeInfo,
  decodeRegistration,
  decodeUuidResponse,
  encodeAttestReply,
  encodeConfigRequest,
  encodeControllerCerts,
  encodeNonceRequest,
  encodeQuoteWithoutTpm,
  encodeRegistration,
  encodeUuidRequest,
  encodeUuidResponse,
} from '#pkg/eve/codec.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { infoToJson } from '#pkg/eve/codec/json.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { deviceCertHash, hashMatches } from '#pkg/eve/signer.ts';
import { bytesOf, exchange, golden } from './golden.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const response = (name: string): Uint8Array => bytesOf(exchange(name).response?.payload_hex);
const request = (name: string): Uint8Array => bytesOf(exchange(name).request?.payload_hex);
const certs = decodeControllerCerts(response('certs'));
const signingPem = certs.find((cert) => cert.type === certKind.signing)?.pem ?? new Uint8Array();

const controllerOf = (sender: Sender): X509Certificate | undefined =>
  hashMatches(sender.certHash, sha256(signingPem)) ? new X509Certificate(signingPem) : undefined;

const deviceOf = (sender: Sender): X509Certificate | undefined => {
  if (sender.certificate !== undefined) return sender.certificate;
  const device = new X509Certificate(golden.certificates.device);
  return hashMatches(sender.certHash, deviceCertHash(device)) ? device : undefined;
};

for (const entry of golden.exchanges) {
  const { request: asked, response: answered } = entry;
  if (asked !== null) {
    test(`the recorded ${entry.name} request verifies with the ${asked.signer} certificate's DER hash`, (t) => {
      const opened = openContainer(bytesOf(asked.container_hex), deviceOf);
      if (opened.kind !== 'ok') return t.fail(opened.kind);
      t.is(hex(opened.payload), asked.payload_hex);
      return t.is(opened.signer.subject, new X509Certificate(golden.certificates[asked.signer]).subject);
    });
  }
  if (answered?.container_hex !== undefined) {
    test(`the recorded ${entry.name} response verifies with the PEM hash of the served certificate`, (t) => {
      const opened = openContainer(bytesOf(answered.container_hex), controllerOf);
      t.is(opened.kind, 'ok');
      t.is(opened.kind === 'ok' && hex(opened.payload), answered.payload_hex ?? '');
    });
  }
}

test('every recorded inner message and container decodes and encodes to the same bytes', (t) => {
  const { AuthContainer } = org.lfedge.eve.auth;
  const types: Readonly<
    Record<string, { decode(b: Uint8Array): object; encode(m: object): { finish(): Uint8Array } }>
  > = { ...org.lfedge.eve.certs, ...org.lfedge.eve.uuid, ...org.lfedge.eve.config } as never;
  const more = {
    ...org.lfedge.eve.attest,
    ...org.lfedge.eve.info,
    ...org.lfedge.eve.register,
  } as unknown as typeof types;
  let compared = 0;
  for (const side of golden.exchanges.flatMap((entry) => [entry.request, entry.response])) {
    if (side?.message === undefined || side.payload_hex === undefined) continue;
    const name = side.message.split('.').at(-1) ?? '';
    const type = types[name] ?? more[name];
    if (type === undefined) return t.fail(`no type ${name}`);
    t.is(hex(type.encode(type.decode(bytesOf(side.payload_hex))).finish()), side.payload_hex, name);
    // an empty payload was recorded with its default written out, which no proto3 encoder has to repeat
    const container = bytesOf(side.container_hex);
    if (side.payload_hex !== '')
      t.is(hex(AuthContainer.encode(AuthContainer.decode(container)).finish()), hex(container));
    compared += 1;
  }
  return t.is(compared, 13);
});

test('our encoders give the bytes that the reference controller accepted', (t) => {
  t.is(hex(encodeUuidRequest()), hex(request('uuid')));
  t.is(hex(encodeNonceRequest()), hex(request('attest nonce')));
  t.is(hex(encodeQuoteWithoutTpm('1.0.0')), hex(request('attest quote without TPM')));
  t.is(hex(encodeRegistration(decodeRegistration(request('register')))), hex(request('register')));
  for (const name of ['config first', 'config unchanged', 'config without token']) {
    t.is(hex(encodeConfigRequest(decodeConfigRequest(request(name)))), hex(request(name)));
  }
});

test('our encoders give the bytes that the reference controller sent', (t) => {
  t.is(hex(encodeControllerCerts(certs)), hex(response('certs')));
  t.is(hex(encodeUuidResponse(decodeUuidResponse(response('uuid')))), hex(response('uuid')));
  for (const name of ['attest nonce', 'attest quote without TPM']) {
    t.is(hex(encodeAttestReply(decodeAttestReply(response(name)))), hex(response(name)));
  }
});

test('the recorded registration holds the onboarding identity', (t) => {
  const registration = decodeRegistration(request('register'));
  t.is(registration.serial, 'SN-0001');
  t.is(registration.softSerial, 'soft-0001');
  t.is(
    new X509Certificate(registration.certPem).fingerprint256,
    new X509Certificate(golden.certificates.device).fingerprint256,
  );
});

test('the recorded attestation says versions and no PCR values, and the answer carries a token', (t) => {
  t.deepEqual(decodeAttestRequest(request('attest quote without TPM')), {
    kind: 'quote',
    hasTpm: false,
    versions: [{ type: 1, version: '1.0.0' }],
  });
  const reply = decodeAttestReply(response('attest quote without TPM'));
  t.is(reply.kind === 'quote' && reply.code, 1);
  t.is(
    reply.kind === 'quote' && hex(reply.integrityToken),
    hex(decodeConfigRequest(request('config first')).integrityToken),
  );
});

test('the recorded config decodes to the base OS, its content tree and datastore', (t) => {
  const { config, configHash } = decodeConfigResponse(response('config first'));
  t.is(configHash, decodeConfigRequest(request('config unchanged')).configHash);
  t.is(config?.baseos?.hash.length, 64);
  t.like(config, {
    id: { uuid: 'a7b00649-9bad-482b-a319-7e4178bced76', version: '1' },
    configItems: [
      { key: 'timer.config.interval', value: '10' },
      { key: 'timer.test.baseimage.update', value: '30' },
    ],
    baseos: {
      contentTreeUuid: '7d6f2a52-93c1-4f0e-8a7e-2f5a4f1f9b02',
      retryUpdateCounter: 1,
      activate: true,
      baseOsVersion: '2.0.0',
    },
    contentInfo: [
      {
        uuid: '7d6f2a52-93c1-4f0e-8a7e-2f5a4f1f9b02',
        datastoreIds: ['3a1f6c1e-6a5b-4d55-9f43-0f5f0b6a7a01'],
        url: 'rootfs-2.0.0.img',
        iformat: 1,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        maxSizeBytes: 1_048_576n,
        displayName: 'rootfs 2.0.0',
        generationCount: 0n,
      },
    ],
    datastores: [
      { id: '3a1f6c1e-6a5b-4d55-9f43-0f5f0b6a7a01', dType: 1, fqdn: 'http://127.0.0.1:8888', dpath: 'images' },
    ],
    reboot: undefined,
    maintenanceMode: false,
    controllerEpoch: 1n,
    configTimestamp: 1_790_000_000_000,
    controllercertConfighash: 'diQGJNCiN95GCjnc_QJYWWUw8MAJDWW8dls0a4ZoJCI=',
  });
});

test('the recorded info decodes to device state with both slots', (t) => {
  const info = decodeInfo(request('info'));
  t.is(info.deviceUuid, 'a7b00649-9bad-482b-a319-7e4178bced76');
  t.is(info.at, 1_790_000_100_000);
  if (info.content.kind !== 'device') return t.fail(info.content.kind);
  const { device } = info.content;
  t.like(device, {
    machineArch: 'x86_64',
    hostName: 'dev1',
    lastBootReason: 3,
    baseosUpdateCounter: 1,
    state: 4,
    apiCapability: 1,
  });
  t.like(device.swList[0], {
    partitionLabel: 'IMGA',
    partitionState: 'inprogress',
    subStatus: 5,
    subStatusProgress: 25,
  });
  t.deepEqual(device.swList[1]?.swErr, {
    description: 'example',
    timestamp: 1_790_000_050_000,
    severity: 3,
    retryCondition: '',
    entities: [],
  });
  return undefined;
});

test("JSON of the recorded info is the reference controller's own rendering", (t) => {
  t.deepEqual(infoToJson(request('info')) as unknown, golden.admin_info_json_lines[0]);
});

test('the recorded certs reply can be taken apart without knowing its signer', (t) => {
  const parsed = parseContainer(bytesOf(exchange('certs').response?.container_hex));
  t.is(hex(parsed.payload), hex(response('certs')));
  t.is(hex(parsed.sender.certHash), hex(sha256(signingPem)));
});
