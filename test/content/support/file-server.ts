import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionContext } from 'ava';

export interface ServedFile {
  body: Uint8Array;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** false: ignores Range */
  ranges?: boolean;
  /** breaks the connection after this many bytes of each reply, until it is unset */
  cutAfter?: number | undefined;
  /** all of these bytes arrive before the break; without, a reset may lose some on the way */
  cutGently?: boolean;
  /** sends no more after this many bytes of each reply, but keeps the connection */
  stallAfter?: number | undefined;
  chunked?: boolean;
}

export interface FileServer {
  readonly url: string;
  readonly requests: IncomingMessage['headers'][];
  readonly paths: string[];
  /** answers before the file does, if it returns true */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
}

/** A real HTTP server on loopback whose one file can be broken on purpose. */
export const serveFile = async (t: ExecutionContext, file: ServedFile): Promise<FileServer> => {
  const state: FileServer & { url: string } = { url: '', requests: [], paths: [], intercept: undefined };
  const server = createServer((request, response) => {
    state.requests.push(request.headers);
    state.paths.push(request.url ?? '');
    if (state.intercept?.(request, response)) return;
    reply(file, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
};

const reply = (file: ServedFile, request: IncomingMessage, response: ServerResponse): void => {
  const start = rangeStart(file, request);
  if (start !== undefined && start >= file.body.length) {
    response.writeHead(416, { 'content-range': `bytes */${file.body.length}` }).end();
    return;
  }
  const body = file.body.subarray(start ?? 0);
  response.writeHead(start === undefined ? 200 : 206, {
    ...(file.etag === undefined ? {} : { etag: file.etag }),
    ...(file.lastModified === undefined ? {} : { 'last-modified': file.lastModified }),
    ...(file.chunked ? {} : { 'content-length': body.length }),
    ...(start === undefined ? {} : { 'content-range': `bytes ${start}-${file.body.length - 1}/${file.body.length}` }),
  });
  const stop = file.cutAfter ?? file.stallAfter;
  if (stop === undefined || stop >= body.length) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, stop), () => {
    if (file.cutAfter === undefined) return;
    if (file.cutGently) response.socket?.end();
    else response.socket?.resetAndDestroy();
  });
};

const rangeStart = (file: ServedFile, request: IncomingMessage): number | undefined => {
  const start = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  if (start === undefined || file.ranges === false) return undefined;
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== file.etag && condition !== file.lastModified) return undefined;
  return Number(start);
};
