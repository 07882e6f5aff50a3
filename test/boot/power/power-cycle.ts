import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import type { Lab } from './lab.ts';
import { tableBytes } from './overlaid-image.ts';
import { startOf, type Start } from './start-of.ts';
import { patience, until, type Subject } from './subject.ts';

/** What the rule says of a disk at rest, which stays as it is. Errors: it finds nothing to start. */
export const startOnDisk = async (disk: string): Promise<Start> => {
  const file = await openFileDevice(disk, { readOnly: true });
  const image = new SparseImage(file.size);
  try {
    for (const offset of [0, file.size - tableBytes]) image.write(offset, await file.read(offset, tableBytes));
  } finally {
    await file.close();
  }
  return await startOf(new MemoryDevice({ image, sectorSize: file.sectorSize }));
};

const sha256OfRange = async (path: string, offset: number, length: number): Promise<string> => {
  const hash = createHash('sha256');
  const range = createReadStream(path, { start: offset, end: offset + length - 1, highWaterMark: 1024 * 1024 });
  for await (const chunk of range as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
};

/**
 * Switches a machine on after a power cut. The boot loader has to pick what the rule says, that slot has to hold its image
 * whole, and the node has to come up in it and report to the controller. Errors: it does not.
 */
export const comeBack = async ({ v1, v2 }: Lab, subject: Subject): Promise<Start> => {
  const { machine } = subject;
  const start = await startOnDisk(machine.setup.disk);
  const { pick } = start;
  const image = pick.label === 'IMGA' ? v1 : v2;
  if ((await sha256OfRange(machine.setup.disk, pick.offset, image.sizeBytes)) !== image.sha256)
    throw new Error(`${pick.label} does not hold ${image.version} whole, and would be started`);
  await machine.start();
  const { text } = await machine.waitFor(/Basalt: starting IMG[AB]|this machine has no system to start/, patience);
  if (!text.includes(`starting ${pick.label}`)) throw new Error(`${pick.label} should start, but: ${text}`);
  const since = Date.now();
  await until(machine, `${subject.serial} reports from ${pick.label} after the power cut`, async () => {
    const { reported, reportedAt } = await subject.detail();
    return (
      Date.parse(reportedAt ?? '') > since &&
      reported?.swList[0]?.partitionLabel === pick.label &&
      reported.swList[0].shortVersion === image.version
    );
  });
  return start;
};
