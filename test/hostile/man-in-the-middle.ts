import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { Agent, request as send } from 'undici';
import type { CertifiedKey } from '#pkg/eve/pki.ts';
import type { Rig } from '../controller/rig.ts';

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly body: Buffer;
}
export type Tamper = (asked: Asked) => void;

/** Stands between a node and its controller with the controller's own TLS key, and passes on what it is not told to forge. */
export interface ManInTheMiddle {
  /** for the node's file `server` */
  readonly server: string;
  /** From now on requests whose path ends like this are answered so; undefined passes them on. */
  tamper(endpoint: string, how: Tamper | undefined): void;
  /** shows this certificate from now on; undefined shows the controller's own */
  present(certificate: CertifiedKey | undefined): void;
  /** breaks every connection before TLS */
  hangUp(on: boolean): void;
  /** requests that were answered by a tamper or refused at TLS, and bytes that went out with them */
  readonly forged: number;
  readonly sent: number;
}

export const startManInTheMiddle = async (t: ExecutionContext, rig: Rig): Promise<ManInTheMiddle> => {
  const pki = (name: string): Promise<string> => readFile(join(rig.stateDir, 'pki', name), 'utf8');
  const own = { cert: await pki('server.cert.pem'), key: await pki('server.key.pem') };
  const agent = new Agent({ connect: { ca: await pki('root-certificate.pem') } });
  const tampers = new Map<string, Tamper>();
  const sockets = new Set<Socket>();
  let forged = 0;
  let hangingUp = false;
  const server = createServer(own, (request, response) => void serve(request, response));
  server.on('connection', (socket: Socket) => {
    if (!hangingUp) return;
    forged += 1;
    socket.destroy();
  });
  server.on('tlsClientError', () => (forged += 1));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '/';
    const tamper = tampers.get(path.split('/').at(-1) ?? '');
    if (tamper !== undefined) {
      forged += 1;
      sockets.add(request.socket);
      request.socket.on('error', () => undefined);
      return tamper({ request, response, socket: request.socket, body });
    }
    const type = request.headers['content-type'];
    const answer = await send(rig.url + path, {
      dispatcher: agent,
      method: request.method === 'POST' ? 'POST' : 'GET',
      headers: type === undefined ? {} : { 'content-type': type },
      ...(request.method === 'POST' ? { body } : {}),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const answered = answer.headers['content-type'];
    response
      .writeHead(answer.statusCode, answered === undefined ? {} : { 'content-type': String(answered) })
      .end(bytes);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(async () => {
    server.closeAllConnections();
    server.close();
    for (const socket of sockets) socket.destroy();
    await agent.destroy();
  });
  return {
    server: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tamper: (endpoint, how) => void (how === undefined ? tampers.delete(endpoint) : tampers.set(endpoint, how)),
    present: (certificate) =>
      server.setSecureContext(certificate === undefined ? own : { cert: certificate.certPem, key: certificate.keyPem }),
    hangUp: (on) => void (hangingUp = on),
    get forged() {
      return forged;
    },
    get sent() {
      return [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    },
  };
};

const protobuf = { 'content-type': 'application/x-proto-binary' };

/** Answers 200 with these bytes. */
export const reply =
  (bytes: Uint8Array, headers: Record<string, string> = protobuf): Tamper =>
  ({ response }) =>
    void response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
