import test from 'ava';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { startsOf } from '#pkg/boot/starts.ts';
import { copiesOn, flipBit, partsOf } from '../gpt/small-disk.ts';
import { copyOf, diskMaker, tornBetween, type Words } from './gptprio/disks.ts';

const proved = 0x1000;
const tried = 0x2000;

/** Each write of the agent's and the loader's: what is before it, and what is set. */
const writes: Readonly<Record<string, [Words, Words, Partial<Record<SlotLabel, SettableState>>]>> = {
  arm: [[0x102, 0x000], [proved, 0], { IMGB: 'updating' }],
  commit: [[0x102, 0x003], [0x300 | proved, 0], { IMGA: 'unused', IMGB: 'active' }],
  'give up an armed slot': [[0x102, 0x013], [proved, 0], { IMGB: 'unused' }],
  'erase a proved slot': [[0x102, 0x000], [proved, proved], { IMGB: 'erased' }],
  'a sign of health': [[0x102, 0x003], [0xf00 | proved, proved | tried], { IMGA: 'active', IMGB: 'unused' }],
  'a stand-in that came up': [[0x102, 0x003], [0x500 | proved, proved | tried], { IMGA: 'inprogress', IMGB: 'active' }],
};

for (const [name, [words, starts, changes]] of Object.entries(writes)) {
  test(`whatever arrives of one table write, agent and loader find a table: ${name}`, async (t) => {
    const before = await (await diskMaker(512))(words, starts);
    const after = copyOf(before);
    const { IMGA, IMGB } = await new GptBootControl({ open: () => after.open(), devicePath: 'disk' }).set(changes);
    const known = [words, [IMGA.attributes, IMGB.attributes]].map(String);
    for (let arrived = 0; arrived < 16; arrived += 1) {
      const torn = tornBetween(before, after, arrived);
      const read = copyOf(torn);
      const slots = await new GptBootControl({ open: () => read.open(), devicePath: 'disk' }).read();
      t.true(known.includes(String([slots.IMGA.attributes, slots.IMGB.attributes])), arrived.toString(2));
      t.true((await copiesOn(read)).agree, 'and the disk is whole again');
      t.is((await bootOnce(torn)).kind, 'pick', arrived.toString(2));
    }
  });
}

test('whatever arrives of a start that is counted, the next one finds its table', async (t) => {
  const before = await (await diskMaker(512))([0x102, 0x000], [0x100 | proved, proved]);
  const after = copyOf(before);
  await bootOnce(after);
  for (let arrived = 0; arrived < 16; arrived += 1) {
    const torn = tornBetween(before, after, arrived);
    t.like(await bootOnce(torn), { kind: 'pick', start: 'committed', label: 'IMGA' }, arrived.toString(2));
    t.true((await copiesOn(torn)).agree);
  }
});

test('a slot that was given up for writing does not become proved again when both copies are torn', async (t) => {
  const before = await (await diskMaker(512))([0x102, 0x000], [proved, proved]);
  const after = copyOf(before);
  await new GptBootControl({ open: () => after.open(), devicePath: 'disk' }).set({ IMGB: 'erased' });
  // only arrays, only headers
  for (const arrived of [0b0101, 0b1010]) {
    const torn = tornBetween(before, after, arrived);
    const slots = await new GptBootControl({ open: () => torn.open(), devicePath: 'disk' }).read();
    t.false(startsOf(slots.IMGB.starts).proved, arrived.toString(2));
  }
});

test('damage that no write of ours explains is not healed, and nothing is written', async (t) => {
  const disk = await (await diskMaker(512))([0x102, 0x013]);
  for (const part of ['primary array', 'backup array'] as const) flipBit(disk, partsOf(disk)[part] + 300);
  const bytes = disk.image.read(0, disk.size);
  const control = new GptBootControl({ open: () => disk.open(), devicePath: 'disk' });
  await t.throwsAsync(control.read(), { code: 'GPT_BOTH_COPIES_BAD' });
  await t.throwsAsync(control.set({ IMGB: 'unused' }), { code: 'GPT_BOTH_COPIES_BAD' });
  t.deepEqual(disk.image.read(0, disk.size), bytes);
});

test('a torn table that cannot be written serves a reader, and refuses a change', async (t) => {
  const diskWith = await diskMaker(512);
  const torn = tornBetween(await diskWith([0x102, 0x000]), await diskWith([0x102, 0x013]), 0b0101);
  const control = new GptBootControl({ open: () => torn.open(), devicePath: 'disk' });
  torn.failNth('write');
  t.is((await control.read()).IMGA.state, 'active');
  torn.failNth('write');
  await t.throwsAsync(control.set({ IMGB: 'unused' }), { code: 'GPT_WRITE_FAILED' });
  t.is((await control.set({ IMGB: 'unused' })).IMGB.state, 'unused');
});
