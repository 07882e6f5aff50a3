import { checkBounds } from './bounds.ts';

const pageSize = 4096;
const zeros = new Uint8Array(pageSize);

/** Bytes of a disk in memory, zero where never written. A copy shares its pages until one side writes. */
export class SparseImage {
  readonly size: number;
  readonly #pages: Map<number, Uint8Array>;
  /** pages that no copy shares, and so may be changed in place */
  readonly #own = new Set<number>();

  constructor(size: number, pages: ReadonlyMap<number, Uint8Array> = new Map()) {
    this.size = size;
    this.#pages = new Map(pages);
  }

  /** An image of exactly these bytes. */
  static of(data: Uint8Array): SparseImage {
    const image = new SparseImage(data.length);
    image.write(0, data);
    return image;
  }

  clone(): SparseImage {
    this.#own.clear();
    return new SparseImage(this.size, this.#pages);
  }

  /** Errors: STORE_IO outside the image. */
  read(offset: number, length: number): Uint8Array {
    checkBounds('read', offset, length, this.size);
    const data = new Uint8Array(length);
    this.#eachPage(offset, length, (page, from, at, count) => {
      const bytes = this.#pages.get(page);
      if (bytes) data.set(bytes.subarray(from, from + count), at);
    });
    return data;
  }

  /** Errors: STORE_IO outside the image. */
  write(offset: number, data: Uint8Array): void {
    checkBounds('write', offset, data.length, this.size);
    this.#eachPage(offset, data.length, (page, from, at, count) => {
      this.#ownPage(page).set(data.subarray(at, at + count), from);
    });
  }

  /** Everything that was ever written, page by page, in no order; the bytes are not to be changed. */
  *written(): Generator<{ readonly offset: number; readonly data: Uint8Array }> {
    for (const [page, bytes] of this.#pages) {
      const offset = page * pageSize;
      yield { offset, data: bytes.subarray(0, Math.min(pageSize, this.size - offset)) };
    }
  }

  #ownPage(page: number): Uint8Array {
    const bytes = this.#pages.get(page);
    if (bytes && this.#own.has(page)) return bytes;
    const copy = (bytes ?? zeros).slice();
    this.#pages.set(page, copy);
    this.#own.add(page);
    return copy;
  }

  #eachPage(offset: number, length: number, visit: (page: number, from: number, at: number, count: number) => void) {
    let done = 0;
    while (done < length) {
      const page = Math.floor((offset + done) / pageSize);
      const from = offset + done - page * pageSize;
      const count = Math.min(pageSize - from, length - done);
      visit(page, from, done, count);
      done += count;
    }
  }
}
