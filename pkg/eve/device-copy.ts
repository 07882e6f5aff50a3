import { createHash } from 'node:crypto';
import { belongTogether, type KeyPair } from './key-pair.ts';

/** A copy of the device's key and certificate that is kept beside the one in use. The highest sequence is the newest. */
export interface DeviceCopy extends KeyPair {
  readonly sequence: number;
}

/** Names of the copies in the identity directory. */
export const copyNames = ['device-copy.0', 'device-copy.1'] as const;

/**
 * Every copy has this many bytes, so that one is written over another without a change to the file system around it: a
 * power cut then damages at most the copy that is written.
 */
export const deviceCopyBytes = 16 * 1024;

const digestOf = ({ sequence, certPem, keyPem }: DeviceCopy): string =>
  createHash('sha256')
    .update(JSON.stringify([sequence, certPem, keyPem]))
    .digest('hex');

/** The bytes of a copy: JSON with a sum over its fields, filled up with blanks. Undefined when it does not fit. */
export const encodeDeviceCopy = (copy: DeviceCopy): Uint8Array | undefined => {
  const { sequence, certPem, keyPem } = copy;
  const text = Buffer.from(JSON.stringify({ sequence, certPem, keyPem, sha256: digestOf(copy) }));
  if (text.length > deviceCopyBytes) return undefined;
  const bytes = Buffer.alloc(deviceCopyBytes, ' ');
  text.copy(bytes);
  return bytes;
};

/** The copy in these bytes; undefined when they are damaged, cut off, or hold a key and a certificate of another key. */
export const decodeDeviceCopy = (bytes: Uint8Array): DeviceCopy | undefined => {
  try {
    const found = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<
      Record<keyof DeviceCopy | 'sha256', unknown>
    >;
    const { sequence, certPem, keyPem, sha256 } = found;
    if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence)) return undefined;
    if (typeof certPem !== 'string' || typeof keyPem !== 'string') return undefined;
    const copy = { sequence, certPem, keyPem };
    return sha256 === digestOf(copy) && belongTogether(certPem, keyPem) ? copy : undefined;
  } catch {
    return undefined;
  }
};

/** The newest of these copies; undefined when there is none. */
export const newestCopy = (copies: readonly (DeviceCopy | undefined)[]): DeviceCopy | undefined =>
  copies.reduce(
    (best, copy) => (copy !== undefined && copy.sequence > (best?.sequence ?? -1) ? copy : best),
    undefined,
  );
