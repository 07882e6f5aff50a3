import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExecutionContext } from 'ava';
import { openContainer, sealContainer } from '#pkg/eve/auth-container.ts';
import { createControllerLink } from '#pkg/eve/client.ts';
import type { ControllerLinkOptions } from '#pkg/eve/link-options.ts';
import { certKind, type ControllerCert, encodeControllerCerts } from '#pkg/eve/codec.ts';
import { type CertifiedKey, type CertRequest, makeCertificate } from '#pkg/eve/pki.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { controllerSigner, deviceCertHash, hashMatches } from '#pkg/eve/signer.ts';
import { quiet } from './quiet.ts';

export const protobufType = { 'content-type': 'application/x-proto-binary' };
export const deviceUuid = '5d0767ee-0547-4569-b530-387e526f8cb9';

/** PEM bytes as a controller serves them: without the newline at the end. */
export const served = ({ certPem }: CertifiedKey): Uint8Array => Buffer.from(certPem.trimEnd());

const root = await makeCertificate({ purpose: 'root', commonName: 'test root' });
const issue = (purpose: CertRequest['purpose'], more: Partial<CertRequest> = {}): Promise<CertifiedKey> =>
  makeCertificate({ purpose, commonName: `test ${purpose}`, issuer: root, ...more });

/** Keys of one controller and one device, made once for each test file. */
export const keys = {
  root,
  server: await issue('server', { hosts: ['127.0.0.1'] }),
  signing: await issue('signing'),
  ecdh: await issue('ecdh'),
  onboard: await makeCertificate({ purpose: 'onboard', commonName: 'onboard' }),
  device: await makeCertificate({ purpose: 'device', commonName: 'device' }),
  issue,
};

export const goodCerts: readonly ControllerCert[] = [
  { type: certKind.ecdh, pem: served(keys.ecdh) },
  { type: certKind.signing, pem: served(keys.signing) },
];

/** A container from the controller. */
export const seal = (payload: Uint8Array, signing = keys.signing, hashBytes: 16 | 32 = 32): Uint8Array =>
  sealContainer(payload, controllerSigner(served(signing), signing.keyPem), hashBytes);

export const sealedCerts = (certs: readonly ControllerCert[] = goodCerts): Uint8Array =>
  seal(encodeControllerCerts(certs));

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** subject of the TLS client certificate */
  readonly tlsClient: string | undefined;
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void;

export interface TestController {
  readonly link: ControllerLink;
  readonly seen: SeenRequest[];
  readonly url: string;
  readonly certStoreDir: string;
  handle: Handler;
  /** another certificate for the connections to come */
  useServerKeys(keys: CertifiedKey): void;
  /** connections are refused from now on */
  stop(): Promise<void>;
  readonly makeLink: (more?: Partial<ControllerLinkOptions>) => ControllerLink;
}

/** A TLS server on loopback that answers `certs` well and everything else as the test says, and a link to it. */
export const startController = async (
  t: ExecutionContext,
  handle: Handler,
  {
    serverKeys = keys.server,
    linkOptions = {},
  }: { serverKeys?: CertifiedKey; linkOptions?: Partial<ControllerLinkOptions> } = {},
): Promise<TestController> => {
  const certStoreDir = await mkdtemp(path.join(tmpdir(), 'basalt-eve-'));
  const seen: SeenRequest[] = [];
  const server = createServer({
    cert: serverKeys.certPem,
    key: serverKeys.keyPem,
    requestCert: true,
    rejectUnauthorized: false,
  });
  server.on(
    'request',
    (
      request: IncomingMessage & { socket: { getPeerX509Certificate?: () => X509Certificate | undefined } },
      response,
    ) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const entry = {
          method,
          url,
          headers,
          body: Buffer.concat(chunks),
          tlsClient: request.socket.getPeerX509Certificate?.()?.subject,
        };
        seen.push(entry);
        controller.handle(entry, response);
      });
    },
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const makeLink = (more: Partial<ControllerLinkOptions> = {}): ControllerLink => {
    const link = createControllerLink({
      server: url,
      rootCertificatePem: keys.root.certPem,
      identity: {
        deviceCert: keys.device.certPem,
        deviceKey: keys.device.keyPem,
        onboardCert: keys.onboard.certPem,
        onboardKey: keys.onboard.keyPem,
      },
      tls: { clientCertificate: false },
      certStoreDir,
      timeouts: () => ({ sendSeconds: 120, dialSeconds: 60 }),
      log: quiet,
      ...more,
    });
    t.teardown(() => link.close());
    return link;
  };
  const controller: TestController = {
    link: makeLink(linkOptions),
    seen,
    url,
    certStoreDir,
    handle,
    makeLink,
    useServerKeys: ({ certPem, keyPem }) => server.setSecureContext({ cert: certPem, key: keyPem }),
    stop: () => stop(server),
  };
  t.teardown(() => stop(server));
  t.teardown(() => rm(certStoreDir, { recursive: true }));
  return controller;
};

/** Answers with a status, maybe a typed body. */
export const answer =
  (status: number, body?: Uint8Array): Handler =>
  (_request, response) =>
    void response.writeHead(status, body === undefined ? {} : protobufType).end(body);

/** Good certificates for `certs`, and `handle` for the rest. */
export const withCerts =
  (handle: Handler): Handler =>
  (request, response) =>
    request.url.endsWith('/certs') ? answer(200, sealedCerts())(request, response) : handle(request, response);

/** The inner message of a request, verified as a controller does it. */
export const payloadOf = ({ body }: SeenRequest): Uint8Array => {
  const opened = openContainer(body, (sender) => {
    const device = new X509Certificate(keys.device.certPem);
    return sender.certificate ?? (hashMatches(sender.certHash, deviceCertHash(device)) ? device : undefined);
  });
  if (opened.kind !== 'ok') throw opened.error;
  return opened.payload;
};

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
