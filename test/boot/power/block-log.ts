import { open, type FileHandle } from 'node:fs/promises';

/** One thing the guest asked of its disk. Bytes stay in the log: `at` says where. */
export type LoggedOp =
  | {
      readonly kind: 'write';
      readonly offset: number;
      readonly length: number;
      readonly at: number;
      readonly fua: boolean;
    }
  | { readonly kind: 'discard'; readonly offset: number; readonly length: number }
  | { readonly kind: 'flush' };

export interface BlockLog {
  readonly ops: readonly LoggedOp[];
  /** Bytes of a write. */
  data(op: Extract<LoggedOp, { kind: 'write' }>): Promise<Buffer>;
  close(): Promise<void>;
}

const magic = 0x6a73_6677_7368_72n;
const flags = { flush: 1n, fua: 2n, discard: 4n } as const;

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
};

/**
 * Opens what QEMU's `blklogwrites` has recorded, in the format of dm-log-writes: a super block, then for each request a
 * header in a sector of its own and the data behind it. The count in the super block is written at a flush only, so the
 * log is read up to where the headers end making sense: a machine may be killed. Throws when it is no such log.
 */
export const openBlockLog = async (path: string, diskBytes: number): Promise<BlockLog> => {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  const superBlock = await readAt(file, 0, 512);
  if (superBlock.length < 28 || superBlock.readBigUInt64LE(0) !== magic || superBlock.readBigUInt64LE(8) !== 1n) {
    await file.close();
    throw new Error(`${path} is no log of writes`);
  }
  const sectorSize = superBlock.readUInt32LE(24);
  const ops: LoggedOp[] = [];
  for (let at = sectorSize; at + sectorSize <= size;) {
    const header = await readAt(file, at, 32);
    const [sector, sectors, flag] = [0, 8, 16].map((field) => header.readBigUInt64LE(field)) as [
      bigint,
      bigint,
      bigint,
    ];
    const offset = Number(sector) * sectorSize;
    const length = Number(sectors) * sectorSize;
    if (flag > 15n || offset + length > diskBytes) break;
    // an empty header is what lies behind the last entry
    if (flag === 0n && length === 0) break;
    const dataAt = at + sectorSize;
    const discard = (flag & flags.discard) !== 0n;
    if (!discard && dataAt + length > size) break;
    if ((flag & flags.flush) !== 0n) ops.push({ kind: 'flush' });
    if (discard) ops.push({ kind: 'discard', offset, length });
    else if (length > 0) ops.push({ kind: 'write', offset, length, at: dataAt, fua: (flag & flags.fua) !== 0n });
    at = dataAt + (discard ? 0 : length);
  }
  return { ops, data: ({ at, length }) => readAt(file, at, length), close: () => file.close() };
};
