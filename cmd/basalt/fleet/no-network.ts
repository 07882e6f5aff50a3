import { BasaltError } from '#pkg/errors/error.ts';
import type { Outcome } from '#pkg/eve/port.ts';

/** What comes of a request that a node does not send, as it is cut off. */
export const noNetwork = (): Outcome<never> => ({
  kind: 'failed',
  status: undefined,
  error: new BasaltError('PEER_UNREACHABLE', 'this simulated node is cut off'),
});
