import { createHash, type Hash } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Digest } from '#pkg/topics/engine.ts';

/** Bytes hashed on their way: by sha256, which names them in the store, and by what else somebody means them to hash to. */
export interface Digests {
  update(data: Uint8Array): void;
  /** sha256 of what has come so far, hex; more may follow */
  sha256(): string;
  /** Errors: CONTENT_DIGEST_MISMATCH when what has come so far is not what is meant. `what` names it. */
  check(meant: Digest | undefined, what: string): void;
}

type Algorithm = Digest['Algorithm'];

/** Digests of nothing yet; by sha256 alone when no other algorithm is named. */
export const createDigests = (other?: Algorithm): Digests => {
  const own = createHash('sha256');
  const second: Hash | undefined = other === undefined || other === 'sha256' ? undefined : createHash(other);
  const sha256 = (): string => own.copy().digest('hex');
  return {
    sha256,
    update: (data) => {
      own.update(data);
      second?.update(data);
    },
    check: (meant, what) => {
      if (meant === undefined) return;
      const { Algorithm: algorithm, Value: value } = meant;
      const actual = algorithm === 'sha256' ? sha256() : second?.copy().digest('hex');
      if (actual === undefined) throw new BasaltError('INTERNAL', `${what} was not hashed by ${algorithm}.`);
      if (actual === value.toLowerCase()) return;
      const values = { algorithm, expected: value.toLowerCase(), actual };
      const message = `${what} has the ${algorithm} ${actual}, not ${values.expected}: correct one of them.`;
      throw new BasaltError('CONTENT_DIGEST_MISMATCH', message, values);
    },
  };
};
