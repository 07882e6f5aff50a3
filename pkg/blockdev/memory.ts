import { BasaltError } from '#pkg/errors/error.ts';
import { checkBounds } from './bounds.ts';
import type { BlockDevice } from './port.ts';
import { SparseImage } from './sparse-image.ts';
import type { LogEntry } from './write-log.ts';

/** Either a size in bytes (a disk of zeros) or an image to start from; `log` may be shared by several targets. */
export interface MemoryDeviceOptions {
  readonly size?: number;
  readonly image?: SparseImage;
  readonly sectorSize?: number;
  readonly target?: string;
  readonly log?: LogEntry[];
}

type Operation = 'read' | 'write' | 'flush';

/** A block device in memory that records what is done to it and fails on demand. */
export class MemoryDevice implements BlockDevice {
  readonly size: number;
  readonly sectorSize: number;
  readonly target: string;
  readonly log: LogEntry[];
  readonly image: SparseImage;
  /** handles from `open` that are not closed yet */
  openHandles = 0;
  readonly #failIn: Partial<Record<Operation, number>> = {};
  #tornBytes = 0;
  #dropFrom: number | undefined;
  #off = false;

  constructor({ size, image, sectorSize = 512, target = 'disk', log = [] }: MemoryDeviceOptions) {
    this.image = image ?? new SparseImage(size ?? 0);
    this.size = this.image.size;
    this.sectorSize = sectorSize;
    this.target = target;
    this.log = log;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    this.#maybeFail('read');
    return this.image.read(offset, length);
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    checkBounds('write', offset, data.length, this.size);
    try {
      this.#maybeFail('write');
    } catch (error) {
      if (!this.#off && this.#tornBytes > 0) this.#apply(offset, data.subarray(0, this.#tornBytes));
      throw error;
    }
    if (this.#dropFrom !== undefined && --this.#dropFrom <= 0) return;
    this.#apply(offset, data);
  }

  async flush(): Promise<void> {
    this.#maybeFail('flush');
    this.log.push({ target: this.target, kind: 'flush' });
  }

  async close(): Promise<void> {}

  /** A handle on this device, as opening a path gives one: unusable once closed. */
  async open(): Promise<BlockDevice> {
    let closed = false;
    this.openHandles += 1;
    const used = <T>(work: () => Promise<T>): Promise<T> =>
      closed ? Promise.reject(new BasaltError('STORE_IO', `${this.target} was used after it was closed`)) : work();
    return {
      size: this.size,
      sectorSize: this.sectorSize,
      read: (offset, length) => used(() => this.read(offset, length)),
      write: (offset, data) => used(() => this.write(offset, data)),
      flush: () => used(() => this.flush()),
      close: () =>
        used(async () => {
          closed = true;
          this.openHandles -= 1;
        }),
    };
  }

  /** Makes the nth read, write or flush from now fail; a failing write still leaves its first `tornBytes` bytes. */
  failNth(operation: Operation, nth = 1, tornBytes = 0): void {
    this.#failIn[operation] = nth;
    if (operation === 'write') this.#tornBytes = tornBytes;
  }

  /** From the nth write on, the disk says yes to each and drops it, as some firmware and write protected disks do. */
  dropWrites(nth = 1): void {
    this.#dropFrom = nth;
  }

  /** From now on everything fails and nothing is recorded. */
  cutPower(): void {
    this.#off = true;
  }

  #apply(offset: number, data: Uint8Array): void {
    this.image.write(offset, data);
    this.log.push({ target: this.target, kind: 'write', offset, data: data.slice() });
  }

  #maybeFail(operation: Operation): void {
    const left = this.#failIn[operation];
    if (left !== undefined) this.#failIn[operation] = left - 1;
    if (this.#off || left === 1) {
      throw new BasaltError('STORE_IO', `${operation} of ${this.target} failed because the test asked for it`);
    }
  }
}
