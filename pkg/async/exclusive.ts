/** Runs tasks one after another, in the order they came; one that fails does not stop the next. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

export const createExclusive = (): Exclusive => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
};
