import { FTPError } from 'basic-ftp';
import { BasaltError } from '#pkg/errors/error.ts';
import { connectionError } from './http-errors.ts';

/** What a refused command of FTP means, in the statuses that a web server would have (RFC 959 4.2); 4yz pass by themselves. */
const statusOf = (code: number): number => (code === 530 ? 401 : code === 550 ? 404 : code < 500 ? 503 : 400);

/** What an error of the FTP client means. What the server said is not quoted: it may repeat what it was sent. */
export const ftpError = (host: string, error: Error): BasaltError => {
  if (error instanceof FTPError) {
    const { code: ftp } = error;
    return new BasaltError('PEER_STATUS', `${host} answered with the FTP code ${ftp}.`, { status: statusOf(ftp), ftp });
  }
  const isNetwork = 'code' in error || /closed|FIN packet|Timeout/i.test(error.message);
  return isNetwork
    ? connectionError(host, error as Error & { code?: string })
    : new BasaltError('PEER_BAD_MESSAGE', `${host} does not speak FTP as expected.`);
};
