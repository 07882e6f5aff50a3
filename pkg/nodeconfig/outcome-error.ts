import type { Outcome } from '#pkg/eve/port.ts';

/** What the log is told of an outcome: why it is none, in one line. Whatever a peer answers is no defect, so there is no stack. */
export const errorOf = (
  outcome: Outcome<unknown>,
): { readonly why?: string; readonly code?: string; readonly status?: number | undefined } => ({
  ...('error' in outcome ? { why: outcome.error.message, code: outcome.error.code } : {}),
  ...('status' in outcome ? { status: outcome.status } : {}),
});
