import { SparseImage } from './sparse-image.ts';
import { subsets } from './subsets.ts';
import type { LogChange, LogEntry } from './write-log.ts';

/**
 * `exhaustive`: up to so many unflushed pieces every subset is tried (default 10), above it `samples` (default 64) of
 * them drawn from `seed`. `tear`: pieces of so many bytes reach the medium on their own; without it a write is whole.
 */
export interface CrashOptions {
  readonly exhaustive?: number;
  readonly samples?: number;
  readonly seed?: number;
  readonly tear?: number;
}

export type Images = ReadonlyMap<string, SparseImage>;

/**
 * What may be found after a power cut once the first `issued` entries of the log were issued. `complete` says that
 * everything issued arrived; `notes` are the texts of the notes before the cut.
 */
export interface CrashState {
  readonly issued: number;
  readonly images: Images;
  readonly complete: boolean;
  readonly notes: readonly string[];
}

const pieces = (entry: LogChange, tear: number | undefined): LogChange[] => {
  if (entry.kind === 'replace' || tear === undefined) return [entry];
  const cut: LogChange[] = [];
  let done = 0;
  while (done < entry.data.length) {
    const offset = entry.offset + done;
    const length = Math.min(tear - (offset % tear), entry.data.length - done);
    cut.push({ ...entry, offset, data: entry.data.subarray(done, done + length) });
    done += length;
  }
  return cut;
};

const apply = (images: Map<string, SparseImage>, change: LogChange): void => {
  if (change.kind === 'replace') {
    images.set(change.target, SparseImage.of(change.data));
    return;
  }
  const image = images.get(change.target);
  if (!image) throw new Error(`the log writes to "${change.target}", which has no initial image`);
  image.write(change.offset, change.data);
};

const withChanges = (durable: Images, changes: readonly LogChange[]): Images => {
  const images = new Map(durable);
  for (const target of new Set(changes.map((change) => change.target))) {
    const image = images.get(target);
    if (image) images.set(target, image.clone());
  }
  for (const change of changes) apply(images, change);
  return images;
};

/**
 * Every state of the storage that a power cut during this log may leave: at each point, what was flushed is there and
 * of the rest any part, in any combination. Two unflushed writes to the same bytes keep their order (a drive's cache
 * holds the later), so a subset in log order covers every legal reordering. Each state is yielded once per point.
 */
export function* crashStates(
  initial: Images,
  log: readonly LogEntry[],
  options: CrashOptions = {},
): Generator<CrashState> {
  const { exhaustive: most = 10, samples = 64, seed = 1, tear } = options;
  let durable: Images = initial;
  let pending: LogChange[] = [];
  const notes: string[] = [];
  yield { issued: 0, images: initial, complete: true, notes: [] };
  for (const [at, entry] of log.entries()) {
    const state = (changes: readonly LogChange[]): CrashState => ({
      issued: at + 1,
      images: withChanges(durable, changes),
      complete: changes.length === pending.length,
      notes: [...notes],
    });
    if (entry.kind === 'flush') {
      durable = withChanges(
        durable,
        pending.filter(({ target }) => target === entry.target),
      );
      pending = pending.filter(({ target }) => target !== entry.target);
    } else if (entry.kind === 'note') {
      notes.push(entry.text);
    } else {
      const fresh = pieces(entry, tear);
      const old = pending.length;
      pending = [...pending, ...fresh];
      for (const chosen of subsets(pending.length, { most, samples, seed: seed + at })) {
        // without anything of this entry it is a state of an earlier point
        if (!chosen.includes(true, old)) continue;
        yield state(pending.filter((_, index) => chosen[index]));
      }
      continue;
    }
    // a barrier or a note makes no new bytes, but what has to be true of them may change here
    for (const chosen of subsets(pending.length, { most, samples, seed: seed + at })) {
      yield state(pending.filter((_, index) => chosen[index]));
    }
  }
}
