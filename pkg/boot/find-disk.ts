import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readSysfsBlocks, type SysfsBlock } from '#pkg/blockdev/sysfs.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf, type Table } from '#pkg/gpt/table.ts';
import { bootDiskGuid, rootPartUuid } from './kernel-parameter.ts';
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

/** The table of a disk; undefined for a disk that has none or may not be read. */
const tableOn = async (path: string): Promise<Table | undefined> => {
  try {
    const device = await openFileDevice(path, { readOnly: true });
    try {
      return tableOf(await readDisk(device));
    } finally {
      await device.close();
    }
  } catch {
    return undefined;
  }
};

const tableHas = async (path: string, uuid: string): Promise<boolean> => {
  const table = await tableOn(path);
  return table !== undefined && entriesOf(table).some(({ partUuid }) => partUuid === uuid);
};

/** Those whose disk has the GUID that the boot loader named; all of them when it named none. */
const ofBootDisk = async <C extends { readonly disk: string }>(
  candidates: readonly C[],
  guid: string | undefined,
): Promise<readonly C[]> => {
  if (guid === undefined) return candidates;
  const meant: C[] = [];
  for (const candidate of candidates)
    if ((await tableOn(candidate.disk))?.header.diskGuid === guid) meant.push(candidate);
  if (meant.length === 0 && candidates.length > 0)
    throw none(
      `the boot loader came from the disk with the GUID ${guid}, which is not that of ${candidates.map(({ disk }) => disk).join(' or ')}`,
    );
  return meant;
};

/**
 * Path of the disk that holds the partition of `root=PARTUUID=` (`docs/rules/eve-baseos.md 1.1`): by what the kernel
 * says of its partitions, else by the links that udev makes, else by the tables themselves. With `basalt.disk=` on the
 * command line it is the disk with that GUID and no other. Errors: SLOT_NOT_FOUND when there is none, or more than one
 * that nothing tells apart and none of them is mounted.
 */
export const findDisk = async (cmdline: string, options: FindDiskOptions = {}): Promise<string> => {
  const { sysfs = '/sys', dev = '/dev', mountinfo = '/proc/self/mountinfo' } = options;
  const uuid = rootPartUuid(cmdline);
  if (uuid === undefined) throw none('the kernel command line has no root=PARTUUID=');
  const guid = bootDiskGuid(cmdline);
  const blocks = await readSysfsBlocks(sysfs);
  const mounted = await mountedNumbers(mountinfo);
  const pathOf = (name: string): string => join(dev, blocks.find((block) => block.name === name)?.devName ?? name);
  const ofPartitions = (found: readonly SysfsBlock[]) =>
    found.flatMap(({ partition, number }) =>
      partition === undefined ? [] : [{ disk: pathOf(partition.disk), number }],
    );

  const told = blocks.filter(({ partition }) => partition?.partUuid === uuid);
  if (told.length > 0) return chooseDisk(uuid, await ofBootDisk(ofPartitions(told), guid), mounted);
  // the link leads to one of them only, so it decides nothing that the tables would leave open
  const tables = [];
  for (const { name, partition, sizeBytes } of blocks)
    if (partition === undefined && sizeBytes > 0 && (await tableHas(pathOf(name), uuid)))
      tables.push({ disk: pathOf(name), name });
  if (tables.length > 0) return chooseDisk(uuid, await ofBootDisk(withMounted(tables, blocks, mounted), guid), mounted);
  const link = await realpath(join(dev, 'disk/by-partuuid', uuid)).catch(() => '');
  const linked = ofPartitions(blocks.filter(({ name }) => name === basename(link)));
  return chooseDisk(uuid, await ofBootDisk(linked, guid), mounted);
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
