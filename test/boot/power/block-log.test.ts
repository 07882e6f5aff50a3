import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openBlockLog } from './block-log.ts';
import { logStates } from './log-states.ts';
import { OverlaidDisk } from './overlay.ts';
import { tearWrites } from './tear-writes.ts';

const sector = 512;
type Entry = { sector: number; sectors: number; flag: number; fill?: number };

/** A log as QEMU writes it, made by hand. */
const logBytes = (entries: readonly Entry[]): Buffer => {
  const superBlock = Buffer.alloc(sector);
  superBlock.writeBigUInt64LE(0x6a736677736872n, 0);
  superBlock.writeBigUInt64LE(1n, 8);
  superBlock.writeBigUInt64LE(BigInt(entries.length), 16);
  superBlock.writeUInt32LE(sector, 24);
  const parts = entries.flatMap(({ sector: at, sectors, flag, fill }) => {
    const header = Buffer.alloc(sector);
    header.writeBigUInt64LE(BigInt(at), 0);
    header.writeBigUInt64LE(BigInt(sectors), 8);
    header.writeBigUInt64LE(BigInt(flag), 16);
    return [header, ...(fill === undefined ? [] : [Buffer.alloc(sectors * sector, fill)])];
  });
  return Buffer.concat([superBlock, ...parts]);
};

const entries: readonly Entry[] = [
  { sector: 4, sectors: 2, flag: 0, fill: 1 },
  { sector: 5, sectors: 2, flag: 0, fill: 2 },
  { sector: 0, sectors: 0, flag: 1 },
  { sector: 8, sectors: 1, flag: 2, fill: 3 },
  { sector: 4, sectors: 1, flag: 4 },
  { sector: 9, sectors: 1, flag: 0, fill: 4 },
];

const files = async (t: ExecutionContext, log: Buffer) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-blocklog-'));
  t.teardown(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, 'log'), log);
  await writeFile(join(dir, 'disk'), Buffer.alloc(16 * sector, 9));
  const base = await open(join(dir, 'disk'));
  t.teardown(() => base.close());
  return { path: join(dir, 'log'), base };
};

test('a log is read entry by entry, also when the machine was killed in the middle of one', async (t) => {
  const whole = logBytes(entries);
  const { path } = await files(t, whole.subarray(0, whole.length - 100));
  const log = await openBlockLog(path, 16 * sector);
  t.teardown(() => log.close());
  t.deepEqual(
    log.ops.map((op) => op.kind),
    ['write', 'write', 'flush', 'write', 'discard'],
  );
  const last = log.ops[3]!;
  t.true(last.kind === 'write' && last.fua && last.offset === 8 * sector);
});

test('what is no log is refused', async (t) => {
  const { path } = await files(t, Buffer.alloc(4096, 1));
  await t.throwsAsync(openBlockLog(path, 4096), { message: /no log of writes/ });
});

test('a state shows exactly the writes that reached the medium, later ones on top', async (t) => {
  const { path, base } = await files(t, logBytes(entries));
  const log = await openBlockLog(path, 16 * sector);
  t.teardown(() => log.close());
  const show = async (applied: readonly number[]): Promise<string> => {
    const bytes = await new OverlaidDisk(base, log, applied).read(3 * sector, 7 * sector);
    return [...Array(7).keys()].map((at) => bytes[at * sector]).join('');
  };
  t.is(await show([]), '9999999');
  t.is(await show([0]), '9119999');
  t.is(await show([0, 1]), '9122999');
  t.is(await show([0, 1, 3]), '9122939');
  t.is(await show([0, 1, 3, 4]), '9022939');
});

test('what was flushed is in every later state, what was not is in some of them', async (t) => {
  const { path } = await files(t, logBytes(entries));
  const log = await openBlockLog(path, 16 * sector);
  t.teardown(() => log.close());
  const states = logStates(log.ops, {
    count: 200,
    seed: 7,
    near: (op) => op.kind === 'write' && op.offset === 8 * sector,
  });
  t.true(states.length > 8);
  for (const { cut, applied } of states) {
    if (cut > 2) t.true(applied.includes(0) && applied.includes(1), `cut ${cut}: ${applied.join()}`);
    if (cut > 3) t.true(applied.includes(3), `cut ${cut}: ${applied.join()}`);
    t.true(applied.every((index) => index < cut));
  }
  for (const index of [0, 1, 4, 5]) {
    t.true(
      states.some(({ applied }) => applied.includes(index)),
      `${index} arrives`,
    );
    t.true(
      states.some(({ applied }) => !applied.includes(index)),
      `${index} may be missing`,
    );
  }
  t.deepEqual(
    states,
    logStates(log.ops, { count: 200, seed: 7, near: (op) => op.kind === 'write' && op.offset === 8 * sector }),
  );
});

test('a write that may be torn arrives sector by sector, with the bytes of each where they belong', async (t) => {
  const { path, base } = await files(t, logBytes(entries));
  const whole = await openBlockLog(path, 16 * sector);
  t.teardown(() => whole.close());
  const log = tearWrites(whole, (op) => op.kind !== 'flush' && op.offset === 5 * sector);
  t.is(log.ops.length, whole.ops.length + 1);
  const show = async (applied: readonly number[]): Promise<string> => {
    const bytes = await new OverlaidDisk(base, log, applied).read(3 * sector, 7 * sector);
    return [...Array(7).keys()].map((at) => bytes[at * sector]).join('');
  };
  t.is(await show([0, 1, 2]), '9122999');
  t.is(await show([0, 1]), '9129999');
  t.is(await show([0, 2]), '9112999');
  t.is(await show([0, 1, 2, 4, 5]), '9022939');
});
