import type { Outcome } from './port.ts';

/** Answers to `uuid` of a controller that has no such device (`docs/rules/eve-api.md 5`). */
export const meansUnknown = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'notFound' || outcome.kind === 'forbidden' || (outcome.kind === 'failed' && outcome.status === 401);
