import type { FileHandle } from 'node:fs/promises';
import type { BlockLog } from './block-log.ts';

interface Piece {
  readonly offset: number;
  readonly length: number;
  /** index of the write in the log, undefined for zeros that a discard left */
  readonly op: number | undefined;
}

/** A disk as a power cut left it: an image with some of the logged writes on top. Reads only. */
export class OverlaidDisk {
  readonly #base: FileHandle;
  readonly #log: BlockLog;
  readonly #pieces: readonly Piece[];

  constructor(base: FileHandle, log: BlockLog, applied: readonly number[]) {
    this.#base = base;
    this.#log = log;
    this.#pieces = applied.flatMap((index): Piece[] => {
      const op = log.ops[index]!;
      if (op.kind === 'flush') return [];
      return [{ offset: op.offset, length: op.length, op: op.kind === 'write' ? index : undefined }];
    });
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    await this.#base.read(bytes, 0, length, offset);
    const end = offset + length;
    for (const piece of this.#pieces) {
      const from = Math.max(offset, piece.offset);
      const to = Math.min(end, piece.offset + piece.length);
      if (from >= to) continue;
      const op = piece.op === undefined ? undefined : this.#log.ops[piece.op];
      if (op?.kind === 'write') {
        const data = await this.#log.data(op);
        data.copy(bytes, from - offset, from - piece.offset, to - piece.offset);
      } else bytes.fill(0, from - offset, to - offset);
    }
    return bytes;
  }
}
