import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** One system call that changes what a disk or a folder holds, in the order of the recording. */
export type Op =
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'mkdir'; readonly path: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  /** everything issued before `since` (an index into the list of operations) is durable once this has returned */
  | { readonly kind: 'flush'; readonly path: string; readonly since: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string };

/** Offset of a write that goes wherever the file ends. */
export const appending = -1;

/** What strace has to be told so that `readTrace` understands its output. */
export const straceOptions = (output: string): string[] => [
  '-f',
  // a call that is not recorded does not stop
  '--seccomp-bpf',
  '-y',
  '-xx',
  '-qq',
  '-s',
  '8500000',
  '-e',
  'trace=openat,open,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,truncate,mkdir,mkdirat,rmdir,link,linkat,copy_file_range,fallocate,sendfile',
  '-e',
  'signal=none',
  '-o',
  output,
];

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const call = /^(\d+)\s+(\w+)\((.*)$/s;
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/s;
const fdArgument = /^(\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>/;
const result = /\)\s+=\s+(-?\d+)(?:<((?:\\x[0-9a-f]{2})*)>)?/;
const strings = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g;

interface Pending {
  readonly name: string;
  readonly args: string;
  readonly at: number;
}

/** Collects operations of all threads; a write is placed where it was issued, a flush where it returned. */
class Recorder {
  readonly ops: (Op | undefined)[] = [];
  readonly #positions = new Map<string, number>();
  readonly #exists = new Set<string>();
  readonly #roots: readonly string[];

  constructor(roots: readonly string[], existing: Iterable<string>) {
    this.#roots = roots;
    for (const file of existing) this.#exists.add(file);
  }

  #watched(file: string): boolean {
    return this.#roots.some((root) => file === root || file.startsWith(`${root}/`));
  }

  /** Reserves the place of a call in the order, so that a slow write keeps the place where it was issued. */
  issue(): number {
    return this.ops.push(undefined) - 1;
  }

  finish(at: number, name: string, args: string, tail: string): void {
    const outcome = result.exec(tail);
    if (!outcome || Number(outcome[1]) < 0) return;
    const value = Number(outcome[1]);
    const texts = [...args.matchAll(strings)].map((match) => {
      if (match[2]) throw new Error(`a string of ${name} was cut short in the recording`);
      return unhex(match[1]!);
    });
    const fd = fdArgument.exec(args);
    const fdPath = fd ? unhex(fd[2]!).toString() : '';
    switch (name) {
      case 'open':
      case 'openat':
      case 'creat':
        this.#opened(at, args, unhex(outcome[2] ?? '').toString(), value);
        return;
      case 'write':
      case 'writev': {
        if (!this.#watched(fdPath)) return;
        const key = `${fd![1]} ${fdPath}`;
        const offset = this.#positions.get(key) ?? 0;
        if (offset !== appending) this.#positions.set(key, offset + value);
        this.ops[at] = { kind: 'write', path: fdPath, offset, data: Buffer.concat(texts).subarray(0, value) };
        return;
      }
      case 'pwrite64':
      case 'pwritev': {
        if (!this.#watched(fdPath)) return;
        const offset = Number(/,\s*(\d+)\)?\s*$/.exec(args.slice(args.lastIndexOf('"')))?.[1]);
        this.ops[at] = { kind: 'write', path: fdPath, offset, data: Buffer.concat(texts).subarray(0, value) };
        return;
      }
      case 'fsync':
      case 'fdatasync':
        if (this.#watched(fdPath)) this.ops.push({ kind: 'flush', path: fdPath, since: at });
        return;
      case 'ftruncate':
        if (this.#watched(fdPath)) {
          this.ops[at] = { kind: 'truncate', path: fdPath, size: Number(/,\s*(\d+)/.exec(args)?.[1]) };
        }
        return;
      default:
        this.#named(at, name, args, texts.map(String));
    }
  }

  #opened(at: number, args: string, file: string, fd: number): void {
    if (!this.#watched(file)) return;
    this.#positions.set(`${fd} ${file}`, args.includes('O_APPEND') ? appending : 0);
    if (args.includes('O_CREAT') && !this.#exists.has(file)) {
      this.#exists.add(file);
      this.ops[at] = { kind: 'create', path: file };
    } else if (args.includes('O_TRUNC')) {
      this.ops[at] = { kind: 'truncate', path: file, size: 0 };
    }
  }

  #named(at: number, name: string, args: string, names: readonly string[]): void {
    const [first, second] = names.map((file) => path.resolve('/', file));
    if (!first || !(this.#watched(first) || (second && this.#watched(second)))) return;
    switch (name) {
      case 'rename':
      case 'renameat':
      case 'renameat2':
        this.#exists.delete(first);
        this.#exists.add(second!);
        this.ops[at] = { kind: 'rename', path: first, to: second! };
        return;
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        this.#exists.delete(first);
        this.ops[at] = { kind: 'unlink', path: first };
        return;
      case 'mkdir':
      case 'mkdirat':
        this.#exists.add(first);
        this.ops[at] = { kind: 'mkdir', path: first };
        return;
      default:
        throw new Error(`the recording has a ${name}(${args.slice(0, 200)}) that the model of storage does not know`);
    }
  }
}

/**
 * Reads what strace recorded of a process tree: every change below `roots` (absolute real paths). `existing` lists the
 * files there at the start.
 */
export const readTrace = async (file: string, roots: readonly string[], existing: Iterable<string>): Promise<Op[]> => {
  const recorder = new Recorder(roots, existing);
  const pending = new Map<string, Pending>();
  for await (const line of createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity })) {
    const back = resumed.exec(line);
    if (back) {
      const begun = pending.get(back[1]!);
      pending.delete(back[1]!);
      if (begun) recorder.finish(begun.at, begun.name, begun.args + back[3]!.split(') ', 1)[0]!, back[3]!);
      continue;
    }
    const begun = call.exec(line);
    if (!begun) continue;
    const at = recorder.issue();
    const rest = begun[3]!;
    if (rest.endsWith('<unfinished ...>')) {
      pending.set(begun[1]!, { name: begun[2]!, args: rest.slice(0, -'<unfinished ...>'.length), at });
    } else {
      const end = rest.lastIndexOf(') ');
      recorder.finish(at, begun[2]!, rest.slice(0, end), rest.slice(end));
    }
  }
  return compact(recorder.ops);
};

/** Drops the places of calls that changed nothing, and moves the `since` of each flush with them. */
const compact = (ops: readonly (Op | undefined)[]): Op[] => {
  const index: number[] = [];
  let count = 0;
  for (const op of ops) {
    index.push(count);
    if (op) count += 1;
  }
  return ops
    .filter((op) => op !== undefined)
    .map((op) => (op.kind === 'flush' ? { ...op, since: index[op.since]! } : op));
};
