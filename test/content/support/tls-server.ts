import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ExecutionContext } from 'ava';
import { makeCertificate } from '#pkg/eve/pki.ts';

const day = 24 * 3600 * 1000;

/** Serves one body over TLS on loopback with a certificate of its own authority. */
export const serveTls = async (t: ExecutionContext, body: Uint8Array, options: { expired?: boolean } = {}) => {
  const authority = await makeCertificate({ purpose: 'root', commonName: 'Test authority' });
  const leaf = await makeCertificate({
    purpose: 'server',
    commonName: 'datastore',
    issuer: authority,
    hosts: ['127.0.0.1'],
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() + (options.expired ? -day : day)),
  });
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer({ cert: leaf.certPem, key: leaf.keyPem }, (request, response) => {
    requests.push(request.headers);
    response.writeHead(200, { 'content-length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, port, ca: authority.certPem, leaf: leaf.certPem, requests };
};
