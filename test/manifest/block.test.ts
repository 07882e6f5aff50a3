import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { blockLength, blockLengthFromHead, decodeBlock, encodeBlock, maxBlockBytes } from '#pkg/manifest/block.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { canonicalText, flavourIn, type Manifest } from '#pkg/manifest/manifest.ts';

const manifest: Manifest = {
  product: 'basalt',
  flavour: 'kvm-amd64',
  version: '2.0.0-kvm-amd64',
  sha256: 'ab'.repeat(32),
  size: 70_000_000,
};
const changed = (change: (block: Uint8Array, view: DataView) => void): Uint8Array => {
  const block = encodeBlock(manifest);
  change(block, new DataView(block.buffer));
  return block;
};

test('a block is the text in whole sectors, between a head and a trailer that both name it', (t) => {
  const block = encodeBlock(manifest);
  const text = canonicalText(manifest);
  const view = new DataView(block.buffer);
  t.is(block.length, 4096);
  t.is(Buffer.from(block.subarray(0, 8)).toString(), 'BASALTMF');
  t.deepEqual([view.getUint32(8, true), view.getUint32(12, true)], [1, text.length]);
  t.is(Buffer.from(block.subarray(16, 16 + text.length)).toString(), text);
  t.is(view.getUint32(4080, true), 4096);
  t.is(Buffer.from(block.subarray(4088)).toString(), 'BASALTMF');
  t.is(blockLength(block.subarray(-16)), 4096);
  t.is(blockLengthFromHead(block.subarray(0, 16)), 4096);
  t.deepEqual(decodeBlock(block), { kind: 'manifest', manifest });
});

test('the text is the same whatever the order of its members was', (t) => {
  const turned = Object.fromEntries(Object.entries(manifest).toReversed());
  t.is(canonicalText(turned), canonicalText(manifest));
  t.is(canonicalText({ b: [1, { d: null, c: 'ä' }], a: true }), '{"a":true,"b":[1,{"c":"ä","d":null}]}');
});

test('members that are not known are kept and do not matter', (t) => {
  const more = { ...manifest, signatures: [{ key: 'x' }] };
  const found = decodeBlock(encodeBlock(more));
  t.deepEqual(found, { kind: 'manifest', manifest: more });
});

test('a manifest that needs more than one sector takes whole ones, and one that is too long is not made', (t) => {
  t.is(encodeBlock({ ...manifest, note: 'n'.repeat(4096) } as Manifest).length, 8192);
  const text = canonicalText({ ...manifest, note: '' });
  const most = { ...manifest, note: 'n'.repeat(maxBlockBytes - 32 - text.length) } as Manifest;
  const block = encodeBlock(most);
  t.is(block.length, maxBlockBytes);
  t.is(blockLength(block.subarray(-16)), maxBlockBytes);
  t.is(blockLengthFromHead(block.subarray(0, 16)), maxBlockBytes);
  t.deepEqual(decodeBlock(block), { kind: 'manifest', manifest: most });
  new DataView(block.buffer).setUint32(12, maxBlockBytes - 31, true);
  t.is(blockLengthFromHead(block.subarray(0, 16)), 0, 'no reader goes on beyond that');
  t.throws(() => encodeBlock({ ...most, note: 'n'.repeat(maxBlockBytes) } as Manifest), {
    instanceOf: RangeError,
    message: /does not fit into 65536/,
  });
});

test('a text that fills a sector needs no second one, and one byte more does', (t) => {
  const { length } = canonicalText({ ...manifest, note: '' });
  for (const [textBytes, blockBytes] of [
    [4096 - 32, 4096],
    [4096 - 31, 8192],
  ] as const)
    t.is(encodeBlock({ ...manifest, note: 'n'.repeat(textBytes - length) } as Manifest).length, blockBytes);
});

test('a file that ends in anything else has none', (t) => {
  t.is(blockLength(new Uint8Array(16)), undefined);
  t.is(blockLength(encodeBlock(manifest).subarray(-15)), undefined);
  t.is(blockLengthFromHead(new Uint8Array(16)), undefined);
  t.is(blockLengthFromHead(encodeBlock(manifest).subarray(0, 15)), undefined);
});

for (const length of [0, 512, 4095, 4097, maxBlockBytes + 4096, 0xffffffff])
  test(`a trailer that says ${length} bytes is a damaged one`, (t) => {
    const block = changed((_, view) => view.setUint32(4080, length, true));
    t.is(blockLength(block.subarray(-16)), 0);
    t.deepEqual(decodeBlock(block), { kind: 'bad', why: 'its trailer is damaged' });
  });

for (const [what, change, why] of [
  ['a head without its magic', (block: Uint8Array) => block.fill(0, 0, 8), 'its head is damaged'],
  ['a head with one wrong letter', (block: Uint8Array) => block.fill(0, 7, 8), 'its head is damaged'],
  [
    'a length beyond the block',
    (_: Uint8Array, view: DataView) => view.setUint32(12, 4065, true),
    'its head is damaged',
  ],
  ['a text with another byte', (block: Uint8Array) => (block[20]! ^= 1), 'its text is damaged'],
  [
    'a format of later',
    (_: Uint8Array, view: DataView) => view.setUint32(8, 2, true),
    'its format is 2, and this version of Basalt reads 1',
  ],
] as const)
  test(`what is wrong is said: ${what}`, (t) => {
    t.deepEqual(decodeBlock(changed(change)), { kind: 'bad', why });
  });

test('a value that is no manifest is named by its member', (t) => {
  for (const [change, why] of [
    [{ size: -1 }, /^\/size: /],
    [{ sha256: 'AB'.repeat(32) }, /^\/sha256: /],
    [{ product: '' }, /^\/product: /],
    [{ version: '2.0 0' }, /^\/version: /],
    [{ flavour: 'a\nb' }, /^\/flavour: /],
  ] as const) {
    const found = decodeBlock(encodeBlock({ ...manifest, ...change }));
    t.is(found.kind, 'bad');
    t.regex(found.kind === 'bad' ? found.why : '', why);
  }
  const text = decodeBlock(encodeBlock('x' as never));
  t.regex(text.kind === 'bad' ? text.why : '', /^the whole: /);
});

test('words are as long as they may be, and not longer; a size may be 0 and a flavour missing', (t) => {
  const kindOf = (change: Partial<Manifest>): string => decodeBlock(encodeBlock({ ...manifest, ...change })).kind;
  for (const [member, most] of [
    ['product', 64],
    ['flavour', 64],
    ['version', 256],
  ] as const) {
    t.is(kindOf({ [member]: 'a' }), 'manifest');
    t.is(kindOf({ [member]: 'a'.repeat(most) }), 'manifest');
    t.is(kindOf({ [member]: 'a'.repeat(most + 1) }), 'bad');
  }
  t.is(kindOf({ flavour: '', size: 0 }), 'manifest');
});

test('a text that is not UTF-8, or not JSON, is told as that, although its checksum is right', (t) => {
  for (const byte of [0xff, 0x7b]) {
    const block = encodeBlock(manifest);
    const view = new DataView(block.buffer);
    // within the name of the product, or in place of a bracket
    block[byte === 0xff ? block.indexOf(0x61, 40) : 16 + view.getUint32(12, true) - 1] = byte;
    view.setUint32(4084, crc32(block.subarray(16, 16 + view.getUint32(12, true))), true);
    t.deepEqual(decodeBlock(block), { kind: 'bad', why: 'its text is not JSON' });
  }
});

test('the flavour is the end of a version that has one', (t) => {
  t.is(flavourIn('2.0.0-kvm-amd64'), 'kvm-amd64');
  t.is(flavourIn('2.0.0-rc1-xen-arm64'), 'xen-arm64');
  t.is(flavourIn('2.0.0-kvm'), '');
  t.is(flavourIn('2.0.0'), '');
});

testProp('no bytes make the reader fail', [fc.uint8Array({ maxLength: 9000 }), fc.boolean()], (t, noise, isNear) => {
  const block = isNear ? encodeBlock(manifest) : noise;
  if (isNear) noise.forEach((byte, index) => (block[(index * 37) % block.length]! ^= byte & 1));
  t.true(['manifest', 'bad'].includes(decodeBlock(block).kind));
});
