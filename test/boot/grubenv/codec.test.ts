import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { blockSize, blockWith, loadVariables, setVariable, variablesIn } from '#pkg/boot/grubenv.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text.padEnd(blockSize, '#'), 'latin1'));
const text = (block: Uint8Array | undefined) => Buffer.from(block ?? []).toString('latin1');
const header = '# GRUB Environment Block\n';
const own = { basalt_IMGA: 'a', basalt_check: 'c' };

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,12}$/);
/** Any bytes but NUL, where GRUB's strings end; backslashes and newlines often. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom('\\', '\n', '#', '=', 'a'),
      fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('a block is 1024 bytes: header, lines, padding', (t) => {
  const block = blockWith(own)!;
  t.is(block.length, 1024);
  t.is(text(block), `${header}basalt_IMGA=a\nbasalt_check=c\n`.padEnd(1024, '#'));
});

test('what is not ours is kept word for word, comments and odd lines too, behind ours', (t) => {
  const before = bytes(
    `${header}# WARNING\nsaved_entry=0\nbasalt_IMGA=old\nodd\nline=1\nbasalt_IMGA=twice\nx=a\\\\b\\\nc\n`,
  );
  const block = blockWith(own, before)!;
  t.is(
    text(block).replace(/#+$/, ''),
    `${header}basalt_IMGA=a\nbasalt_check=c\n# WARNING\nsaved_entry=0\nodd\nline=1\nx=a\\\\b\\\nc\n`,
  );
  t.deepEqual(loadVariables(block, ['x']), { x: 'a\\b\nc' });
});

test('nothing is kept of a block without a header, and of a line without an end', (t) => {
  t.is(text(blockWith(own, bytes('saved=1\n'))), text(blockWith(own)));
  t.is(text(blockWith(own, bytes(`${header}saved=1`))), text(blockWith(own)));
  t.is(text(blockWith(own, new Uint8Array(1024))), text(blockWith(own)));
});

test('ours that do not fit into the first sector, and strangers that leave no room, make no block', (t) => {
  t.is(blockWith({ a: 'x'.repeat(512 - header.length - 3) })?.length, 1024);
  t.is(blockWith({ a: 'x'.repeat(512 - header.length - 2) }), undefined);
  const full = bytes(`${header}big=${'x'.repeat(990)}\n`);
  t.is(blockWith(own, full), undefined);
});

test('a line is changed in its place, a new one goes to the end', (t) => {
  const block = bytes(`${header}a=1\nb=2\n`);
  t.is(text(setVariable(block, 'a', '\\')).replace(/#+$/, ''), `${header}a=\\\\\nb=2\n`);
  t.is(text(setVariable(block, 'c', '3')).replace(/#+$/, ''), `${header}a=1\nb=2\nc=3\n`);
});

test('of two lines with one name GRUB reads the last and writes the first', (t) => {
  const block = bytes(`${header}a=1\na=2\n`);
  t.deepEqual(loadVariables(block, ['a']), { a: '2' });
  t.deepEqual(loadVariables(setVariable(block, 'a', '3')!, ['a']), { a: '2' });
});

test('GRUB reads a name and a value up to a NUL', (t) => {
  t.deepEqual(loadVariables(bytes(`${header}a\0b=1\0 2\n`), ['a']), { a: '1' });
});

testProp(
  'what is set is read, and the others stay',
  [fc.array(fc.tuple(name, value), { maxLength: 8 })],
  (t, pairs) => {
    let block: Uint8Array = blockWith({})!;
    const expected = new Map<string, string>();
    for (const [key, text_] of pairs) {
      const next = setVariable(block, key, text_);
      if (!next) continue;
      block = next;
      expected.set(key, text_);
    }
    t.is(block.length, blockSize);
    t.deepEqual(new Map(variablesIn(block)!.map((line) => [line.name, line.value])), expected);
    // ours in front change nothing of the rest, and a second time changes nothing at all
    const with_ = blockWith(own, block);
    if (!with_) return;
    t.deepEqual(loadVariables(with_, ['basalt_IMGA', 'basalt_check']), own);
    for (const [key, text_] of expected) {
      if (!(key in own)) t.is(loadVariables(with_, [key])?.[key], text_);
    }
    t.deepEqual(blockWith(own, with_), with_);
  },
);

const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 1100 }),
  fc
    .array(fc.constantFrom('\\', '\n', '#', '=', 'a', 'basalt_IMGA', '\0', '##\n', 'a=b\n'), { maxLength: 60 })
    .map((parts) => bytes(header + parts.join(''))),
);

testProp('no bytes make the codec throw, or a block that is not one', [hostile, name, value], (t, block, key, to) => {
  t.notThrows(() => variablesIn(block));
  t.true([undefined, block.length].includes(setVariable(block, key, to)?.length));
  const ours = blockWith(own, block);
  if (ours) t.deepEqual(loadVariables(ours, ['basalt_IMGA', 'basalt_check']), own);
});
