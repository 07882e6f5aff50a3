import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { decideStart } from '#pkg/boot/select.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { compare, compareRules, type NamedCase } from './compare.ts';
import { diskMaker, sectorSizes, showWords, type Words } from './disks.ts';
import { triedWith } from './extent.ts';
import { runHost } from './host.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

const states = 512;

for (const sectorSize of triedWith(4096, sectorSizes, [512])) {
  test(`every pair of slot states boots and changes as the rule says, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const found = await runHost(host.program, ['--sweep', String(sectorSize)], []);
    t.is(found.length, states * states * 5);
    const slots = [2, 4];
    for (let one = 0; one < states; one += 1) {
      for (let two = 0; two < states; two += 1) {
        const pick = decideStart([
          { boot: one, starts: 0 },
          { boot: two, starts: 0 },
        ]);
        const words = pick?.after.map(({ boot }) => boot) ?? [one, two];
        const at = (one * states + two) * 5;
        const same =
          found[at] === (pick === undefined ? 0 : slots[pick.at]) &&
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
 * no try, one, two, the most; not successful and successful; priorities at both ends, equal and unequal, next to
 * each other and apart.
 */
const priorities = [0, 1, 2, 15];
const tries = [0, 1, 2, 15];
const someWords = priorities.flatMap((priority) =>
  tries.flatMap((left) => [0, 0x100].map((successful) => priority | (left << 4) | successful)),
);
/** Bits that the rule must neither mind nor lose. */
const reserved = [0xfe00, 0x1000, 0x8200];

for (const sectorSize of sectorSizes) {
  test(`pairs of slot states leave the same bytes as the TypeScript rule, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const diskWith = await diskMaker(sectorSize);
    // next to each other and apart, with and without a try and a success
    const few = someWords.filter((word) => (word & 0xf) < 15 && ((word >> 4) & 0xf) < 2);
    const each = triedWith(sectorSize, someWords, few);
    const pairs: Words[] = each.flatMap((one) => each.map((two): Words => [one, two]));
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

/** Never, the default, one, some, the most that are counted; nothing counted, around each limit, the end of the count. */
const limits = [0, 3, 15];
const counts = [0, 2, 3, 4, 5, 14, 15];
const proved = 0x1000;
const tried = 0x2000;
const marks = [0, proved, tried, proved | tried];

for (const sectorSize of sectorSizes) {
  test(`counted starts, slots that stand in and rescue are alike in both rules, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(600_000);
    const diskWith = await diskMaker(sectorSize);
    const boots: Words[] = [
      [0x102, 0x000],
      [0x000, 0x102],
      [0x102, 0x003],
      [0x102, 0x013],
      [0x102, 0x102],
      [0x102, 0x101],
    ];
    const kinds: Record<string, number> = {};
    for (const words of boots) {
      const starts: Words[] = triedWith(sectorSize, limits, [3]).flatMap((limit) =>
        counts.flatMap((count) =>
          marks.flatMap((mark): Words[] => [
            [limit | (count << 8) | mark, limit | mark],
            [limit | mark, limit | (count << 8) | proved],
            [0xc0f0 | limit | (count << 8), limit | proved | 0xc0f0],
          ]),
        ),
      );
      const cases = await Promise.all(
        starts.map(async (own) => ({
          disk: await diskWith(words, own),
          what: `${showWords(words)}, ${showWords(own)}`,
        })),
      );
      const compared = await compare(host.program, cases);
      t.is(compared.difference, undefined);
      for (const [start, count] of Object.entries(compared.starts)) kinds[start] = (kinds[start] ?? 0) + count;
    }
    for (const start of ['trial', 'committed', 'stand-in', 'rescue']) t.true((kinds[start] ?? 0) > 20, start);
  });

  test(`disks that fail or drop any of what a start needs are judged alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(600_000);
    const diskWith = await diskMaker(sectorSize);
    const cases: NamedCase[] = [];
    const disks: [Words, Words][] = [
      [
        [0x102, 0x013],
        [proved, 0],
      ],
      [
        [0x102, 0x000],
        [0, proved],
      ],
      [
        [0x102, 0x000],
        [0x500, proved],
      ],
      [
        [0x102, 0x003],
        [0xf00, proved | tried],
      ],
      [
        [0x000, 0x013],
        [0, 0],
      ],
    ];
    for (const [words, starts] of disks)
      for (const operation of ['read', 'write', 'flush', 'drop'] as const)
        for (let nth = 1; nth <= 14; nth += 1) {
          const what = `${showWords(words)}, ${showWords(starts)}, ${operation} ${nth}`;
          cases.push({ disk: await diskWith(words, starts), failure: { operation, nth }, what });
        }
    const kinds = await compareRules(t, host.program, cases);
    t.true((kinds['write-failed'] ?? 0) > 5 && (kinds['pick'] ?? 0) > 150, JSON.stringify(kinds));
  });
}

test('the program tells what it would do with an image and leaves the image as it is', async (t) => {
  t.timeout(1_800_000);
  const disk = await (await diskMaker(512))([0x102, 0x013]);
  const path = join(host.folder, 'disk.img');
  await writeFile(path, disk.image.read(0, disk.size));
  const lines = (await runToolOk(host.program, [path, '512'])).trim().split('\n');
  t.is(lines[0], 'pick 3 IMGB ad6871ee-31f9-4cf3-9e09-6f7a25c30053 0x013 0x003 0x0000 trial');
  t.deepEqual(
    lines.slice(1).map((line) => line.split(' ')[0]),
    ['write', 'write', 'flush', 'write', 'write', 'flush'],
  );
  t.is((await runToolOk(host.program, [path, '512'])).trim().split('\n')[0], lines[0]);
});
