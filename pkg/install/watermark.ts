/** How far something has come, for one who follows behind. */
export interface Watermark {
  /** Everything before `position` is done; going back is ignored. */
  reach(position: number): void;
  /** It will come no further: who waits, or asks later for more, gets this error. */
  fail(error: unknown): void;
  /** Returns once everything before `position` is done. */
  reached(position: number): Promise<void>;
}

export const createWatermark = (): Watermark => {
  let mark = 0;
  let failure: { readonly error: unknown } | undefined;
  const waiting = new Set<{ readonly position: number; readonly turn: PromiseWithResolvers<void> }>();
  return {
    reach: (position) => {
      mark = Math.max(mark, position);
      for (const one of waiting) {
        if (one.position > mark) continue;
        waiting.delete(one);
        one.turn.resolve();
      }
    },
    fail: (error) => {
      failure ??= { error };
      for (const { turn } of waiting) turn.reject(failure.error);
      waiting.clear();
    },
    reached: async (position) => {
      if (position <= mark) return;
      if (failure !== undefined) throw failure.error;
      const turn = Promise.withResolvers<void>();
      waiting.add({ position, turn });
      await turn.promise;
    },
  };
};
