import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { blockSize, blockWith, setVariable, variablesIn } from '#pkg/boot/grubenv.ts';
import { readRecords, recordVariables, type Records } from '#pkg/boot/grubenv-records.ts';
import { uuids } from './support/node.ts';

const folder = mkdtempSync(join(tmpdir(), 'basalt-editenv-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Debian's own tool on a file with this block; what it printed, and the block after it (undefined when it refused). */
const editenv = (
  block: Uint8Array | undefined,
  ...args: string[]
): { output: string; block: Uint8Array | undefined } => {
  files += 1;
  const path = join(folder, String(files));
  if (block) writeFileSync(path, block);
  const { status, stdout, error } = spawnSync('grub-editenv', [path, ...args], { encoding: 'latin1' });
  if (error) throw error;
  return { output: stdout, block: status === 0 ? new Uint8Array(readFileSync(path)) : undefined };
};

const records: Records = {
  IMGA: { word: 0x102, starts: 0, partUuid: uuids.IMGA },
  IMGB: { word: 0x013, starts: 0, partUuid: uuids.IMGB },
};

test('grub-editenv lists what we write', (t) => {
  const block = blockWith(recordVariables(records), blockWith({ saved_entry: 'a b' }));
  t.is(
    editenv(block, 'list').output,
    [
      `basalt_IMGA=2:0:ok:0:5:new:${uuids.IMGA}`,
      `basalt_IMGB=3:1:no:0:5:new:${uuids.IMGB}`,
      `basalt_check=2:0:ok:0:5:new:${uuids.IMGA} 3:1:no:0:5:new:${uuids.IMGB}`,
      'saved_entry=a b',
      '',
    ].join('\n'),
  );
});

test('we read what grub-editenv creates, sets and unsets, and keep what is not ours', (t) => {
  const created = editenv(undefined, 'create').block!;
  t.is(created.length, blockSize);
  t.deepEqual(variablesIn(created), []);
  const ours = blockWith(recordVariables(records), created)!;
  const set = editenv(ours, 'set', 'next_entry=x', `basalt_IMGB=3:0:no:0:5:new:${uuids.IMGB}`).block!;
  t.true('damage' in readRecords(set), 'one record alone was changed');
  const again = editenv(set, 'set', `basalt_check=2:0:ok:0:5:new:${uuids.IMGA} 3:0:no:0:5:new:${uuids.IMGB}`).block!;
  t.deepEqual(readRecords(again), { value: { ...records, IMGB: { word: 0x003, starts: 0, partUuid: uuids.IMGB } } });
  const unset = editenv(again, 'unset', 'basalt_IMGA').block!;
  t.true('damage' in readRecords(unset));
  const repaired = blockWith(recordVariables(records), unset)!;
  t.deepEqual(readRecords(repaired), { value: records });
  t.true(editenv(repaired, 'list').output.endsWith('next_entry=x\n'));
  t.regex(Buffer.from(repaired).toString('latin1'), /# WARNING/);
});

const header = '# GRUB Environment Block\n';
const soup = fc
  .array(fc.constantFrom('\\', '\n', '#', '=', 'a', 'b', 'key', '\n#\n', 'a=b\n', 'key=1\n', '\xe9'), { maxLength: 40 })
  .map((parts) => new Uint8Array(Buffer.from((header + parts.join('')).padEnd(blockSize, '#'), 'latin1')));

testProp(
  'in any block we see the lines that grub-editenv lists',
  [soup],
  (t, block) => {
    const lines = variablesIn(block)!.map(({ name, value }) => `${name}=${value}\n`);
    t.is(editenv(block, 'list').output, lines.join(''));
  },
  { numRuns: 150 },
);

testProp(
  'setting a variable in any block does what grub-editenv does, byte for byte',
  [soup, fc.constantFrom('a', 'key', 'new'), fc.array(fc.constantFrom('\\', '\n', '#', '=', 'x'), { maxLength: 20 })],
  (t, block, name, value) => {
    const ours = setVariable(block, name, value.join(''));
    t.deepEqual(ours, editenv(block, 'set', `${name}=${value.join('')}`).block);
  },
  { numRuns: 150 },
);
