/**
 * A number of 0 (inclusive) to 1 that only depends on its arguments: the same seed always gives the same fleet, in whatever
 * order its nodes come to be asked. FNV-1a, then the finalizer of MurmurHash3, so that neighbours are far apart.
 */
export const chance = (seed: number, ...what: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${what.join('/')}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};
