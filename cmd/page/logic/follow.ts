interface Numbered {
  readonly seq: number;
}

export interface FollowPort<T extends Numbered> {
  /** what comes after a number, oldest first; `more` when that is not all */
  readonly read: (after: number) => Promise<{ readonly items: readonly T[]; readonly more: boolean }>;
  readonly add: (items: readonly T[]) => void;
  readonly failed: (error: unknown) => void;
}

export interface Follower {
  /** Reads what is new. One reading at a time; what is asked for meanwhile is one more reading after it. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/** Follows a list that only grows, page by page. A reading that fails is told, and the next one begins where it stood. */
export const follow = <T extends Numbered>({ read, add, failed }: FollowPort<T>): Follower => {
  let last = 0;
  let running = false;
  let again = false;
  const state = { stopped: false };
  const all = async (): Promise<void> => {
    for (let more = true; more && !state.stopped;) {
      const page = await read(last);
      if (state.stopped) return;
      add(page.items);
      last = page.items.at(-1)?.seq ?? last;
      ({ more } = page);
    }
  };
  const catchUp = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    void all()
      .catch((error: unknown) => {
        again = false;
        if (!state.stopped) failed(error);
      })
      .finally(() => {
        running = false;
        if (again && !state.stopped) catchUp();
      });
  };
  return {
    catchUp,
    stop: () => {
      state.stopped = true;
    },
  };
};
