import { BasaltError } from '#pkg/errors/error.ts';
import { throwIfAborted } from './aborted.ts';
import { alignedBuffers, type AcceptsBuffer, type AlignedBuffers } from './aligned-buffers.ts';
import { openImage } from './copy-image.ts';
import { earlyWrite } from './early-write.ts';
import { hashChunks } from './hash-chunks.ts';
import { createKeyedLock } from './keyed-lock.ts';
import { onceASecond } from './once-a-second.ts';
import type { EarlyWrite, Installer, InstallProgress, InstallRequest } from './port.ts';
import { readAhead, readAheadBuffers } from './read-ahead.ts';
import { readSlotVersion } from './read-version.ts';
import { openSlotDevice, type OpenSlotDevice } from './slot-device.ts';
import { writeAndReadBack, writeAndReadBackBuffers } from './write-and-read-back.ts';

export interface InstallerOptions {
  /** where the bytes go; tests put a device here that fails on purpose */
  readonly openSlot?: OpenSlotDevice;
  /** milliseconds of a monotonic clock */
  readonly now?: () => number;
  /** bytes after which the slot is flushed and read back while the next ones are written */
  readonly flushEvery?: number;
}

type Settings = Required<InstallerOptions>;

const defaultFlushEvery = 64 * 1024 * 1024;

/** The one writer of slots (`docs/rules/eve-baseos.md 2.6`): see `Installer` for what it promises. */
export const createInstaller = (options: InstallerOptions = {}): Installer => {
  const settings: Settings = {
    openSlot: options.openSlot ?? openSlotDevice,
    now: options.now ?? (() => performance.now()),
    flushEvery: options.flushEvery ?? defaultFlushEvery,
  };
  const exclusively = createKeyedLock();
  return {
    install: async (request) => {
      refuseTooLarge(request);
      const { devicePath, offset } = request.slot;
      await exclusively(`${devicePath}@${offset}`, () => write(request, settings), request.signal);
    },
    writeEarly: async (slot) => {
      const begun = Promise.withResolvers<EarlyWrite>();
      const hold = async (): Promise<void> => {
        const { write: writePiece, end } = earlyWrite(await settings.openSlot(slot));
        const ended = Promise.withResolvers<void>();
        begun.resolve({ write: writePiece, end: () => end().finally(ended.resolve) });
        await ended.promise;
      };
      exclusively(`${slot.devicePath}@${slot.offset}`, hold).catch(begun.reject);
      return begun.promise;
    },
    readVersion: (slot) => exclusively(`${slot.devicePath}@${slot.offset}`, () => readSlotVersion(slot)),
  };
};

const refuseTooLarge = ({ sizeBytes, slot }: InstallRequest): void => {
  if (sizeBytes <= slot.sizeBytes) return;
  throw new BasaltError(
    'IMAGE_TOO_LARGE_FOR_SLOT',
    `The image of ${sizeBytes} bytes does not fit into slot ${slot.label} of ${slot.sizeBytes} bytes.`,
    { label: slot.label, image: sizeBytes, slot: slot.sizeBytes },
  );
};

const write = async (request: InstallRequest, { openSlot, now, flushEvery }: Settings): Promise<void> => {
  const { sizeBytes, sha256, signal } = request;
  throwIfAborted(signal);
  await using device = disposable(await openSlot(request.slot));
  await using source = disposable(await openImage(request.imagePath, sizeBytes));
  using memory = await suitableMemory(writeAndReadBackBuffers, [device.accepts]);
  const progress = reporter(request, now);
  const parts = { source, device, buffers: memory.all, sizeBytes, flushEvery, signal, progress };
  const missingBytes = missingOf(request);
  let digest = await writeAndReadBack(parts, missingBytes);
  // what was written early may not be what was verified in the end
  if (digest !== sha256 && missingBytes < sizeBytes) digest = await writeAndReadBack(parts, sizeBytes);
  if (digest !== sha256) throw await blame(request, digest);
};

/** How many bytes from the first on are not in the slot yet; an early write that did not reach the end counts for nothing. */
const missingOf = ({ written, sizeBytes }: InstallRequest): number =>
  written !== undefined && written.to === sizeBytes && written.from < written.to ? written.from : sizeBytes;

/**
 * The slot does not hold what was asked for: either its medium is bad or the source is no longer what was verified. The
 * source is hashed only now, when it matters, which spares every good install a second hash.
 */
const blame = async (request: InstallRequest, returned: string): Promise<BasaltError> => {
  const { imagePath, sizeBytes, sha256, signal, slot } = request;
  await using source = disposable(await openImage(imagePath, sizeBytes));
  using memory = await suitableMemory(readAheadBuffers, []);
  const actual = (await hashChunks(readAhead(source.read, sizeBytes, memory.all, signal))).digest('hex');
  const values = { label: slot.label, expected: sha256, returned, source: actual };
  return actual === sha256
    ? new BasaltError(
        'SLOT_READBACK_MISMATCH',
        `Slot ${slot.label} on ${slot.devicePath} does not return what was written: sha256 ${returned} instead of ` +
          `${sha256}. The medium may be failing.`,
        values,
      )
    : new BasaltError(
        'CONTENT_DIGEST_MISMATCH',
        `The stored image changed after it was verified: sha256 ${actual} instead of ${sha256}.`,
        values,
      );
};

const reporter =
  ({ onProgress, sizeBytes }: InstallRequest, now: () => number) =>
  (phase: InstallProgress['phase']): ((done: number) => void) => {
    const report = onceASecond(onProgress, now);
    return (bytesDone) => {
      const value = { phase, bytesDone, bytesTotal: sizeBytes };
      if (bytesDone >= sizeBytes) report.end(value);
      else report.step(value);
    };
  };

const suitableMemory = async (count: number, devices: readonly AcceptsBuffer[]): Promise<AlignedBuffers> => {
  const buffers = await alignedBuffers(count, devices);
  if (buffers === undefined) throw new BasaltError('INTERNAL', 'No memory suits direct I/O to the slot.');
  return buffers;
};

const disposable = <T extends { close(): Promise<void> }>(value: T): T & AsyncDisposable =>
  Object.assign(value, { [Symbol.asyncDispose]: () => value.close() });
