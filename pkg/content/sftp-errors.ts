import { BasaltError } from '#pkg/errors/error.ts';

/** What the end of an SSH connection means. `refusedKey` is the fingerprint of a host key that is not among the known. */
export const sshError = (
  host: string,
  error: Error & { readonly level?: string },
  refusedKey: string | undefined,
): BasaltError => {
  if (refusedKey !== undefined) {
    const text = `The host key of ${host} (${refusedKey}) is not one of those in dsCertPEM; nothing was sent to it.`;
    return new BasaltError('PEER_CERTIFICATE', text, { hostKey: refusedKey });
  }
  if (error.level === 'client-authentication')
    return new BasaltError('PEER_STATUS', `${host} refused user or password.`, { status: 401 });
  if (/no matching host key/i.test(error.message))
    return new BasaltError('PEER_CERTIFICATE', `${host} has no host key of a kind that is in dsCertPEM.`);
  if (error.level === 'protocol' || error.level === 'handshake')
    return new BasaltError('PEER_BAD_MESSAGE', `${host} does not speak SSH as expected: ${error.message}.`, {}, error);
  const why = error.message || String((error as NodeJS.ErrnoException).code);
  return new BasaltError('PEER_UNREACHABLE', `The connection to ${host} failed: ${why}.`, {}, error);
};

const noSuchFile = 2;
const permissionDenied = 3;

/** What a refused request of SFTP means, in the statuses that a web server would have (draft-ietf-secsh-filexfer-02, 7). */
export const sftpError = (host: string, error: Error & { readonly code?: number | string }): BasaltError => {
  const status = error.code === noSuchFile ? 404 : error.code === permissionDenied ? 403 : undefined;
  if (status === undefined)
    return new BasaltError('PEER_BAD_MESSAGE', `${host} could not be read: ${error.message}.`, {}, error);
  return new BasaltError('PEER_STATUS', `${host} answered: ${error.message}.`, { status }, error);
};
