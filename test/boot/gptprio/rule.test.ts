import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { pickWord, wordAfterPick } from '#pkg/boot/select.ts';
import { runToolOk } from '#cmd/node/tool.ts';
import { compareRules } from './compare.ts';
import { diskMaker, sectorSizes, showWords, type Words } from './disks.ts';
import { runHost } from './host.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

const states = 512;

for (const sectorSize of sectorSizes) {
  test(`every pair of slot states boots and changes as the rule says, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const found = await runHost(host.program, ['--sweep', String(sectorSize)], []);
    t.is(found.length, states * states * 5);
    const slots = [2, 4];
    for (let one = 0; one < states; one += 1) {
      for (let two = 0; two < states; two += 1) {
        const pick = pickWord([one, two]);
        const words = [one, two].map((word, at) => (at === pick ? wordAfterPick(word) : word));
        const at = (one * states + two) * 5;
        const same =
          found[at] === (pick === undefined ? 0 : slots[pick]) &&
          found.readUInt16LE(at + 1) === words[0] &&
          found.readUInt16LE(at + 3) === words[1];
        if (!same) t.fail(`${showWords([one, two])}: slot ${found[at]}`);
      }
    }
  });
}

/**
 * The test above has every pair; this one compares bytes, order and flushes too. The rule asks of a slot only whether
 * tries are 0, whether the successful bit is set, and how its priority compares with 0 and with the other's. So per slot
 * no try, one, two, some, the most; not successful and successful; priorities at both ends, equal and unequal, next to
 * each other and apart.
 */
const priorities = [0, 1, 2, 3, 8, 15];
const tries = [0, 1, 2, 7, 15];
const someWords = priorities.flatMap((priority) =>
  tries.flatMap((left) => [0, 0x100].map((successful) => priority | (left << 4) | successful)),
);
/** Bits that the rule must neither mind nor lose. */
const reserved = [0xfe00, 0x1000, 0x8200];

for (const sectorSize of sectorSizes) {
  test(`pairs of slot states leave the same bytes as the TypeScript rule, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    const pairs: Words[] = someWords.flatMap((one) => someWords.map((two): Words => [one, two]));
    for (const bits of reserved) pairs.push([0x102 | bits, 0x013 | bits], [0x003 | bits, 0x102], [0, 0x033 | bits]);
    for (let at = 0; at < pairs.length; at += 600) {
      const some = pairs.slice(at, at + 600);
      const cases = await Promise.all(
        some.map(async (words) => ({ disk: await diskWith(words), what: showWords(words) })),
      );
      await compareRules(t, host.program, cases);
    }
  });
}

test('the program tells what it would do with an image and leaves the image as it is', async (t) => {
  t.timeout(1_800_000);
  const disk = await (await diskMaker(512))([0x102, 0x013]);
  const path = join(host.folder, 'disk.img');
  await writeFile(path, disk.image.read(0, disk.size));
  const lines = (await runToolOk(host.program, [path, '512'])).trim().split('\n');
  t.is(lines[0], 'pick 3 IMGB ad6871ee-31f9-4cf3-9e09-6f7a25c30053 0x013 0x003');
  t.deepEqual(
    lines.slice(1).map((line) => line.split(' ')[0]),
    ['write', 'write', 'flush', 'write', 'write', 'flush'],
  );
  t.is((await runToolOk(host.program, [path, '512'])).trim().split('\n')[0], lines[0]);
});
