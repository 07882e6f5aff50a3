import { BasaltError } from '#pkg/errors/error.ts';

/** How many event streams may be open at once; each costs a look at its credential every 15 s, and up to 2 MiB when it does not read. */
export const listenerLimits = { all: 512, each: 64 } as const;

/** What to wait before another try, seconds: a page that was closed is noticed within two heartbeats. */
const retryAfter = 30;

export interface Listeners {
  /** Counts one more of this user or token; what it gives counts it off again. Errors: REQUEST_TOO_MANY. */
  enter(who: string): () => void;
}

const refuse = (count: number, whose: string): never => {
  const message = `${count} event streams ${whose} are open already; close one, or try again in ${retryAfter} s`;
  throw new BasaltError('REQUEST_TOO_MANY', message, { retryAfter });
};

export const createListeners = ({ all, each }: { all: number; each: number } = listenerLimits): Listeners => {
  const open = new Map<string, number>();
  let total = 0;
  return {
    enter(who) {
      const own = open.get(who) ?? 0;
      if (own >= each) refuse(own, `of ${who}`);
      if (total >= all) refuse(total, 'of this controller');
      open.set(who, own + 1);
      total += 1;
      let isIn = true;
      return () => {
        if (!isIn) return;
        isIn = false;
        total -= 1;
        const left = (open.get(who) ?? 1) - 1;
        if (left === 0) open.delete(who);
        else open.set(who, left);
      };
    },
  };
};
