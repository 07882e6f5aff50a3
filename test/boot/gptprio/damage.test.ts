import test from 'ava';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { flipBit, partsOf } from '../../gpt/small-disk.ts';
import { compareRules, type NamedCase } from './compare.ts';
import { copyOf, diskMaker, sectorSizes, showWords, tornBetween, type Words } from './disks.ts';
import { triedWith } from './extent.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

const pairs: Words[] = [
  [0x102, 0x013],
  [0x102, 0x033],
  [0x013, 0x102],
  [0x102, 0x003],
  [0x102, 0x102],
  [0x000, 0x003],
];
const parts = ['primary header', 'primary array', 'backup array', 'backup header'] as const;
type Part = (typeof parts)[number];

/** One byte of each field of a header and some behind it; of an array, of a type, an attribute, a name, an unused entry. */
const places = (part: Part): number[] =>
  part.endsWith('header')
    ? [0, 8, 10, 12, 17, 20, 24, 32, 40, 48, 56, 72, 80, 84, 88, 92, 511]
    : [0, 54, 128, 128 + 33, 128 + 54, 256 + 54, 256 + 60, 1000, 16383];

for (const sectorSize of sectorSizes) {
  test(`one damaged byte anywhere in the table is treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    const cases: { disk: MemoryDevice; what: string }[] = [];
    for (const words of pairs) {
      const whole = await diskWith(words);
      for (const part of parts) {
        for (const at of places(part)) {
          for (const bit of [0, 6]) {
            const disk = copyOf(whole);
            flipBit(disk, partsOf(disk)[part] + at, bit);
            cases.push({ disk, what: `${showWords(words)}, bit ${bit} of byte ${at} of ${part}` });
          }
        }
      }
    }
    const kinds = await compareRules(t, host.program, cases);
    t.true((kinds['pick'] ?? 0) > 400 && (kinds['no-eligible-slot'] ?? 0) > 80);
  });

  test(`damage to any two places, one in each copy or both in one, is treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const whole = await (await diskMaker(sectorSize))([0x102, 0x013]);
    const everywhere = parts.flatMap((part) => places(part).map((at) => ({ part, at })));
    const everySecond = everywhere.filter((_, at) => at % 2 === 0);
    const spots = triedWith(sectorSize, everywhere, everySecond);
    const cases = spots.flatMap((one, index) =>
      spots.slice(index + 1).map((two) => {
        const disk = copyOf(whole);
        for (const { part, at } of [one, two]) flipBit(disk, partsOf(disk)[part] + at);
        return { disk, what: `${one.part} ${one.at} and ${two.part} ${two.at}` };
      }),
    );
    const kinds = await compareRules(t, host.program, cases);
    const enough = spots === everywhere ? 300 : 100;
    t.true((kinds['pick'] ?? 0) > enough && (kinds['no-table'] ?? 0) > enough);
  });

  test(`any part of a table write that arrives is treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    const cases: { disk: MemoryDevice; what: string }[] = [];
    const all: Words[] = [...pairs, [0x102, 0x0f3], [0x102, 0x023], [0x1f2, 0x0f3], [0x102, 0x0e3], [0x000, 0x000]];
    const tried = triedWith(sectorSize, all, pairs);
    for (const before of tried) {
      for (const after of tried) {
        for (let arrived = 0; arrived < 16; arrived += 1) {
          const disk = tornBetween(await diskWith(before), await diskWith(after), arrived);
          cases.push({ disk, what: `${showWords(before)} to ${showWords(after)}, arrived ${arrived.toString(2)}` });
        }
      }
    }
    const kinds = await compareRules(t, host.program, cases);
    const [picks, without] = tried === all ? [1000, 100] : [400, 5];
    t.true((kinds['pick'] ?? 0) > picks && (kinds['no-table'] ?? 0) > without);
  });

  test(`any failing operation is treated alike, on whole and on damaged disks, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    const cases: NamedCase[] = [];
    // with a slot that has proved itself beside the one on trial, and without
    const [good, , , , , none] = pairs;
    for (const words of triedWith(sectorSize, pairs, [good!, none!])) {
      const whole = await diskWith(words);
      const torn = tornBetween(whole, await diskWith([words[0], words[1] - 0x10]), 0b0101);
      for (const part of [undefined, 'torn', ...parts] as const) {
        for (const operation of ['read', 'write', 'flush'] as const) {
          for (let nth = 1; nth <= 9; nth += 1) {
            const disk = copyOf(part === 'torn' ? torn : whole);
            if (part && part !== 'torn') flipBit(disk, partsOf(disk)[part] + 60);
            const what = `${showWords(words)}, ${part ?? 'nothing'} damaged, ${operation} ${nth} fails`;
            cases.push({ disk, failure: { operation, nth }, what });
          }
        }
      }
    }
    const kinds = await compareRules(t, host.program, cases);
    // only where no slot could start without a write
    t.true((kinds['write-failed'] ?? 0) > 0 && (kinds['pick'] ?? 0) > (cases.length > 900 ? 500 : 100));
  });

  test(`a disk that has grown, or is too small for a table, is treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    for (const words of pairs) {
      const whole = await diskWith(words);
      const bytes = whole.image.read(0, whole.size);
      const sized = (size: number, damaged?: Part) => {
        const image = new SparseImage(size);
        image.write(0, bytes.subarray(0, Math.min(size, bytes.length)));
        const disk = new MemoryDevice({ image, sectorSize });
        if (damaged) flipBit(disk, partsOf(whole)[damaged] + 60);
        return { disk, what: `${showWords(words)}, ${size} bytes, ${damaged ?? 'nothing'} damaged` };
      };
      const shrunk = [1, 2, 4, 5, 6, 33, 68].map((sectors) => sectors * sectorSize);
      for (const size of [...shrunk, whole.size - sectorSize, whole.size + 100]) {
        await compareRules(t, host.program, [sized(size)]);
      }
      // a batch is alike in the middle, where the backup of a grown disk is: each is its own
      for (const part of [undefined, ...parts]) {
        const kinds = await compareRules(t, host.program, [sized(whole.size + 1024 * 1024, part)]);
        const lost = part === 'primary header' ? 1 : undefined;
        t.is(kinds['no-table'], lost, 'only the primary header knows where the backup of a grown disk is');
      }
    }
  });
}
