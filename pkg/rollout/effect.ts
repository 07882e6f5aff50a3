import type { RolloutState } from './state.ts';

/** What the shell must do, in order; each is idempotent. */
export type RolloutEffect =
  /** want the rollout's version of this node */
  | { readonly kind: 'ask'; readonly node: string }
  /** no longer want it of this node, unless something else is wanted of it by now */
  | { readonly kind: 'withdraw'; readonly node: string }
  /** the event asked for something that this phase does not allow; tell why */
  | { readonly kind: 'refused'; readonly event: string; readonly why: string };

/** The state after an event and what has to be done because of it. */
export interface RolloutStep {
  readonly state: RolloutState;
  readonly effects: readonly RolloutEffect[];
}
