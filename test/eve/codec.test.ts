import { testProp } from '@fast-check/ava';
import test from 'ava';
import fc from 'fast-check';
import Long from 'long';
import {
  decodeAttestReply,
  decodeAttestRequest,
  decodeConfig,
  decodeConfigRequest,
  decodeConfigResponse,
  decodeControllerCerts,
  decodeInfo,
  decodeRegistration,
  decodeUuidRequest,
  decodeUuidResponse,
  encodeAttestReply,
  encodeConfig,
  encodeConfigResponse,
  encodeInfo,
  encodeRegistration,
  encodeUuidResponse,
  limits,
} from '#pkg/eve/codec.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { configToJson, infoToJson } from '#pkg/eve/codec/json.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { anyConfig, anyInfo } from './arbitraries.ts';
import { exchange, bytesOf } from './golden.ts';

const { EdgeDevConfig, BaseOS } = org.lfedge.eve.config;
const { ZInfoMsg } = org.lfedge.eve.info;

testProp('any config survives encoding and decoding', [anyConfig, fc.string()], (t, draft, hash) => {
  const back = decodeConfigResponse(encodeConfigResponse(encodeConfig(draft), hash));
  t.is(back.configHash, hash);
  if (back.config === undefined) return t.fail('no config');
  const { baseos, ...rest } = back.config;
  const { baseos: wanted, ...others } = draft;
  t.deepEqual(rest, others);
  if (baseos === undefined || wanted === undefined) return t.is<unknown, unknown>(baseos, wanted);
  const { hash: digest, ...fields } = baseos;
  t.deepEqual(fields, wanted);
  return t.regex(digest, /^[\da-f]{64}$/);
});

testProp(
  'any info message survives encoding and decoding, and has a JSON form',
  [anyInfo, fc.uuid()],
  (t, message, uuid) => {
    const bytes = encodeInfo(uuid, message);
    t.deepEqual(decodeInfo(bytes), { deviceUuid: uuid, at: message.at, content: message.content });
    t.is((infoToJson(bytes) as { devId: string }).devId, uuid);
  },
);

const base = {
  id: undefined,
  configItems: [],
  contentInfo: [],
  datastores: [],
  reboot: undefined,
  shutdown: undefined,
  maintenanceMode: false,
  controllerEpoch: 0n,
  configTimestamp: undefined,
  controllercertConfighash: '',
};
const baseos = { contentTreeUuid: 't', retryUpdateCounter: 1, activate: true, baseOsVersion: '2' };

test('the hash of the base OS changes with the element and with nothing else', (t) => {
  const hashOf = (more: object): string | undefined =>
    decodeConfig(encodeConfig({ ...base, baseos, ...more })).baseos?.hash;
  const reference = hashOf({});
  t.is(hashOf({ configItems: [{ key: 'k', value: 'v' }] }), reference);
  t.not(hashOf({ baseos: { ...baseos, retryUpdateCounter: 2 } }), reference);
  t.not(hashOf({ baseos: { ...baseos, retryUpdateCounter: undefined } }), reference);
  t.not(hashOf({ baseos: { ...baseos, activate: false } }), reference);
});

test('a field of the base OS that has no definition yet counts for its hash', (t) => {
  const element = BaseOS.encode({ contentTreeUuid: 't', activate: true }).finish();
  const later = Buffer.concat([element, Uint8Array.of(0xa0, 0x06, 1)]);
  const config = (bytes: Uint8Array) => Buffer.concat([Uint8Array.of(0xd2, 0x01, bytes.length), bytes]);
  const [now, then] = [decodeConfig(config(element)).baseos, decodeConfig(config(later)).baseos];
  t.deepEqual({ ...now, hash: '' }, { ...then, hash: '' });
  t.not(now?.hash, then?.hash);
});

test('fields without a definition survive in a config response', (t) => {
  const config = Buffer.concat([encodeConfig({ ...base, baseos }), Uint8Array.of(0xa0, 0x3e, 7)]);
  t.true(Buffer.from(encodeConfigResponse(config, 'h')).includes(Buffer.of(0xa0, 0x3e, 7)));
});

test('an absent retry_update is told apart from counter 0', (t) => {
  const counter = (retryUpdate: object | null) =>
    decodeConfig(EdgeDevConfig.encode({ baseos: { retryUpdate } }).finish()).baseos?.retryUpdateCounter;
  t.is(counter(null), undefined);
  t.is(counter({}), 0);
});

const legacyImage = (name: string) => ({
  uuidandversion: { uuid: `image-${name}` },
  name,
  sha256: 'ABCD',
  dsId: 'store',
  iformat: 1,
  sizeBytes: Long.fromNumber(42),
});
const legacyBase = (name: string, activate = false) => ({
  uuidandversion: { uuid: `base-${name}` },
  baseOSVersion: name,
  activate,
  drives: [{ image: legacyImage(name) }],
});
const treesOf = ({ contentInfo }: { readonly contentInfo: readonly { readonly uuid: string }[] }) =>
  contentInfo.map(({ uuid }) => uuid);

test('the older base list counts only without baseos, and its image becomes a content tree', (t) => {
  const list = [legacyBase('one')];
  const old = decodeConfig(EdgeDevConfig.encode({ base: list }).finish());
  t.like(old.baseos, {
    contentTreeUuid: 'image-one',
    retryUpdateCounter: undefined,
    activate: false,
    baseOsVersion: 'one',
  });
  t.deepEqual(old.contentInfo, [
    {
      uuid: 'image-one',
      datastoreIds: ['store'],
      url: 'one',
      iformat: 1,
      sha256: 'abcd',
      maxSizeBytes: 42n,
      displayName: 'one',
      generationCount: 0n,
    },
  ]);
  const both = decodeConfig(
    EdgeDevConfig.encode({ base: [...list, legacyBase('two', true)], baseos: { contentTreeUuid: 'new' } }).finish(),
  );
  t.is(both.baseos?.contentTreeUuid, 'new');
  t.deepEqual(both.contentInfo, []);
});

test('the second image of the older list is staged: a content tree that no base OS names, whichever of the two is active', (t) => {
  const read = (list: object[]) => decodeConfig(EdgeDevConfig.encode({ base: list }).finish());
  const first = read([legacyBase('one', true), legacyBase('two')]);
  t.like(first.baseos, { contentTreeUuid: 'image-one', activate: true, baseOsVersion: 'one' });
  t.deepEqual(treesOf(first), ['image-one', 'image-two']);
  const second = read([legacyBase('one'), legacyBase('two', true)]);
  t.like(second.baseos, { contentTreeUuid: 'image-two', activate: true, baseOsVersion: 'two' });
  t.deepEqual(treesOf(second), ['image-two', 'image-one']);
  const none = read([legacyBase('one'), legacyBase('two')]);
  t.like(none.baseos, { contentTreeUuid: 'image-one', activate: false });
  t.deepEqual(treesOf(none), ['image-one', 'image-two']);
});

test('of an older list that asks for too much the first to activate and one other count, each tree once', (t) => {
  const read = (list: object[], contentInfo: object[] = []) =>
    decodeConfig(EdgeDevConfig.encode({ base: list, contentInfo }).finish());
  const three = read([legacyBase('one'), legacyBase('two', true), legacyBase('three', true)]);
  t.is(three.baseos?.contentTreeUuid, 'image-two');
  t.deepEqual(treesOf(three), ['image-two', 'image-one']);
  const twice = read([legacyBase('one', true), legacyBase('one')]);
  t.deepEqual(treesOf(twice), ['image-one']);
  const own = read([legacyBase('one', true), legacyBase('two')], [{ uuid: 'image-two', URL: 'own' }]);
  t.deepEqual(
    own.contentInfo.map(({ uuid, url }) => [uuid, url]),
    [
      ['image-two', 'own'],
      ['image-one', 'one'],
    ],
  );
  const nameless = { activate: true, drives: [{ image: { name: 'nameless' } }] };
  const named = read([nameless, legacyBase('two')]);
  t.is(named.baseos?.contentTreeUuid, '');
  t.deepEqual(treesOf(named), ['image-two']);
});

test('an older base entry may name a volume, whose content tree is meant', (t) => {
  const config = EdgeDevConfig.encode({
    base: [{ baseOSVersion: '2', activate: true, volumeID: 'v' }],
    volumes: [{ uuid: 'v', origin: { downloadContentTreeID: 'tree' } }],
  }).finish();
  t.is(decodeConfig(config).baseos?.contentTreeUuid, 'tree');
});

test('the single datastore id counts only when the list is empty', (t) => {
  const ids = (tree: object) =>
    decodeConfig(EdgeDevConfig.encode({ contentInfo: [tree] }).finish()).contentInfo[0]?.datastoreIds;
  t.deepEqual(ids({ dsId: 'a' }), ['a']);
  t.deepEqual(ids({ dsId: 'a', dsIdsList: ['b', 'c'] }), ['b', 'c']);
  t.deepEqual(ids({}), []);
});

test('64-bit numbers beyond 2^53 keep every bit', (t) => {
  const maxSizeBytes = 2n ** 64n - 1n;
  const tree = {
    uuid: '',
    datastoreIds: [],
    url: '',
    iformat: 0,
    sha256: '',
    displayName: '',
    generationCount: -(2n ** 63n),
    maxSizeBytes,
  };
  const [back] = decodeConfig(encodeConfig({ ...base, baseos: undefined, contentInfo: [tree] })).contentInfo;
  t.is(back?.maxSizeBytes, maxSizeBytes);
  t.is(back?.generationCount, -(2n ** 63n));
});

test('JSON has enum names, text for 64-bit numbers, times, and map keys untouched', (t) => {
  const bytes = ZInfoMsg.encode({
    ztype: 1,
    dinfo: {
      memory: Long.fromString('9007199254740993', true),
      bootTime: { seconds: Long.fromNumber(1_790_000_000), nanos: 120_000_000 },
      lastRebootTime: { seconds: Long.fromNumber(-1), nanos: 1 },
      configItemStatus: {
        configItems: { timestamp: { value: '1' }, 'timer.config.interval': { value: '2', error: 'e' } },
      },
      state: 4,
    },
  }).finish();
  t.deepEqual(infoToJson(bytes) as unknown, {
    ztype: 'ZiDevice',
    dinfo: {
      memory: '9007199254740993',
      bootTime: '2026-09-21T14:13:20.120Z',
      lastRebootTime: '1969-12-31T23:59:59.000000001Z',
      configItemStatus: {
        configItems: { timestamp: { value: '1' }, 'timer.config.interval': { value: '2', error: 'e' } },
      },
      state: 'ZDEVICE_STATE_BASEOS_UPDATING',
    },
  });
});

test('JSON of a config has the names of the protobuf mapping', (t) => {
  t.deepEqual(configToJson(encodeConfig({ ...base, baseos, configTimestamp: 0 })) as unknown, {
    baseos: { contentTreeUuid: 't', retryUpdate: { counter: 1 }, activate: true, baseOsVersion: '2' },
    configTimestamp: '1970-01-01T00:00:00Z',
  });
});

testProp('the two digests of trusted roots are not mixed up', [anyInfo], (t, { content, ...message }) => {
  fc.pre(content.kind === 'device');
  const securityInfo = { rootCaSha256: '00ff', tlsRootCaSha256: 'abcd' };
  const bytes = encodeInfo('d', { ...message, content: { ...content, device: { ...content.device, securityInfo } } });
  const { secInfo } = ZInfoMsg.decode(bytes).dinfo ?? {};
  t.deepEqual([...(secInfo?.shaRootCa ?? [])], [0x00, 0xff]);
  t.deepEqual([...(secInfo?.shaTlsRootCa ?? [])], [0xab, 0xcd]);
});

test('times outside the years 1 to 9999 are refused, not misread', (t) => {
  for (const seconds of ['253402300800', '-62135596801', '9223372036854775807', '-9223372036854775808']) {
    const config = EdgeDevConfig.encode({ configTimestamp: { seconds: Long.fromString(seconds) } }).finish();
    t.throws(() => decodeConfig(config), { code: 'PEER_BAD_MESSAGE' }, seconds);
    const info = ZInfoMsg.encode({ atTimeStamp: { seconds: Long.fromString(seconds) } }).finish();
    t.throws(() => infoToJson(info), { code: 'PEER_BAD_MESSAGE' }, seconds);
  }
});

test('a registration has to keep the limits of the API', async (t) => {
  const { certPem } = await makeCertificate({ purpose: 'device', commonName: 'd' });
  const good = { certPem, serial: 's', softSerial: 'soft_-1' };
  t.deepEqual(decodeRegistration(encodeRegistration(good)), good);
  const { ZRegisterMsg } = org.lfedge.eve.register;
  const bad = [
    encodeRegistration({ ...good, certPem: 'short' }),
    encodeRegistration({ ...good, certPem: 'x'.repeat(8000) }),
    encodeRegistration({ ...good, serial: 'x'.repeat(257) }),
    encodeRegistration({ ...good, softSerial: 'with space' }),
    ZRegisterMsg.encode({ pemCert: Buffer.from(certPem) }).finish(),
    new Uint8Array(),
  ];
  for (const bytes of bad) t.throws(() => decodeRegistration(bytes), { code: 'PEER_BAD_MESSAGE' });
});

test('a message beyond its limit is refused before it is decoded', (t) => {
  t.throws(() => decodeConfig(Buffer.alloc(limits.config + 1)), { code: 'PEER_BAD_MESSAGE', message: /larger/ });
  t.throws(() => decodeUuidResponse(Buffer.alloc(limits.uuid + 1)), { code: 'PEER_BAD_MESSAGE', message: /larger/ });
});

test('millions of empty entries in few bytes are refused before they are millions of objects', (t) => {
  const emptyCert = Uint8Array.of(0x0a, 0);
  const certs = Buffer.alloc(limits.certs - 2, emptyCert);
  t.throws(() => decodeControllerCerts(certs), { code: 'PEER_BAD_MESSAGE', message: /more than \d+ fields/ });
  // counted through all levels: the entries are in the config, which is one field of the response
  const emptyApp = Uint8Array.of(0x22, 0);
  const config = Buffer.alloc(2 * 1024 * 1024, emptyApp);
  const response = Buffer.concat([Uint8Array.of(0x0a, 0x80, 0x80, 0x80, 0x01), config]);
  const before = process.memoryUsage().heapUsed;
  t.throws(() => decodeConfigResponse(response), { code: 'PEER_BAD_MESSAGE', message: /more than \d+ fields/ });
  t.true(process.memoryUsage().heapUsed - before < 100 * 1024 * 1024);
});

test('a config with absurdly many entries is refused', (t) => {
  const many = Buffer.alloc(2 * 10_001);
  for (let at = 0; at < many.length; at += 2) many[at] = 0x5a;
  t.throws(() => decodeConfig(many), { code: 'PEER_BAD_MESSAGE', message: /10000/ });
});

test('messages nested too deep are refused, not a stack overflow', (t) => {
  const groups = Buffer.alloc(200_000, 0xa3);
  t.throws(() => decodeConfig(groups), { code: 'PEER_BAD_MESSAGE' });
  // StorageChildren is the one type that holds itself: ZInfoMsg.dinfo.storage_info.children.children...
  let nested = Buffer.alloc(0);
  const children = org.lfedge.eve.info.StorageChildren;
  for (let depth = 0; depth < 500; depth += 1) nested = Buffer.from(wrap(childField(children), nested));
  const storage = wrap(childField(org.lfedge.eve.info.StorageInfo), nested);
  const bytes = wrap(0x1a, Buffer.concat([Uint8Array.of(0x82, 0x03), lengthOf(storage), storage]));
  t.throws(() => decodeInfo(Buffer.concat([Uint8Array.of(8, 1), bytes])), { code: 'PEER_BAD_MESSAGE' });
});

const lengthOf = (bytes: Uint8Array): Uint8Array => {
  const digits: number[] = [];
  let rest = bytes.length;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) digits.push((rest % 0x80) | 0x80);
  return Uint8Array.from([...digits, rest]);
};

const wrap = (key: number, bytes: Uint8Array): Buffer => Buffer.concat([Uint8Array.of(key), lengthOf(bytes), bytes]);

/** The key byte of a type's `children` field, taken from its own encoder. */
const childField = (type: { encode(message: object): { finish(): Uint8Array } }): number =>
  type.encode({ children: [{}] }).finish()[0] ?? 0;

const decoders: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  configToJson,
  decodeAttestReply,
  decodeAttestRequest,
  decodeConfig,
  decodeConfigRequest,
  decodeConfigResponse,
  decodeControllerCerts,
  decodeInfo,
  decodeRegistration,
  decodeUuidRequest,
  decodeUuidResponse,
  infoToJson,
};

const corpus = ['certs', 'uuid', 'attest nonce', 'config first', 'info', 'register'].flatMap((name) => [
  bytesOf(exchange(name).request?.payload_hex),
  bytesOf(exchange(name).response?.payload_hex),
]);

/** Random bytes, or a recorded message with some of its bytes changed and its end cut off. */
const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.nat(),
    )
    .map(([sample, changes, cut]) => {
      const bytes = Uint8Array.from(sample);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes.subarray(0, bytes.length - (cut % (bytes.length + 1)));
    }),
);

for (const [name, decode] of Object.entries(decoders)) {
  testProp(
    `${name} takes hostile bytes with a value or a bad-message error`,
    [hostile],
    (t, bytes) => {
      try {
        decode(bytes);
      } catch (error) {
        t.true(error instanceof BasaltError && error.code === 'PEER_BAD_MESSAGE', String(error));
      }
      t.pass();
    },
    { numRuns: 400 },
  );
}

test('attestation replies of all kinds survive', (t) => {
  for (const reply of [
    { kind: 'none' },
    { kind: 'cert' },
    { kind: 'nonce', nonce: Uint8Array.of(1) },
    { kind: 'storeKeys' },
  ] as const) {
    t.deepEqual(decodeAttestReply(encodeAttestReply(reply)), reply);
  }
  const uuid = { uuid: 'u', manufacturer: 'm', productName: 'p' };
  t.deepEqual(decodeUuidResponse(encodeUuidResponse(uuid)), uuid);
});
