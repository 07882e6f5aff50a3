/** Small deterministic generator of numbers in [0, 1) (mulberry32). */
const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

function* everySubset(count: number): Generator<boolean[]> {
  for (let bits = 0; bits < 2 ** count; bits += 1) {
    yield Array.from({ length: count }, (_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
  }
}

/** The subsets that break most code: prefixes, suffixes, one alone, all but one; then random ones. */
function* someSubsets(count: number, samples: number, seed: number): Generator<boolean[]> {
  const pick = (chosen: (at: number) => boolean) => Array.from({ length: count }, (_, at) => chosen(at));
  const stride = Math.max(1, Math.floor(count / samples));
  yield pick(() => true);
  yield pick(() => false);
  for (let cut = 0; cut < count; cut += stride) {
    yield pick((at) => at < cut);
    yield pick((at) => at >= cut);
    yield pick((at) => at === cut);
    yield pick((at) => at !== cut);
  }
  const random = seeded(seed);
  for (let sample = 0; sample < samples; sample += 1) {
    const density = random();
    yield pick(() => random() < density);
  }
}

/** Every subset of `count` things when there are at most `most` of them, else the telling ones and `samples` random ones. */
export function* subsets(
  count: number,
  { most, samples, seed }: { readonly most: number; readonly samples: number; readonly seed: number },
): Generator<readonly boolean[]> {
  if (count <= most) yield* everySubset(count);
  else yield* someSubsets(count, samples, seed + count);
}
