import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';

/** A disk or a partition as the kernel shows it. */
export interface SysfsBlock {
  readonly name: string;
  /** `major:minor` */
  readonly number: string;
  /** below `/dev` */
  readonly devName: string;
  readonly sizeBytes: number;
  /** undefined for a disk */
  readonly partition:
    | {
        /** name of the disk that it is a part of */
        readonly disk: string;
        readonly startBytes: number;
        /** lower case; undefined with a kernel that does not tell */
        readonly partUuid: string | undefined;
        readonly label: string | undefined;
      }
    | undefined;
}

/** The kernel counts in 512 bytes here, whatever the device's own sector size. */
const kernelSector = 512;

const textOf = async (path: string): Promise<string> => (await readFile(path, 'utf8').catch(() => '')).trim();

const bytesIn = async (path: string): Promise<number> => {
  const text = await textOf(path);
  return /^\d{1,15}$/.test(text) ? Number(text) * kernelSector : 0;
};

/** The `NAME=value` lines of a `uevent` file. */
const parseUevent = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split('\n').map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));

const readBlock = async (sysfs: string, name: string): Promise<SysfsBlock | undefined> => {
  // the link in `class` leads to a folder inside that of the disk
  const folder = await realpath(join(sysfs, 'class/block', name)).catch(() => undefined);
  if (folder === undefined) return undefined;
  const uevent = parseUevent(await textOf(join(folder, 'uevent')));
  const isPartition = uevent['DEVTYPE'] === 'partition' || (await textOf(join(folder, 'partition'))) !== '';
  return {
    name,
    number: (await textOf(join(folder, 'dev'))) || `${uevent['MAJOR'] ?? ''}:${uevent['MINOR'] ?? ''}`,
    devName: uevent['DEVNAME'] ?? name,
    sizeBytes: await bytesIn(join(folder, 'size')),
    partition: isPartition
      ? {
          disk: basename(dirname(folder)),
          startBytes: await bytesIn(join(folder, 'start')),
          partUuid: uevent['PARTUUID']?.toLowerCase(),
          label: uevent['PARTNAME'],
        }
      : undefined,
  };
};

/** Every disk and partition that the kernel knows, by name. Errors: STORE_IO when there is no sysfs. */
export const readSysfsBlocks = async (sysfs = '/sys'): Promise<readonly SysfsBlock[]> => {
  const names = await readdir(join(sysfs, 'class/block')).catch((cause: unknown) => {
    throw new BasaltError('STORE_IO', `${sysfs} does not show any disks; is sysfs mounted?`, {}, cause);
  });
  const found = await Promise.all(names.toSorted().map((name) => readBlock(sysfs, name)));
  return found.filter((block) => block !== undefined);
};
