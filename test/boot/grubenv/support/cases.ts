import fc from 'fast-check';
import { blockWith, setVariable } from '#pkg/boot/grubenv.ts';
import {
  goodVariables,
  recordedStarts,
  recordVariables,
  type GoodSlot,
  type Records,
} from '#pkg/boot/grubenv-records.ts';
import { planChange } from '#pkg/boot/grubenv-rules.ts';
import { uuids } from './node.ts';

/** What GRUB finds at a power-on; `frozen`: on a disk that takes no write. */
export interface Case {
  readonly name: string;
  readonly environment: Uint8Array | undefined;
  readonly good: Uint8Array | undefined;
  readonly frozen?: boolean;
}

const absent = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30099';
const header = '# GRUB Environment Block\n';

/** Records with these boot bits, and start bits if given. */
export const recordsWith = (imga: number, imgb: number, starts: readonly [number, number] = [0, 0]): Records => ({
  IMGA: { word: imga, starts: starts[0], partUuid: uuids.IMGA },
  IMGB: { word: imgb, starts: starts[1], partUuid: uuids.IMGB },
});

const block = (text: string, size = 1024): Uint8Array =>
  new Uint8Array(Buffer.from((header + text).padEnd(size, '#'), 'latin1'));
const environmentOf = (records: Records, before?: Uint8Array): Uint8Array =>
  blockWith(recordVariables(records), before) as Uint8Array;
const noteOf = (good: GoodSlot | undefined): Uint8Array => blockWith(goodVariables(good)) as Uint8Array;
const good = noteOf({ label: 'IMGA', partUuid: uuids.IMGA });
const goodB = noteOf({ label: 'IMGB', partUuid: uuids.IMGB });

const hex = (word: number): string => `0x${word.toString(16)}`;
const words = (imga: number, imgb: number): Case => ({
  name: `${hex(imga)} ${hex(imgb)}`,
  environment: environmentOf(recordsWith(imga, imgb)),
  good,
});

const known = [0x102, 0x013, 0x003, 0x000];
const states = known.flatMap((imga) => known.map((imgb) => words(imga, imgb)));
const ladder = Array.from({ length: 15 }, (_, at) => words(0x102, 0x003 | ((at + 1) << 4)));
const others = [
  words(0x101, 0x10f), words(0x10f, 0x10e), words(0x109, 0x10a), words(0x01f, 0x01f), words(0x0f9, 0x02a),
  words(0x100, 0x010), words(0x100, 0x101), words(0x112, 0x102), words(0x113, 0x003), words(0x1ff, 0x1ff),
]; // prettier-ignore

const proved = 0x1000;
const tried = 0x2000;
/** Starts that are counted, a slot that yields to the other, rests, and lets the other have its turn once more. */
const counted: readonly Case[] = [
  ...[4, 5, 14, 15].flatMap((count) =>
    [0, proved, proved | tried].map((mark) => [0x102, 0x003, (count << 8) | proved, mark] as const),
  ),
  [0x102, 0x000, 0x500, proved] as const,
  [0x102, 0x013, 0x500, proved] as const,
  [0x102, 0x101, 0x500, proved] as const,
  ...[4, 15].map((count) => [0x000, 0x102, proved, count << 8] as const),
  ...[1, 3, 15].map((limit) => [0x102, 0x000, 0x300 | limit, proved] as const),
  [0x102, 0x102, 0x500 | proved, 0x500 | proved] as const,
  [0x102, 0x003, 0xf00 | proved | tried, proved | tried] as const,
].map(([imga, imgb, startsA, startsB]) => ({
  name: `${hex(imga)} ${hex(imgb)} starts ${hex(startsA)} ${hex(startsB)}`,
  environment: environmentOf(recordsWith(imga, imgb, [startsA, startsB])),
  good,
}));

const armed = recordsWith(0x102, 0x013);
const lines = Object.entries(recordVariables(armed)).map(([name, value]) => `${name}=${value}\n`);
const [lineA, lineB, lineCheck] = lines as [string, string, string];
const damaged = (name: string, environment: Uint8Array | undefined, note: Uint8Array | undefined = good): Case => ({
  name,
  environment,
  good: note,
});
const record = (text: string): Uint8Array =>
  block(`basalt_IMGA=${text}\n${lineB}basalt_check=${text} ${lineB.slice(12)}`);

const damages: readonly Case[] = [
  damaged('missing', undefined),
  damaged('empty', new Uint8Array()),
  damaged('zeros', new Uint8Array(1024)),
  damaged('no header', new Uint8Array(Buffer.from(lines.join('').padEnd(1024, '#')))),
  damaged('nothing of ours', block('saved_entry=1\n')),
  damaged('one bit of a record', block(lineA + lineB.replace(':no:', ':ok:') + lineCheck)),
  damaged('one record missing', block(lineA + lineCheck)),
  damaged('no repetition', block(lineA + lineB)),
  damaged('repetition not ended', block(lineA + lineB + lineCheck.trimEnd())),
  damaged('cut in the middle', environmentOf(armed).slice(0, 150)),
  damaged('half zeros', environmentOf(armed).fill(0, 100)),
  ...['16:0:ok', '2:16:ok', '02:0:ok', '2:0:yes', '2:0', '-1:0:ok', '0x2:0:ok', ' 2:0:ok', ''].map((text) =>
    damaged(`record "${text}"`, record(`${text}:0:5:new:${uuids.IMGA}`)),
  ),
  damaged('a GUID too short', record(`2:0:ok:0:5:new:${uuids.IMGA.slice(1)}`)),
  damaged('a GUID too long', record(`2:0:ok:0:5:new:${uuids.IMGA}0`)),
  damaged('a GUID in capitals', record(`2:0:ok:0:5:new:${uuids.IMGA.toUpperCase()}`)),
  damaged('a record with a blank', record(`2:0:ok:0:5:new:${uuids.IMGA} `)),
  damaged('a record with a line end', record(`2:0:ok:0:5:new:${uuids.IMGA}\\\n`)),
  damaged('note of the other slot', undefined, goodB),
  damaged('note missing too', undefined, undefined),
  damaged('note of zeros', undefined, new Uint8Array(1024)),
  damaged('note that no slot is good', undefined, noteOf(undefined)),
  damaged('note without a repetition', undefined, block(`basalt_good=IMGA:${uuids.IMGA}\n`)),
  damaged(
    'note that differs',
    undefined,
    block(`basalt_good=IMGA:${uuids.IMGA}\nbasalt_good_check=IMGB:${uuids.IMGA}\n`),
  ),
  damaged('note of a slot that is not there', undefined, noteOf({ label: 'IMGB', partUuid: absent })),
  damaged(
    'note of another name',
    undefined,
    block(`basalt_good=IMGC:${uuids.IMGA}\nbasalt_good_check=IMGC:${uuids.IMGA}\n`),
  ),
];

const full = 'x'.repeat(1024 - header.length - lines.join('').length - 'big=\n'.length);
const odd: readonly Case[] = [
  damaged(
    "variables that want to be GRUB's",
    block(`prefix=x\nroot=x\nlabel=IMGB\ndev=x\nbasalt_best=99\n${lines.join('')}`),
  ),
  damaged('comments before and after', block(`# WARNING\n${lines.join('')}# end\n`)),
  damaged('a full block', block(`${lines.join('')}big=${full}\n`)),
  damaged('an odd size', environmentOf(armed).slice(0, 700)),
  damaged('no room at the end of a long block', block(`${lines.join('')}\n`, 1024).fill(0x78, 300)),
  damaged('a record twice', block(lineA + lineB.replace(':1:', ':0:') + lineB + lineCheck)),
  damaged('the repetition twice', block(lineA + lineB + lineCheck.replace(':1:', ':2:') + lineCheck)),
  damaged('everything twice', block(lines.join('') + lines.join(''))),
  damaged('order turned round', block(lineCheck + lineB + lineA)),
  damaged('a NUL behind a value', block(lineA + lineB.replace('\n', '\0junk\n') + lineCheck)),
  damaged(
    'the picked slot is not there',
    environmentOf({ ...armed, IMGB: { word: 0x013, starts: 0, partUuid: absent } }),
  ),
  damaged(
    'no slot is there',
    environmentOf({
      IMGA: { word: 0x102, starts: 0, partUuid: absent },
      IMGB: { word: 0x013, starts: 0, partUuid: absent },
    }),
  ),
  damaged(
    'the slot that would stand in is not there',
    environmentOf({
      IMGA: { word: 0x102, starts: 0x500, partUuid: uuids.IMGA },
      IMGB: { word: 0x000, starts: proved, partUuid: absent },
    }),
  ),
  damaged(
    'both are one partition',
    environmentOf({ ...armed, IMGB: { word: 0x013, starts: 0, partUuid: uuids.IMGA } }),
  ),
  damaged('the note is damaged, the block is not', environmentOf(armed), new Uint8Array(1024)),
];

/** Both files at every point of the changes that the agent makes. */
const changes = [
  [0x102, 0x000, 0x102, 0x013],
  [0x102, 0x003, 0x102, 0x013],
  [0x102, 0x003, 0x000, 0x102],
  [0x102, 0x013, 0x102, 0x000],
  [0x102, 0x102, 0x000, 0x102],
] as const;
const written: readonly Case[] = changes.flatMap(([a, b, c, d]) => {
  const now = { environment: environmentOf(recordsWith(a, b)), good: a === 0x102 ? good : goodB };
  const found: Case[] = [];
  for (const step of planChange(recordsWith(a, b), recordsWith(c, d))) {
    if (step.store === 'environment') now.environment = environmentOf(step.records, now.environment);
    if (step.store === 'good') now.good = goodB;
    found.push({ name: `${hex(a)} ${hex(b)} to ${hex(c)} ${hex(d)}, ${found.length + 1} steps`, ...now });
  }
  return found;
});

const frozen: readonly Case[] = [
  words(0x102, 0x013),
  words(0x000, 0x013),
  words(0x102, 0x003),
  words(0x112, 0x101),
  words(0x113, 0x013),
  damaged('damaged', undefined),
  ...counted.filter((_, at) => at % 7 === 0),
].map((each) => ({ ...each, name: `${each.name}, frozen`, frozen: true }));

const anyStarts = fc.integer({ min: 0, max: 0xffff }).map(recordedStarts);
const anyWord = fc.integer({ min: 0, max: 0x1ff });
const text = fc.constantFrom(
  lineA,
  lineB,
  lineCheck,
  'a=1\n',
  '\\',
  '\n',
  '=',
  '#',
  '\0',
  lineB.replace(':1:', ':2:'),
  'basalt_IMGA=',
);
const anyBlock = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyWord, anyWord, anyStarts, anyStarts)
      .map(([a, b, c, d]) => environmentOf(recordsWith(a, b, [c, d]))),
  },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 8 }).map((parts) => block(parts.join(''))) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(300), fc.nat(255)).map(([at, byte]) => environmentOf(armed).fill(byte, at, at + 1)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyWord, fc.stringMatching(/^[a-z]{0,30}$/))
      .map(([a, more]) => setVariable(environmentOf(recordsWith(a, 0x013)), 'other', more) as Uint8Array),
  },
);

/** Everything that is compared with the real GRUB: what was thought of, and `random` more blocks drawn from `seed`. */
export const casesFor = (random: number, seed: number): readonly Case[] => [
  ...states,
  ...ladder,
  ...others,
  ...counted,
  ...damages,
  ...odd,
  ...written,
  ...frozen,
  ...fc
    .sample(fc.tuple(anyBlock, fc.constantFrom(good, goodB, undefined)), { seed, numRuns: random })
    .map(([environment, note], at) => ({ name: `random ${at}`, environment, good: note })),
];
