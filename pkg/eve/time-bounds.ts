export interface TimeBound extends Disposable {
  /** aborts when the time is over, or with all others */
  readonly signal: AbortSignal;
}

export interface TimeBounds {
  begin(milliseconds: number): TimeBound;
  /** ends all that are under way, and those that begin later at once */
  endAll(reason: unknown): void;
}

/**
 * Bounds things in time. Unlike `AbortSignal.timeout` a bound ends with what it bounds: the platform keeps such a signal, and
 * all that listens to it, until its time has passed, which is minutes of memory of whoever sends much.
 */
export const createTimeBounds = (): TimeBounds => {
  const underWay = new Set<AbortController>();
  let ended: { readonly reason: unknown } | undefined;
  return {
    begin: (milliseconds) => {
      const controller = new AbortController();
      if (ended) controller.abort(ended.reason);
      underWay.add(controller);
      const timer = setTimeout(() => {
        controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
      }, milliseconds);
      return {
        signal: controller.signal,
        [Symbol.dispose]: () => {
          clearTimeout(timer);
          underWay.delete(controller);
        },
      };
    },
    endAll: (reason) => {
      ended = { reason };
      for (const controller of underWay) controller.abort(reason);
    },
  };
};
