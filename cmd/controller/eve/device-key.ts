import { type KeyObject, X509Certificate } from 'node:crypto';
import type { KnownDevice } from '../nodes/device-queries.ts';

/** Keys kept in memory, each some hundred bytes; the one that has not been asked for longest goes. */
const most = 10_000;
const known = new Map<string, KeyObject>();

/**
 * The public key of a device's certificate. Reading it out of the text takes as long as checking a signature, and devices
 * ask every minute. The hash stands for exactly this certificate, so what is remembered can never be out of date.
 */
export const deviceKey = ({
  cert_hash: hash,
  cert_pem: pem,
}: Pick<KnownDevice, 'cert_hash' | 'cert_pem'>): KeyObject => {
  const key = known.get(hash) ?? new X509Certificate(pem).publicKey;
  known.delete(hash);
  known.set(hash, key);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return key;
};
