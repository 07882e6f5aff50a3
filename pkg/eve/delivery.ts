import { encodeInfo } from './codec/info.ts';
import type { Delivery, Message } from './deferred.ts';
import type { InfoMessage } from './messages.ts';
import type { Outcome } from './port.ts';
import { sha256 } from './sha256.ts';

/** An info message as the deferred queue takes it; the digest is over the encoded inner message. */
export const deferrable = (deviceUuid: string, message: InfoMessage): Message<InfoMessage> => ({
  key: message.key,
  priority: message.content.kind === 'hardware' ? 'hardware' : 'other',
  digest: Buffer.from(sha256(encodeInfo(deviceUuid, message))).toString('hex'),
  payload: message,
  retry: true,
});

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
