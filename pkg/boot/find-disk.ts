import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readSysfsBlocks, type SysfsBlock } from '#pkg/blockdev/sysfs.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf } from '#pkg/gpt/table.ts';
import { rootPartUuid } from './kernel-parameter.ts';
import { readDisk } from './read-disk.ts';

export interface FindDiskOptions {
  readonly sysfs?: string;
  readonly dev?: string;
  readonly mountinfo?: string;
}

const none = (why: string): BasaltError => new BasaltError('SLOT_NOT_FOUND', `no disk to update: ${why}`);

/** `major:minor` of everything that is mounted (third field of mountinfo, proc(5)). */
const mountedNumbers = async (path: string): Promise<ReadonlySet<string>> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return new Set(text.split('\n').map((line) => line.split(' ')[2] ?? ''));
};

/** The one disk to take among those that carry the UUID: every disk of EVE's layout carries the same ones. */
export const chooseDisk = (
  uuid: string,
  candidates: readonly { readonly disk: string; readonly number?: string }[],
  mounted: ReadonlySet<string>,
): string => {
  const inUse = candidates.filter(({ number }) => number !== undefined && mounted.has(number));
  const disks = [...new Set((inUse.length > 0 ? inUse : candidates).map(({ disk }) => disk))];
  const [disk] = disks;
  if (disk === undefined) throw none(`no partition has the UUID ${uuid} of root=PARTUUID=`);
  if (disks.length > 1)
    throw none(`the partition UUID ${uuid} is on ${disks.join(' and ')}; remove one, or name the disk with --disk`);
  return disk;
};

/** Whether the table of a disk has the UUID; false for a disk that has no table or may not be read. */
const tableHas = async (path: string, uuid: string): Promise<boolean> => {
  try {
    const device = await openFileDevice(path, { readOnly: true });
    try {
      return entriesOf(tableOf(await readDisk(device))).some(({ partUuid }) => partUuid === uuid);
    } finally {
      await device.close();
    }
  } catch {
    return false;
  }
};

/**
 * Path of the disk that holds the partition of `root=PARTUUID=` (`spec/eve-baseos.md 1.1`): by what the kernel says of its
 * partitions, else by the links that udev makes, else by the tables themselves. Errors: SLOT_NOT_FOUND when there is none,
 * or more than one and none of them is mounted.
 */
export const findDisk = async (cmdline: string, options: FindDiskOptions = {}): Promise<string> => {
  const { sysfs = '/sys', dev = '/dev', mountinfo = '/proc/self/mountinfo' } = options;
  const uuid = rootPartUuid(cmdline);
  if (uuid === undefined) throw none('the kernel command line has no root=PARTUUID=');
  const blocks = await readSysfsBlocks(sysfs);
  const mounted = await mountedNumbers(mountinfo);
  const pathOf = (name: string): string => join(dev, blocks.find((block) => block.name === name)?.devName ?? name);
  const ofPartitions = (found: readonly SysfsBlock[]) =>
    found.flatMap(({ partition, number }) =>
      partition === undefined ? [] : [{ disk: pathOf(partition.disk), number }],
    );

  const told = blocks.filter(({ partition }) => partition?.partUuid === uuid);
  if (told.length > 0) return chooseDisk(uuid, ofPartitions(told), mounted);
  // the link leads to one of them only, so it decides nothing that the tables would leave open
  const tables = [];
  for (const { name, partition, sizeBytes } of blocks)
    if (partition === undefined && sizeBytes > 0 && (await tableHas(pathOf(name), uuid)))
      tables.push({ disk: pathOf(name), name });
  if (tables.length > 0) return chooseDisk(uuid, withMounted(tables, blocks, mounted), mounted);
  const link = await realpath(join(dev, 'disk/by-partuuid', uuid)).catch(() => '');
  return chooseDisk(uuid, ofPartitions(blocks.filter(({ name }) => name === basename(link))), mounted);
};

/** A disk known by its table alone counts as mounted when any of its partitions is. */
const withMounted = (
  tables: readonly { readonly disk: string; readonly name: string }[],
  blocks: readonly SysfsBlock[],
  mounted: ReadonlySet<string>,
) =>
  tables.map(({ disk, name }) => {
    const used = blocks.find(({ partition, number }) => partition?.disk === name && mounted.has(number));
    return used === undefined ? { disk } : { disk, number: used.number };
  });
