import type { BasaltError } from '#pkg/errors/error.ts';

/** What to do next after an attempt failed. */
export type AfterFailure = 'try-again' | 'next-datastore' | 'give-up';

/**
 * A connection that failed and a server that is busy are tried again; what another attempt cannot change sends us to the
 * next datastore; what another datastore cannot change ends the download (`docs/rules/eve-api.md 12`).
 */
export const afterFailure = (error: BasaltError): AfterFailure => {
  switch (error.code) {
    case 'PEER_UNREACHABLE':
    case 'PEER_BAD_MESSAGE':
      return 'try-again';
    case 'PEER_STATUS':
      return isTransient(Number(error.values.status)) ? 'try-again' : 'next-datastore';
    case 'ABORTED':
    case 'STORE_IO':
    case 'STORE_NO_SPACE':
    case 'INTERNAL':
      return 'give-up';
    default:
      return 'next-datastore';
  }
};

const isTransient = (status: number): boolean => status >= 500 || status === 408 || status === 429;
