import type { Outcome } from '#pkg/eve/port.ts';

/** What the log is told of an outcome that is not ok. */
export const errorOf = (outcome: Outcome<unknown>): { readonly err?: Error; readonly status?: number | undefined } => ({
  ...('error' in outcome ? { err: outcome.error } : {}),
  ...('status' in outcome ? { status: outcome.status } : {}),
});
