/** Hashes kept, with what they are of, about a KiB each; the one that has not been asked for longest goes. */
const most = 10_000;

export interface ConfigHashes {
  /** of the config with exactly these inputs, if it has been made before */
  get(uuid: string, inputs: string): string | undefined;
  set(uuid: string, inputs: string, hash: string): void;
}

/**
 * The hash of each device's config beside everything that the config was made of: equal inputs give equal bytes, so a
 * device that asks for the config it has is answered without making it again. Nothing has to be told of a change.
 */
export const createConfigHashes = (): ConfigHashes => {
  const known = new Map<string, { readonly inputs: string; readonly hash: string }>();
  return {
    get: (uuid, inputs) => {
      const found = known.get(uuid);
      if (found?.inputs !== inputs) return undefined;
      known.delete(uuid);
      known.set(uuid, found);
      return found.hash;
    },
    set: (uuid, inputs, hash) => {
      known.delete(uuid);
      known.set(uuid, { inputs, hash });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
};
