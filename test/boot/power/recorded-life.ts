import { open, stat, writeFile, type FileHandle } from 'node:fs/promises';
import type { ExecutionContext } from 'ava';
import type { Firmware } from '#cmd/basalt/vm/arguments.ts';
import type { SlotImage } from '#cmd/basalt/node/image.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { openBlockLog, type BlockLog } from './block-log.ts';
import { endingNow } from './ending.ts';
import type { Lab } from './lab.ts';
import { newDisk, openSubject, until, wantUpdate } from './subject.ts';

/** The files that are left of an update. */
export interface Recording {
  readonly firmware: Firmware;
  /** the disk before all of it */
  readonly basePath: string;
  readonly logPath: string;
  /** what belongs in the slots */
  readonly contents: Readonly<Record<SlotLabel, SlotImage>>;
}

/** An update from the first power-on to the commit, with everything that the machine asked of its disk. */
export interface RecordedLife extends Omit<Recording, 'logPath'> {
  readonly base: FileHandle;
  readonly log: BlockLog;
  readonly diskBytes: number;
}

/** Copies a disk, holes included. */
export const copySparse = async (from: string, to: string): Promise<void> => {
  await runToolOk('cp', ['--sparse=always', '--reflink=auto', from, to]);
};

/** Opens what was recorded, for as long as the test runs. */
export const openRecording = async (t: ExecutionContext, recording: Recording): Promise<RecordedLife> => {
  const { logPath, ...rest } = recording;
  const diskBytes = (await stat(rest.basePath)).size;
  const base = await open(rest.basePath);
  t.teardown(async () => await base.close());
  const log = await openBlockLog(logPath, diskBytes);
  t.teardown(async () => await log.close());
  return { ...rest, base, log, diskBytes };
};

/** Has a new machine live through an update and records it. The power is cut at the end, as at any other moment. */
export const recordLife = async (
  t: ExecutionContext,
  lab: Lab,
  firmware: Firmware,
): Promise<RecordedLife & { readonly serial: string }> => {
  const { serial, disk } = await newDisk(t, lab);
  const logWrites = `${disk}.log`;
  const basePath = `${disk}.base`;
  await copySparse(disk, basePath);
  // QEMU makes no file
  await writeFile(logWrites, '');
  const subject = await openSubject(t, lab, { serial, disk, firmware, logWrites });
  const { machine } = subject;
  await machine.start();
  await subject.follow();
  await wantUpdate(lab, subject);
  await until(machine, 'v2 is committed', async () => (await endingNow(subject)) === 'committed');
  await subject.close();
  const contents = { IMGA: lab.v1, IMGB: lab.v2 };
  return { serial, ...(await openRecording(t, { firmware, basePath, logPath: logWrites, contents })) };
};
