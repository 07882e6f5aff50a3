import path from 'node:path';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { appending, type Op } from './trace.ts';

/** Files (contents) and folders (undefined) by absolute path. */
export type Tree = ReadonlyMap<string, Buffer | undefined>;

/** An operation bound to what it changes: the contents of one inode, or the entries of one folder. */
interface Bound {
  readonly op: Op;
  readonly inode: number;
  /** what has to be flushed for this to be durable: `inode 7` or `folder /persist/status` */
  readonly domain: string;
}

const folderDomain = (file: string): string => `folder ${path.dirname(file)}`;

/**
 * A recording on top of an initial tree, as a storage device and a journalling file system may legally leave it after a
 * power cut: what was flushed is there; of the rest, file contents in any combination of writes, and of each folder any
 * prefix of its changes.
 */
export class Recording {
  readonly #initial: Tree;
  readonly #bound: Bound[] = [];
  readonly #inodes = new Map<string, number>();
  readonly #disks = new Map<string, SparseImage>();

  constructor(initial: Tree, ops: readonly Op[]) {
    this.#initial = initial;
    let next = 0;
    for (const file of initial.keys()) this.#inodes.set(file, next++);
    const live = new Map(this.#inodes);
    for (const op of ops) {
      if (op.kind === 'create' || op.kind === 'mkdir') live.set(op.path, next++);
      const inode = live.get(op.path) ?? -1;
      const content = op.kind === 'write' || op.kind === 'truncate';
      if (content && inode < 0) throw new Error(`the recording writes to ${op.path}, which nothing created`);
      if (op.kind === 'rename') {
        live.set(op.to, inode);
        live.delete(op.path);
      } else if (op.kind === 'unlink') live.delete(op.path);
      const domain =
        op.kind === 'flush' ? '' : content ? `inode ${inode}` : folderDomain(op.kind === 'rename' ? op.to : op.path);
      this.#bound.push({ op, inode, domain });
    }
  }

  get length(): number {
    return this.#bound.length;
  }

  /** Index of every flush, and the end of the recording: between these, what is pending only grows. */
  cutPoints(): number[] {
    return [...this.#bound.flatMap(({ op }, index) => (op.kind === 'flush' ? [index] : [])), this.#bound.length];
  }

  /** Operations issued before `cut` that are certainly durable then, and those that may or may not be. */
  split(cut: number): { durable: number[]; pending: number[] } {
    const flushed = new Map<string, number>();
    for (const { op, inode } of this.#bound.slice(0, cut)) {
      if (op.kind !== 'flush') continue;
      for (const domain of [`inode ${inode}`, `folder ${op.path}`]) {
        flushed.set(domain, Math.max(flushed.get(domain) ?? 0, op.since));
      }
    }
    const durable: number[] = [];
    const pending: number[] = [];
    for (const [index, { op, domain }] of this.#bound.slice(0, cut).entries()) {
      if (op.kind === 'flush') continue;
      (index < (flushed.get(domain) ?? 0) ? durable : pending).push(index);
    }
    return { durable, pending };
  }

  /** Removes the folder changes that a chosen subset may not have: those after one of the same folder that is missing. */
  legal(durable: readonly number[], chosen: readonly number[], pending: readonly number[]): number[] {
    const wanted = new Set(chosen);
    const broken = new Set<string>();
    const kept: number[] = [];
    for (const index of pending) {
      const { domain } = this.#bound[index]!;
      const folder = domain.startsWith('folder');
      if (!wanted.has(index)) {
        if (folder) broken.add(domain);
      } else if (!(folder && broken.has(domain))) kept.push(index);
    }
    return [...durable, ...kept].toSorted((a, b) => a - b);
  }

  /** Those of the operations that change the contents of one file. */
  touching(applied: readonly number[], file: string): number[] {
    return applied.filter((index) => {
      const { op } = this.#bound[index]!;
      return (op.kind === 'write' || op.kind === 'truncate') && op.path === file;
    });
  }

  /**
   * The contents alone of a disk image after exactly these operations; states share the pages that none of them changes.
   * A disk image has its full length from the start, and nothing makes, renames or removes it.
   */
  disk(applied: readonly number[], file: string): SparseImage {
    const before = this.#disks.get(file) ?? SparseImage.of(this.#initial.get(file) ?? new Uint8Array());
    this.#disks.set(file, before);
    const image = before.clone();
    for (const index of this.touching(applied, file)) {
      const { op } = this.#bound[index]!;
      if (op.kind !== 'write' || op.offset === appending) throw new Error(`${op.kind} on the disk image ${file}`);
      image.write(op.offset, op.data);
    }
    return image;
  }

  /** The tree after exactly these operations. */
  state(applied: readonly number[]): Map<string, Buffer | undefined> {
    const entries = new Map(this.#inodes);
    const contents = new Map<number, Buffer>();
    const folders = new Set<number>();
    for (const [file, inode] of this.#inodes) {
      const data = this.#initial.get(file);
      if (data) contents.set(inode, data);
      else folders.add(inode);
    }
    const owned = new Set<number>();
    for (const index of applied) {
      const { op, inode } = this.#bound[index]!;
      switch (op.kind) {
        case 'create':
          entries.set(op.path, inode);
          break;
        case 'mkdir':
          entries.set(op.path, inode);
          folders.add(inode);
          break;
        case 'rename':
          if (entries.get(op.path) === inode) entries.delete(op.path);
          entries.set(op.to, inode);
          break;
        case 'unlink':
          if (entries.get(op.path) === inode) entries.delete(op.path);
          break;
        case 'truncate':
        case 'write':
          contents.set(inode, changed(contents.get(inode) ?? Buffer.alloc(0), op, owned.has(inode)));
          owned.add(inode);
          break;
        case 'flush':
          break;
      }
    }
    const tree = new Map<string, Buffer | undefined>();
    for (const [file, inode] of entries)
      tree.set(file, folders.has(inode) ? undefined : (contents.get(inode) ?? Buffer.alloc(0)));
    return tree;
  }
}

/** The content after one write or truncate; an owned buffer may be changed in place. */
const changed = (before: Buffer, op: Op & { kind: 'write' | 'truncate' }, owned: boolean): Buffer => {
  if (op.kind === 'truncate')
    return Buffer.concat([before.subarray(0, op.size), Buffer.alloc(Math.max(0, op.size - before.length))]);
  const offset = op.offset === appending ? before.length : op.offset;
  const end = offset + op.data.length;
  const after =
    owned && end <= before.length ? before : Buffer.concat([before, Buffer.alloc(Math.max(0, end - before.length))]);
  op.data.copy(after, offset);
  return after;
};
