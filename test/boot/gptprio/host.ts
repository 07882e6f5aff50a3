import { spawn } from 'node:child_process';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { Answer, Change, Failure } from './answer.ts';

/** One disk for the rule, and which operation on it fails. */
export interface Case {
  readonly disk: MemoryDevice;
  readonly failure?: Failure | undefined;
}

const operations = ['nothing', 'read', 'write', 'flush', 'drop'] as const;
const starts = ['trial', 'committed', 'stand-in', 'rescue', 'no-write'] as const;
const outcomes = ['pick', 'no-table', 'no-eligible-slot', 'bad-slot', 'write-failed'] as const;
/** Disks of one batch may differ anywhere when they are small, else so far from both of their ends. */
const small = 1024 * 1024;
const edge = 48 * 1024;

type Patch = { readonly offset: number; readonly data: Uint8Array };

const encodePatches = (patches: readonly Patch[]): Buffer[] => {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(patches.length);
  return [
    count,
    ...patches.flatMap(({ offset, data }) => {
      const head = Buffer.alloc(12);
      head.writeBigUInt64LE(BigInt(offset));
      head.writeUInt32LE(data.length, 8);
      return [head, Buffer.from(data.buffer, data.byteOffset, data.length)];
    }),
  ];
};

type Range = readonly [start: number, length: number];

const edgesOf = ({ size }: MemoryDevice): Range[] =>
  size <= small
    ? [[0, size]]
    : [
        [0, edge],
        [size - edge, edge],
      ];

/** The sectors in which a disk differs from the one that the program has as its base. */
const patchesOver = (base: MemoryDevice, disk: MemoryDevice, ranges: readonly Range[]): Patch[] =>
  ranges.flatMap(([start, length]) => {
    const [was, is] = [base.image.read(start, length), disk.image.read(start, length)];
    const patches: Patch[] = [];
    for (let at = 0; at < length; at += 512) {
      const data = is.subarray(at, at + 512);
      if (Buffer.compare(was.subarray(at, at + 512), data) !== 0) patches.push({ offset: start + at, data });
    }
    return patches;
  });

const baseFrame = (disk: MemoryDevice): Buffer => {
  const head = Buffer.alloc(13);
  head.write('B');
  head.writeUInt32LE(disk.sectorSize, 1);
  head.writeBigUInt64LE(BigInt(disk.size), 5);
  const blank = new MemoryDevice({ size: disk.size, sectorSize: disk.sectorSize });
  return Buffer.concat([head, ...encodePatches(patchesOver(blank, disk, [[0, disk.size]]))]);
};

const runFrame = (base: MemoryDevice, { disk, failure }: Case): Buffer => {
  const head = Buffer.alloc(6);
  head.write('R');
  head.writeUInt8(failure ? operations.indexOf(failure.operation) : 0, 1);
  head.writeUInt32LE(failure?.nth ?? 0, 2);
  return Buffer.concat([head, ...encodePatches(patchesOver(base, disk, edgesOf(disk)))]);
};

const text = (bytes: Buffer): string => bytes.subarray(0, bytes.indexOf(0)).toString();

/** Reads one answer from `bytes` at `start`. */
const decodeAnswer = (bytes: Buffer, start: number): { answer: Answer; end: number } => {
  const outcome = outcomes[bytes.readUInt8(start)];
  const picked = {
    kind: 'pick',
    writeFailed: bytes.readUInt8(start + 1) !== 0,
    start: starts[bytes.readUInt8(start + 2)] ?? 'unknown',
    before: bytes.readUInt16LE(start + 3),
    after: bytes.readUInt16LE(start + 5),
    starts: bytes.readUInt16LE(start + 7),
    number: bytes.readUInt32LE(start + 9),
    firstLba: bytes.readBigUInt64LE(start + 13),
    lastLba: bytes.readBigUInt64LE(start + 21),
    label: text(bytes.subarray(start + 29, start + 138)),
    partUuid: text(bytes.subarray(start + 138, start + 175)),
    diskGuid: text(bytes.subarray(start + 175, start + 212)),
  } as const;
  const changes: Change[] = [];
  let at = start + 214;
  for (let left = bytes.readUInt16LE(start + 212); left > 0; left -= 1) {
    const [offset, length] = [Number(bytes.readBigUInt64LE(at + 1)), bytes.readUInt32LE(at + 9)];
    const isFlush = operations[bytes.readUInt8(at)] === 'flush';
    changes.push(isFlush ? 'flush' : { offset, data: bytes.subarray(at + 13, at + 13 + length) });
    at += 13 + length;
  }
  if (outcome === undefined) throw new Error('the program gave an outcome that is none');
  return { answer: { ...(outcome === 'pick' ? picked : { kind: outcome }), changes }, end: at };
};

/** Runs the compiled program; its complaint is the error when it does not end well. */
export const runHost = async (program: string, args: readonly string[], input: readonly Buffer[]): Promise<Buffer> => {
  const child = spawn(program, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const complaint: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
  // a program that dies early breaks the pipe; its complaint tells more than that
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for (const chunk of input) child.stdin.write(chunk);
  child.stdin.end();
  const status = await ended;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${Buffer.concat(complaint).toString()}`);
  return Buffer.concat(output);
};

/** What the C rule does with each disk; all of one size, and alike but at their ends. The disks stay as they are. */
export const judgeOnHost = async (program: string, cases: readonly Case[]): Promise<Answer[]> => {
  const base = cases[0]?.disk;
  if (!base) return [];
  const frames = cases.map((each) => runFrame(base, each));
  const output = await runHost(program, ['--batch'], [baseFrame(base), ...frames]);
  const answers: Answer[] = [];
  for (let at = 0; at < output.length;) {
    const { answer, end } = decodeAnswer(output, at);
    answers.push(answer);
    at = end;
  }
  return answers;
};
