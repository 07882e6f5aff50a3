/** Work that nobody waits for while the agent runs, and that has to be over before the agent is. */
export interface Background {
  /** Takes note of work; answers it, so that it can be waited for as well. A failure that nobody handles stays unhandled. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Waits until nothing is under way, whatever is added meanwhile included. */
  settled(): Promise<void>;
}

/** An agent that has stopped must not write: who starts after it, or cleans up, would meet what it still does. */
export const createBackground = (): Background => {
  const open = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const over = work.finally(() => open.delete(over));
      open.add(over);
      return work;
    },
    settled: async () => {
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
};
