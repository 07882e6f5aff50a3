import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';

/** The digest of the public key (SPKI) of a server whose certificate one of these authorities has issued. */
export const serverKey = async (url: string, authorities: string): Promise<Buffer> => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), ca: authorities });
  try {
    // an untrusted certificate is an error here
    await once(socket, 'secureConnect');
    const { publicKey } = new X509Certificate(socket.getPeerCertificate().raw);
    return createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest();
  } finally {
    socket.destroy();
  }
};
