import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { flipBit, partsOf } from '../../gpt/small-disk.ts';
import { answerOfRule, type Failure } from './answer.ts';
import { copyOf, diskMaker } from './disks.ts';
import { judge, type Verdict } from './judge.ts';
import type { Firmware } from './qemu.ts';
import { readWriteLog, type Logged } from './write-log.ts';

const firmwares: readonly Firmware[] = ['bios', 'uefi'];

/** A disk that a machine judges, and what QEMU does with what is asked of it. */
interface Odd {
  readonly disk: MemoryDevice;
  readonly options: (node: string, file: string) => string;
}

/** What fails of a disk, in sectors of 512 bytes. */
const failing = (disk: MemoryDevice, what: string): Odd => ({
  disk,
  options: (node, file) =>
    `driver=blkdebug,node-name=${node},image.driver=file,image.filename=${file},inject-error.0.event=none,inject-error.0.errno=5,${what}`,
});

const logged = (disk: MemoryDevice, log: string): Odd => ({
  disk,
  options: (node, file) =>
    `driver=blklogwrites,node-name=${node},file.driver=file,file.filename=${file},log.driver=file,log.filename=${log}`,
});

const parts = ['backup array', 'backup header', 'primary array', 'primary header'] as const;

/** All disks of a firmware in one machine: a start of UEFI takes seconds. */
const judgeAll = async (firmware: Firmware, folder: string) => {
  const diskWith = await diskMaker(512);
  const logs = [join(folder, 'armed.log'), join(folder, 'active.log')] as const;
  for (const log of logs) await writeFile(log, '');
  const [armed, active] = [await diskWith([0x102, 0x013]), await diskWith([0x102, 0x000], [0x000f, 0])];
  const recorded = [logged(armed, logs[0]), logged(active, logs[1])];

  const places = partsOf(armed);
  const failures: [what: string, failure: Failure][] = parts.map((part, at) => [
    `inject-error.0.iotype=write,inject-error.0.sector=${places[part] / 512}`,
    { operation: 'write', nth: at + 1 },
  ]);
  if (firmware === 'uefi') failures.push(['inject-error.0.iotype=flush', { operation: 'flush', nth: 1 }]);
  const unwritten = failures.map(([what]) => failing(armed, what));

  const damaged = await diskWith([0x102, 0x000]);
  flipBit(damaged, partsOf(damaged)['primary array'] + 60);
  const all = [...recorded, ...unwritten, failing(damaged, 'inject-error.0.iotype=write')];
  const images = all.map(({ disk }) => disk.image);
  const blockdev = (node: string, file: string): string => all[Number(node.replace('disk', ''))]!.options(node, file);
  const verdicts = await judge(images, firmware, 512, { blockdev });
  return { armed, logs, failures, damaged, verdicts };
};

const same = (verdict: Verdict | undefined, disk: MemoryDevice): boolean =>
  verdict !== undefined && Buffer.compare(verdict.after.read(0, disk.size), disk.image.read(0, disk.size)) === 0;

for (const firmware of firmwares) {
  let folder = '';
  let judged: ReturnType<typeof judgeAll>;
  test.before((t) => {
    t.timeout(1_800_000);
    judged = (async () => judgeAll(firmware, (folder = await mkdtemp(join(tmpdir(), 'basalt-failing-')))))();
    return judged.then(() => undefined);
  });
  test.after.always(async () => await rm(folder, { recursive: true, force: true }));

  const flushes = firmware === 'uefi' ? ', each with a flush' : '';
  test(`on ${firmware} the backup reaches the disk before the primary${flushes}; an active slot that never yields writes nothing`, async (t) => {
    const { armed, logs, verdicts } = await judged;
    t.like(verdicts[0], { kind: 'pick', label: 'IMGB' });
    t.like(verdicts[1], { kind: 'pick', label: 'IMGA' });
    const found = await readWriteLog(logs[0]);
    const expected = (await answerOfRule(copyOf(armed))).changes.map((change): Logged =>
      change === 'flush' ? change : { offset: change.offset, length: change.data.length },
    );
    const writes = (all: readonly Logged[]) => all.filter((each) => each !== 'flush');
    // the BIOS has no flush; one at the end is QEMU's own
    if (firmware === 'uefi') t.deepEqual(found.slice(0, expected.length), expected);
    t.deepEqual(writes(found), writes(expected));
    t.deepEqual(writes(await readWriteLog(logs[1])), []);
  });

  test(`on ${firmware} a slot whose try cannot be written is not booted, the one that needs no write is`, async (t) => {
    const { armed, failures, verdicts } = await judged;
    for (const [at, [what, failure]] of failures.entries()) {
      const own = copyOf(armed);
      t.like(await answerOfRule(own, failure), { kind: 'pick', start: 'no-write', label: 'IMGA' });
      const verdict = verdicts[at + 2];
      t.like(verdict, { kind: 'pick', start: 'no-write', label: 'IMGA' }, what);
      t.true(same(verdict, own), `${what}: other bytes on the disk`);
    }
  });

  test(`on ${firmware} an active slot boots from a damaged disk that takes no writes`, async (t) => {
    const { damaged, verdicts } = await judged;
    const verdict = verdicts.at(-1);
    t.like(verdict, { kind: 'pick', start: 'no-write', label: 'IMGA' });
    t.true(same(verdict, damaged));
  });
}
