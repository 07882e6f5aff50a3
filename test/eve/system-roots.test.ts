import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { createTransport } from '#pkg/eve/transport.ts';

// the system's roots of this process, before anyone has read them: one authority of our own
const system = await makeCertificate({ purpose: 'root', commonName: 'root of the system' });
const dir = mkdtempSync(path.join(tmpdir(), 'basalt-roots-'));
writeFileSync(path.join(dir, 'roots.pem'), system.certPem);
process.env['SSL_CERT_FILE'] = path.join(dir, 'roots.pem');
process.env['SSL_CERT_DIR'] = path.join(dir, 'none');
test.after.always(() => rmSync(dir, { recursive: true }));

test("the root certificate of the identity is a TLS anchor beside the system's: either will do, no third", async (t) => {
  const own = await makeCertificate({ purpose: 'root', commonName: 'root of the identity' });
  const third = await makeCertificate({ purpose: 'root', commonName: 'root of nobody' });
  const reach = async (issuer: typeof own, rootsPem: readonly string[]): Promise<unknown> => {
    const keys = await makeCertificate({ purpose: 'server', commonName: 'server', issuer, hosts: ['127.0.0.1'] });
    const server = createServer({ cert: keys.certPem, key: keys.keyPem }, (_request, response) => {
      response.writeHead(204).end();
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const transport = createTransport({
      api: 'v2',
      server: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      rootsPem,
      timeouts: () => ({ sendSeconds: 120, dialSeconds: 60 }),
      maxReplyBytes: 1000,
    });
    try {
      return (await transport.exchange({ method: 'GET', path: 'ping' }, () => undefined)).status;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code;
    } finally {
      await transport.close();
      server.close();
    }
  };
  t.is(await reach(own, [own.certPem]), 204, 'the root of the identity');
  t.is(await reach(system, [own.certPem]), 204, "the system's, though the identity has one");
  t.is(await reach(third, [own.certPem]), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  t.is(await reach(own, []), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'which is nothing to the system');
});
