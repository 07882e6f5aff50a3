import type { Recording } from './storage.ts';

/** A random number generator with a seed (mulberry32), so that a failing sample can be repeated. */
export const seeded = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** One thing a power cut may leave: where it struck and which operations had reached the medium. */
export interface CrashState {
  readonly cut: number;
  readonly applied: readonly number[];
}

/**
 * Every prefix of the recording, and at each flush every subset of what was pending (all of them up to `exhaustive`
 * pending operations, else `samples` of them), each state once.
 */
export function* crashStates(
  recording: Recording,
  options: { readonly seed: number; readonly exhaustive: number; readonly samples: number },
): Generator<CrashState> {
  const random = seeded(options.seed);
  const seen = new Set<string>();
  const fresh = (applied: readonly number[]): boolean => {
    const key = applied.join(',');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  for (let cut = 0; cut <= recording.length; cut++) {
    const { durable, pending } = recording.split(cut);
    const applied = recording.legal(durable, pending, pending);
    if (fresh(applied)) yield { cut, applied };
  }
  for (const cut of recording.cutPoints()) {
    const { durable, pending } = recording.split(cut);
    for (const chosen of subsets(pending, options, random)) {
      const applied = recording.legal(durable, chosen, pending);
      if (fresh(applied)) yield { cut, applied };
    }
  }
}

function* subsets(
  pending: readonly number[],
  { exhaustive, samples }: { readonly exhaustive: number; readonly samples: number },
  random: () => number,
): Generator<number[]> {
  if (pending.length <= exhaustive) {
    for (let mask = 0; mask < 2 ** pending.length; mask++) yield pending.filter((_, bit) => (mask >> bit) & 1);
    return;
  }
  yield [];
  for (let sample = 0; sample < samples; sample++) {
    const share = random();
    yield pending.filter(() => random() < share);
  }
}
