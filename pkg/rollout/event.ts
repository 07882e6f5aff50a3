/** How far a node is with the wanted version, read from one of its reports. */
export type Progress =
  /** nothing of it is under way; `runs` is the version that runs and is committed, empty when none is */
  | { readonly kind: 'none'; readonly runs: string }
  /** `error`: what the node is trying again after */
  | { readonly kind: 'wanted' | 'downloading' | 'updating' | 'testing'; readonly error: string }
  /** `runs`: it runs and is committed, and not only downloaded */
  | { readonly kind: 'done'; readonly runs: boolean }
  /** `error`: empty when the node has not said why; `ran`: it has tried to run the version */
  | { readonly kind: 'failed'; readonly error: string; readonly ran: boolean };

/** What is known of one node. */
export type NodeEvent =
  /**
   * the latest report of a node; `fresh`: the node had the config that asks when it made the report. One that is not
   * may speak of an earlier attempt.
   */
  | { readonly kind: 'observed'; readonly node: string; readonly progress: Progress; readonly fresh: boolean }
  /** the node cannot have the version, by what it says of itself: it is not asked */
  | { readonly kind: 'unfit'; readonly node: string; readonly why: string }
  /** something else is wanted of the node than what the rollout asked for */
  | { readonly kind: 'overruled'; readonly node: string; readonly why: string };

export type RolloutEvent =
  /** time to look whether somebody can be asked: at the start, after a restart, now and then */
  | { readonly kind: 'look' }
  | NodeEvent
  /** what is known of many nodes, one event for each: all of it is taken in before anything follows from it */
  | { readonly kind: 'seen'; readonly nodes: readonly NodeEvent[] }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'abort' };
