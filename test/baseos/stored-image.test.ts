import test from 'ava';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const facts = (Version: string, Compressor = 'gzip', Problem = '') => ({ Image: { Version, Compressor, Problem } });

for (const [what, image, code, says] of [
  ['another version', facts('v3'), 'IMAGE_VERSION_MISMATCH', /version v2 is configured but the image is version v3/],
  ['no version that can be read', facts('', '', 'it has no /etc'), 'IMAGE_UNREADABLE', /it has no \/etc/],
  ['lzma', facts('v2', 'lzma'), 'IMAGE_UNBOOTABLE', /compressed with lzma, .* \(it reads gzip, xz, lzo\)/],
  ['zstd', facts('v2', 'zstd'), 'IMAGE_UNBOOTABLE', /compressed with zstd/],
] as const) {
  test(`an image with ${what} is refused in the store, and the free slot keeps its own`, (t) => {
    for (const IMGB of [0x000, 0x003] as const) {
      const rig = new Rig({ IMGB }, { IMGB: 'v0' });
      rig.config('v2');
      t.deepEqual(deeds(rig.tree('v2', image)), []);
      t.is(rig.words.IMGB, IMGB);
      t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
      t.is(rig.status('tree-v2').ErrorCode, code);
      t.regex(rig.status('tree-v2').Error, says);
    }
  });
}

test('an image that is only to be downloaded is judged as well', (t) => {
  const rig = new Rig();
  rig.config('v2', { Activate: false });
  rig.tree('v2', facts('v3'));
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_VERSION_MISMATCH');
});

const made = (Version: string, Product: string) => ({ Image: { Version, Compressor: 'gzip', Problem: '', Product } });
/** A node whose running image has a manifest of this product; '' for none. */
const nodeOf = (product: string): Rig => {
  const rig = new Rig({}, { IMGB: 'v0' });
  if (rig.state.kind === 'ab') rig.state = { ...rig.state, product };
  return rig;
};

test('an image for another product is refused in the store; without a manifest on either side nothing speaks against it', (t) => {
  const rig = nodeOf('box');
  rig.config('v2');
  t.deepEqual(deeds(rig.tree('v2', made('v2', 'rack'))), []);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_WRONG_PRODUCT');
  t.regex(rig.status('tree-v2').Error, /for the product rack, and this node is a box/);
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  for (const [product, image] of [
    ['box', made('v2', 'box')],
    ['', made('v2', 'rack')],
    ['box', facts('v2')],
  ] as const) {
    const other = nodeOf(product);
    other.config('v2');
    t.true(deeds(other.tree('v2', image)).includes('install'));
  }
});

test('what is wrong with a manifest has a code of its own, and one that is not known is that of an unreadable image', (t) => {
  for (const [ProblemCode, code] of [
    ['IMAGE_MANIFEST_INVALID', 'IMAGE_MANIFEST_INVALID'],
    ['OF_LATER', 'IMAGE_UNREADABLE'],
  ] as const) {
    const rig = new Rig();
    rig.config('v2');
    rig.tree('v2', { Image: { Version: '', Compressor: '', Problem: 'the manifest is damaged', ProblemCode } });
    t.is(rig.status('tree-v2').ErrorCode, code);
  }
});

test('a local image for another product is refused before the slot is touched', (t) => {
  const rig = nodeOf('box');
  rig.files.set('/v2.img', { ...bytes('v2'), product: 'rack' });
  rig.ask('stage', { path: '/v2.img' });
  t.is([...rig.operations.values()].at(-1)?.Code, 'IMAGE_WRONG_PRODUCT');
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  rig.files.set('/v2.img', { ...bytes('v2'), product: 'box' });
  rig.ask('stage', { path: '/v2.img' });
  t.is([...rig.operations.values()].at(-1)?.State, 'staged');
});

test('what can be booted is what the running image says', (t) => {
  const rig = new Rig();
  const { state } = rig;
  if (state.kind !== 'ab') return t.fail();
  rig.state = { ...state, readable: ['zstd'] };
  rig.config('v2');
  t.true(deeds(rig.tree('v2', facts('v2', 'zstd'))).includes('install'));
  const other = new Rig();
  if (other.state.kind !== 'ab') return t.fail();
  other.state = { ...other.state, readable: ['zstd'] };
  other.config('v2');
  t.deepEqual(deeds(other.tree('v2', facts('v2', 'gzip'))), []);
});

test('a local image that cannot be booted is refused before the slot is touched', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.files.set('/v2.img', { ...bytes('v2'), compressor: 'lz4' });
  rig.ask('stage', { path: '/v2.img' });
  t.is([...rig.operations.values()].at(-1)?.Code, 'IMAGE_UNBOOTABLE');
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
});
