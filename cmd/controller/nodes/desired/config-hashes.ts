/** Hashes kept, with what they are of, about a KiB each; the one that has not been asked for longest goes. */
const most = 10_000;

/** What is remembered of a config that was made, or could not be. */
export interface KnownConfig {
  /** undefined for one that cannot be made */
  readonly hash: string | undefined;
  /** what keeps it from the node in whole or in part; undefined when nothing does */
  readonly fault: string | undefined;
}

export interface ConfigHashes {
  /** of the config with exactly these inputs, if it has been made before */
  get(uuid: string, inputs: string): KnownConfig | undefined;
  set(uuid: string, inputs: string, made: KnownConfig): void;
}

/**
 * The hash of each device's config beside everything that the config was made of: equal inputs give equal bytes, so a
 * device that asks for the config it has is answered without making it again. Nothing has to be told of a change.
 */
export const createConfigHashes = (): ConfigHashes => {
  const known = new Map<string, { readonly inputs: string; readonly made: KnownConfig }>();
  return {
    get: (uuid, inputs) => {
      const found = known.get(uuid);
      if (found?.inputs !== inputs) return undefined;
      known.delete(uuid);
      known.set(uuid, found);
      return found.made;
    },
    set: (uuid, inputs, made) => {
      known.delete(uuid);
      known.set(uuid, { inputs, made });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
};
