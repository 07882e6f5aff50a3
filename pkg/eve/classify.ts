import { BasaltError } from '#pkg/errors/error.ts';
import type { Outcome } from './port.ts';
import { networkFault, peerError } from './network-fault.ts';

/** Any outcome but success. */
export type Trouble = Exclude<Outcome<never>, { readonly kind: 'ok' } | { readonly kind: 'notModified' }>;

/** Statuses that mean delivered (`docs/rules/eve-api.md 5`). */
const delivered: ReadonlySet<number> = new Set([200, 201, 204, 304]);

/** The trouble that a status means, or undefined when the message was delivered. */
export const troubleOfStatus = (status: number, what: string): Trouble | undefined => {
  if (delivered.has(status)) return undefined;
  const error = new BasaltError('PEER_STATUS', `the controller answered ${what} with status ${status}`, { status });
  switch (status) {
    case 400:
    case 404:
      return { kind: 'notFound', status, error };
    case 403:
      return { kind: 'forbidden', status, error };
    case 503:
      return { kind: 'upgrading', error };
    default:
      return { kind: 'failed', status, error };
  }
};

/** Classes an exchange that did not get so far as a usable reply; `status` when there was an answer at all. */
export const troubleOfError = (cause: unknown, what: string, status: number | undefined): Trouble => {
  const error = peerError(cause, what);
  if (cause instanceof BasaltError || status !== undefined) return { kind: 'failed', status, error };
  switch (networkFault(cause)) {
    case 'refused':
      return { kind: 'refused', error };
    case 'certificateTime':
      return { kind: 'certificateTime', error };
    case 'certificate':
    case 'stalled':
    case 'unreachable':
      return { kind: 'failed', status, error };
  }
};
