export interface BatchOptions<Item, Result> {
  /** does all of it or none; undefined for one that has to be done alone */
  readonly run: (items: readonly Item[]) => Promise<readonly (Result | undefined)[]>;
  readonly alone: (item: Item) => Promise<Result>;
  readonly most: number;
  /** batches under way at a time, and of those that are done alone */
  readonly atOnce: number;
  readonly aloneAtOnce: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (value: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Puts what comes in one turn of the event loop, and while others are under way, into one batch. An error of a batch is
 * somebody's own: each of its items is done alone then, and only those that fail again have failed.
 */
export const createBatches = <Item, Result>(options: BatchOptions<Item, Result>): ((item: Item) => Promise<Result>) => {
  const { run, alone, most, atOnce, aloneAtOnce } = options;
  let waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;
  let isCollecting = false;

  const left: Waiting<Item, Result>[] = [];
  let aloneUnderWay = 0;
  const doNextAlone = (): void => {
    const one = aloneUnderWay < aloneAtOnce ? left.shift() : undefined;
    if (one === undefined) return;
    aloneUnderWay += 1;
    void alone(one.item)
      .then(one.resolve, one.reject)
      .finally(() => {
        aloneUnderWay -= 1;
        doNextAlone();
      });
  };
  const doAlone = (one: Waiting<Item, Result>): void => {
    left.push(one);
    doNextAlone();
  };

  const doTogether = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    const results = await run(batch.map(({ item }) => item)).catch((error: unknown) => {
      if (batch.length > 1) return [];
      batch[0]?.reject(error);
      return undefined;
    });
    if (results === undefined) return;
    for (const [at, one] of batch.entries()) {
      const result = results[at];
      // not waited for: one that has to wait itself holds nobody up
      if (result === undefined) doAlone(one);
      else one.resolve(result);
    }
  };

  const begin = (): void => {
    isCollecting = false;
    while (waiting.length > 0 && underWay < atOnce) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      underWay += 1;
      void doTogether(batch).finally(() => {
        underWay -= 1;
        collect();
      });
    }
  };

  /** Others get their turn first, and what they bring is in the next batch. */
  const collect = (): void => {
    if (isCollecting || waiting.length === 0 || underWay >= atOnce) return;
    isCollecting = true;
    setImmediate(begin);
  };

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      collect();
    });
};
