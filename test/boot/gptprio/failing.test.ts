import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { flipBit, partsOf } from '../../gpt/small-disk.ts';
import { scratch } from '../../gpt/tools.ts';
import { answerOfRule, type Failure } from './answer.ts';
import { copyOf, diskMaker } from './disks.ts';
import { judge } from './judge.ts';
import type { Firmware } from './qemu.ts';
import { readWriteLog, type Logged } from './write-log.ts';

const firmwares: readonly Firmware[] = ['bios', 'uefi'];

for (const firmware of firmwares) {
  const flushes = firmware === 'uefi' ? ', each with a flush' : '';
  test.serial(
    `on ${firmware} the backup reaches the disk before the primary${flushes}; an active slot that never yields writes nothing`,
    async (t) => {
      t.timeout(1_800_000);
      const diskWith = await diskMaker(512);
      const disks = [await diskWith([0x102, 0x013]), await diskWith([0x102, 0x000], [0x000f, 0])] as const;
      const folder = await scratch(t);
      const logOf = (node: string) => join(folder, `${node}.log`);
      for (const node of ['disk0', 'disk1']) await writeFile(logOf(node), '');
      const blockdev = (node: string, path: string) =>
        `driver=blklogwrites,node-name=${node},file.driver=file,file.filename=${path},log.driver=file,log.filename=${logOf(node)}`;
      const images = disks.map(({ image }) => image);
      const [armed, active] = await judge(images, firmware, 512, { blockdev });
      t.like(armed, { kind: 'pick', label: 'IMGB' });
      t.like(active, { kind: 'pick', label: 'IMGA' });
      const logged = await readWriteLog(logOf('disk0'));
      const expected = (await answerOfRule(copyOf(disks[0]))).changes.map((change): Logged =>
        change === 'flush' ? change : { offset: change.offset, length: change.data.length },
      );
      const writes = (all: readonly Logged[]) => all.filter((each) => each !== 'flush');
      // the BIOS has no flush; one at the end is QEMU's own
      if (firmware === 'uefi') t.deepEqual(logged.slice(0, expected.length), expected);
      t.deepEqual(writes(logged), writes(expected));
      t.deepEqual(writes(await readWriteLog(logOf('disk1'))), []);
    },
  );
}

/** The nth write of the plan fails where it is on the disk; sectors of 512 bytes. */
const failing = (what: string) => (node: string, path: string) =>
  `driver=blkdebug,node-name=${node},image.driver=file,image.filename=${path},inject-error.0.event=none,inject-error.0.errno=5,${what}`;

const parts = ['backup array', 'backup header', 'primary array', 'primary header'] as const;

for (const firmware of firmwares) {
  test.serial(
    `on ${firmware} a slot whose try cannot be written is not booted, the one that needs no write is`,
    async (t) => {
      t.timeout(1_800_000);
      const disk = await (await diskMaker(512))([0x102, 0x013]);
      const places = partsOf(disk);
      const failures: [what: string, failure: Failure][] = parts.map((part, at) => [
        `inject-error.0.iotype=write,inject-error.0.sector=${places[part] / 512}`,
        { operation: 'write', nth: at + 1 },
      ]);
      if (firmware === 'uefi') failures.push(['inject-error.0.iotype=flush', { operation: 'flush', nth: 1 }]);
      const all = failures.map(() => disk.image);
      const blockdev = (node: string, path: string) =>
        failing(failures[Number(node.replace('disk', ''))]?.[0] ?? '')(node, path);
      const verdicts = await judge(all, firmware, 512, { blockdev });
      for (const [at, [what, failure]] of failures.entries()) {
        const own = copyOf(disk);
        t.like(await answerOfRule(own, failure), { kind: 'pick', start: 'no-write', label: 'IMGA' });
        t.like(verdicts[at], { kind: 'pick', start: 'no-write', label: 'IMGA' }, what);
        const same = Buffer.compare(verdicts[at]!.after.read(0, disk.size), own.image.read(0, disk.size)) === 0;
        t.true(same, `${what}: other bytes on the disk`);
      }
    },
  );

  test.serial(`on ${firmware} an active slot boots from a damaged disk that takes no writes`, async (t) => {
    t.timeout(1_800_000);
    const disk = await (await diskMaker(512))([0x102, 0x000]);
    flipBit(disk, partsOf(disk)['primary array'] + 60);
    const blockdev = failing('inject-error.0.iotype=write');
    const [verdict] = await judge([disk.image], firmware, 512, { blockdev });
    t.like(verdict, { kind: 'pick', start: 'no-write', label: 'IMGA' });
    t.is(Buffer.compare(verdict!.after.read(0, disk.size), disk.image.read(0, disk.size)), 0);
  });
}
