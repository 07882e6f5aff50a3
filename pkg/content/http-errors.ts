import { BasaltError } from '#pkg/errors/error.ts';

const certificateCode =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE)|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|ERROR_IN_CERT)/;

/** What a failed connection means: the certificate is not trusted (PEER_CERTIFICATE), or the peer is not there. */
export const connectionError = (host: string, error: Error & { code?: string }): BasaltError => {
  // one of ours: the address is not connected to
  if (error instanceof BasaltError) return error;
  return certificateCode.test(error.code ?? '')
    ? new BasaltError('PEER_CERTIFICATE', `The certificate of ${host} is not trusted: ${error.message}.`, {}, error)
    : new BasaltError('PEER_UNREACHABLE', `The connection to ${host} failed: ${describe(error)}.`, {}, error);
};

/** Happy eyeballs wraps one error per address and gives the whole an empty message. */
const describe = (error: Error & { code?: string }): string => error.message || (error.code ?? 'unknown reason');
