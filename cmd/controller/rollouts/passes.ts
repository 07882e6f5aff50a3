import { pause } from '#pkg/async/pause.ts';

/** Has many nodes share a step of their rollout, which is read whole for each. */
export interface Passes {
  /** Settles with the pass of the rollout that takes this node in: the next one to begin. */
  soon(rollout: string, node: string): Promise<void>;
  /** No rest any more; settles when what was asked for is done. */
  close(): Promise<void>;
}

/** After a pass comes a rest of so many times its length, and no longer than that: nodes have to be served as well. */
const restShare = 10;
const maxRestMs = 2000;

interface Pass {
  readonly nodes: Set<string>;
  readonly done: Promise<void>;
}

/** Passes, one at a time; who comes before one has begun joins it. `run` makes one, and what it throws is for all who joined. */
export const createPasses = (run: (rollout: string, nodes: ReadonlySet<string>) => Promise<void>): Passes => {
  const closing = new AbortController();
  const coming = new Map<string, Pass>();
  let rested: Promise<void> = Promise.resolve();

  const rest = async (tookMs: number, over: () => void): Promise<void> => {
    const ms = Math.min(maxRestMs, restShare * tookMs);
    await pause(ms, closing.signal);
    over();
  };
  const pass = async (rollout: string, nodes: ReadonlySet<string>): Promise<void> => {
    const before = rested;
    const { promise, resolve } = Promise.withResolvers<void>();
    rested = promise;
    await before;
    coming.delete(rollout);
    const began = performance.now();
    try {
      await run(rollout, nodes);
    } finally {
      void rest(performance.now() - began, resolve);
    }
  };
  return {
    soon: (rollout, node) => {
      const known = coming.get(rollout);
      if (known !== undefined) {
        known.nodes.add(node);
        return known.done;
      }
      const nodes = new Set([node]);
      const done = pass(rollout, nodes);
      coming.set(rollout, { nodes, done });
      return done;
    },
    close: async () => {
      closing.abort();
      await rested;
    },
  };
};
