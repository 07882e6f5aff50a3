/**
 * Does the work once for all who ask while it is being done for somebody else: they get what the next doing brings, which
 * begins after they asked.
 */
export const createShared = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let current: Promise<void> | undefined;
  let next: Promise<T> | undefined;

  const begin = async (): Promise<T> => {
    next = undefined;
    const over = Promise.withResolvers<void>();
    current = over.promise;
    try {
      return await work();
    } finally {
      current = undefined;
      over.resolve();
    }
  };
  return () => {
    if (current === undefined) return next ?? begin();
    return (next ??= current.then(begin));
  };
};
