import type { Refused, Step } from '#pkg/machine/step.ts';
import type { RolloutState } from './state.ts';

/** What the shell must do, in order; each is idempotent. */
export type RolloutEffect =
  /** want the rollout's version of this node */
  | { readonly kind: 'ask'; readonly node: string }
  /** no longer want it of this node, unless something else is wanted of it by now */
  | { readonly kind: 'withdraw'; readonly node: string }
  | Refused;

/** The state after an event and what has to be done because of it. */
export type RolloutStep = Step<RolloutState, RolloutEffect>;
