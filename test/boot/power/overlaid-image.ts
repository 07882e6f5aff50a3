import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import type { LoggedOp } from './block-log.ts';
import { OverlaidDisk } from './overlay.ts';
import { copySparse, type RecordedLife } from './recorded-life.ts';
import type { LogState } from './log-states.ts';

/** Room for a copy of the partition table, with its sector of the old kind, at each end of a disk. */
export const tableBytes = 64 * 1024;

/** Whether an operation changes a copy of the table. */
export const touchesTable =
  (diskBytes: number) =>
  (op: LoggedOp): boolean =>
    op.kind !== 'flush' && (op.offset < tableBytes || op.offset + op.length > diskBytes - tableBytes);

const chunkBytes = 1024 * 1024;

/** A disk of the right size with nothing on it but the two copies of the table, as the cut left them. */
export const tableImage = async (life: RecordedLife, { applied }: LogState): Promise<SparseImage> => {
  const disk = new OverlaidDisk(life.base, life.log, applied);
  const image = new SparseImage(life.diskBytes);
  for (const offset of [0, life.diskBytes - tableBytes]) image.write(offset, await disk.read(offset, tableBytes));
  return image;
};

/** sha256 of a range of the disk as the cut left it. The same ranges with the same writes are read once. */
export const rangeHasher = (life: RecordedLife) => {
  const known = new Map<string, Promise<string>>();
  return async ({ applied }: LogState, offset: number, length: number): Promise<string> => {
    const inside = applied.filter((index) => {
      const op = life.log.ops[index]!;
      return op.kind !== 'flush' && op.offset < offset + length && op.offset + op.length > offset;
    });
    const key = `${offset} ${length} ${inside.join()}`;
    const hashed =
      known.get(key) ??
      (async () => {
        const disk = new OverlaidDisk(life.base, life.log, inside);
        const hash = createHash('sha256');
        for (let at = 0; at < length; at += chunkBytes)
          hash.update(await disk.read(offset + at, Math.min(chunkBytes, length - at)));
        return hash.digest('hex');
      })();
    known.set(key, hashed);
    return await hashed;
  };
};

/** Makes the whole disk of a state, for a machine to be started with. */
export const writeDisk = async (life: RecordedLife, { applied }: LogState, path: string): Promise<void> => {
  await copySparse(life.basePath, path);
  await using file = await open(path, 'r+');
  for (const index of applied) {
    const op = life.log.ops[index]!;
    if (op.kind === 'flush') continue;
    const data = op.kind === 'write' ? await life.log.data(op) : Buffer.alloc(op.length);
    await file.write(data, 0, data.length, op.offset);
  }
};
