import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { diskName, judgeMedium, mostDisks } from './judge-medium.ts';
import { runMachine, type Firmware } from './qemu.ts';

/** What GRUB made of one disk, and the disk as it left it. */
export type Verdict = (
  | {
      readonly kind: 'pick';
      readonly number: number;
      readonly label: string;
      readonly partUuid: string;
      readonly start: string;
    }
  | { readonly kind: 'none'; readonly reason: string }
) & { readonly after: SparseImage };

export interface JudgeOptions {
  /** QEMU's -blockdev for the file of a disk, when it is not a plain one: to fail on purpose, or to keep a log */
  readonly blockdev?: (node: string, path: string) => string;
  /** for one start of a machine, which judges up to 14 (BIOS) or 32 disks (UEFI) */
  readonly timeoutSeconds?: number;
  /** bytes at each end of a disk that are read back, all unless told: of a large disk little else is looked at */
  readonly edge?: number;
}

const piece = 256 * 1024;
const zeros = Buffer.alloc(piece);

export const writeSparse = async (path: string, image: SparseImage): Promise<void> => {
  const file = await open(path, 'w');
  try {
    await file.truncate(image.size);
    for (const { offset, data } of image.written()) await file.write(data, 0, data.length, offset);
  } finally {
    await file.close();
  }
};

export const readSparse = async (path: string, size: number, edge = size): Promise<SparseImage> => {
  const image = new SparseImage(size);
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(piece);
    for (let at = 0; at < size; at += piece) {
      if (at >= edge && at + piece <= size - edge) continue;
      const { bytesRead } = await file.read(buffer, 0, Math.min(piece, size - at), at);
      const bytes = buffer.subarray(0, bytesRead);
      // a disk is mostly holes
      if (!bytes.equals(zeros.subarray(0, bytesRead))) image.write(at, bytes);
    }
  } finally {
    await file.close();
  }
  return image;
};

const sectorsOf = (size: number): string => `logical_block_size=${size},physical_block_size=${size}`;

/**
 * Attaches the disk that GRUB is to be started from. Its place on the bus is behind that of the disks to judge, for UEFI
 * and GRUB number them by their places. The BIOS would start the first of all; UEFI finds the one that can be started, and
 * given an order would not even look at the others.
 */
export const bootDisk = (firmware: Firmware, drive: string, sectorSize = 512): string[] => [
  '-drive',
  `if=none,id=boot,format=raw,${drive}`,
  '-device',
  `virtio-blk-pci,drive=boot,addr=0x1e,${sectorsOf(sectorSize)}${firmware === 'bios' ? ',bootindex=0' : ''}`,
];

const plainFile = (node: string, path: string): string =>
  `driver=raw,node-name=${node},file.driver=file,file.filename=${path}`;

/** Attaches disks to judge: namespaces of one NVMe controller, numbered in this order. */
export const judgedDisks = (paths: readonly string[], sectorSize: number, blockdev = plainFile): string[] => [
  '-device',
  'nvme,id=nvme,serial=judge,addr=0x3',
  ...paths.flatMap((path, at) => {
    const node = `disk${at}`;
    const device = `nvme-ns,drive=${node},bus=nvme,nsid=${at + 1},${sectorsOf(sectorSize)}`;
    return ['-blockdev', blockdev(node, path), '-device', device];
  }),
];

/** Of the lines that tell the same thing, the one that came over twice. */
const repeated = (lines: readonly string[]): string | undefined =>
  lines.find((line, at) => lines.indexOf(line) !== at || lines.lastIndexOf(line) !== at);

/** What was answered under this name, and must be about the disk that GRUB calls `disk`. */
export const verdictIn = (serial: string, name: string, disk: string, after: SparseImage): Verdict => {
  const lines = serial.split(/[\r\n]+/).filter((line) => line.startsWith(`@${name} `));
  const isLabel = (line: string) => line.startsWith(`@${name} label `);
  const [, said, device, partUuid, reason, start, ...more] =
    repeated(lines.filter((line) => !isLabel(line)))?.split(' ') ?? [];
  const label = repeated(lines.filter(isLabel))?.slice(`@${name} label `.length);
  const found = /^(hd\d+),gpt(\d+)$/.exec(device ?? '');
  // a reason for a pick, or a device for none, is a defect like any other
  if (
    said === 'pick' &&
    found?.[1] === disk &&
    partUuid &&
    label !== undefined &&
    reason === '' &&
    start &&
    more.length === 0
  ) {
    return { kind: 'pick', number: Number(found[2]), partUuid, label, start, after };
  }
  if (
    said === 'none' &&
    device === '' &&
    partUuid === '' &&
    reason &&
    label === '' &&
    start === '' &&
    more.length === 0
  ) {
    return { kind: 'none', reason, after };
  }
  throw new Error(`nothing sensible was said about ${disk}:\n${serial}`);
};

const judgeSome = async (
  images: readonly SparseImage[],
  firmware: Firmware,
  sectorSize: number,
  options: JudgeOptions,
): Promise<Verdict[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-judge-'));
  try {
    const paths = images.map((_, at) => join(folder, `disk${at}.img`));
    await Promise.all(images.map((image, at) => writeSparse(paths[at] as string, image)));
    const medium = bootDisk(firmware, `readonly=on,file=${await judgeMedium(firmware)}`);
    const devices = [...medium, ...judgedDisks(paths, sectorSize, options.blockdev)];
    const serial = await runMachine(firmware, devices, options.timeoutSeconds ?? 600);
    if (!serial.includes('@end')) throw new Error(`the machine ended before its work was done:\n${serial}`);
    return await Promise.all(
      images.map(async ({ size }, at) =>
        verdictIn(
          serial,
          diskName(firmware, at),
          diskName(firmware, at),
          await readSparse(paths[at] as string, size, options.edge),
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Has the real module in a real GRUB judge disks, as many at a time as the firmware can number; the images stay as they
 * are. BIOS needs sectors of 512 bytes. Note that UEFI itself repairs a damaged copy before GRUB runs, where it can.
 * Errors: a machine that does not come to its end.
 */
export const judge = async (
  images: readonly SparseImage[],
  firmware: Firmware,
  sectorSize: number,
  options: JudgeOptions = {},
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (let at = 0; at < images.length; at += mostDisks[firmware]) {
    verdicts.push(...(await judgeSome(images.slice(at, at + mostDisks[firmware]), firmware, sectorSize, options)));
  }
  return verdicts;
};
