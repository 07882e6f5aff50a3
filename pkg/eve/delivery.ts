import type { Delivery } from './deferred.ts';
import type { Outcome } from './port.ts';

/** What an outcome of the controller link means to the deferred queue. */
export const deliveryOf = (outcome: Outcome<void>): Delivery => {
  switch (outcome.kind) {
    case 'ok':
    case 'notModified':
      return { kind: 'delivered' };
    case 'notFound':
    case 'forbidden':
      return { kind: 'answered', status: outcome.status };
    case 'upgrading':
      return { kind: 'answered', status: 503 };
    case 'failed':
      return outcome.status === undefined ? { kind: 'noAnswer' } : { kind: 'answered', status: outcome.status };
    case 'refused':
    case 'certificateTime':
    case 'certificateMiss':
    case 'badSignature':
      return { kind: 'noAnswer' };
  }
};
