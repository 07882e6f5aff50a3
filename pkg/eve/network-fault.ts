import { BasaltError } from '#pkg/errors/error.ts';

/** What went wrong on the way to a peer, in classes that make a difference to the device. */
export type NetworkFault = 'refused' | 'certificateTime' | 'certificate' | 'stalled' | 'unreachable';

/** The class of an error of node's network modules. */
export const networkFault = (error: unknown): NetworkFault => {
  const codes = codesOf(error);
  if (codes.some((code) => certificateTime.has(code))) return 'certificateTime';
  if (codes.some((code) => certificate.has(code))) return 'certificate';
  // several addresses may have been tried: it is a refusal only when each of them refused
  if (codes.length > 0 && codes.every((code) => code === 'ECONNREFUSED')) return 'refused';
  return codes.some((code) => timeouts.has(code)) ? 'stalled' : 'unreachable';
};

/** The error as a BasaltError of blame peer; a BasaltError stays what it is. */
export const peerError = (error: unknown, what: string): BasaltError => {
  if (error instanceof BasaltError) return error;
  const reason = codesOf(error).join(', ') || String(error);
  const [code, why] = texts[networkFault(error)];
  return new BasaltError(code, `${what}: ${why} (${reason})`, { reason }, error);
};

const texts = {
  refused: ['PEER_UNREACHABLE', 'the connection was refused'],
  certificateTime: ['PEER_CERTIFICATE', "the server's certificate has expired or is not yet valid; check both clocks"],
  certificate: ['PEER_CERTIFICATE', "the server's certificate is not trusted"],
  stalled: ['PEER_STALLED', 'no answer in time'],
  unreachable: ['PEER_UNREACHABLE', 'no answer'],
} as const satisfies Record<NetworkFault, unknown>;

const certificateTime: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

const certificate: ReadonlySet<string> = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const timeouts: ReadonlySet<string> = new Set(['ETIMEDOUT', 'TimeoutError']);

/** The codes of an error, of its causes, and of the attempts it sums up: one for each address that was tried. */
const codesOf = (error: unknown, depth = 0): readonly string[] => {
  if (!(error instanceof Error) || depth > 4) return [];
  const attempts = error instanceof AggregateError ? error.errors.flatMap((item) => codesOf(item, depth + 1)) : [];
  if (attempts.length > 0) return attempts;
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const name = error.name === 'TimeoutError' ? [error.name] : [];
  const inner = codesOf(error.cause, depth + 1);
  return inner.length > 0 ? inner : [...own, ...name];
};
