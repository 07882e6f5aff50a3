import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '#pkg/process/log.ts';
import { openInside, relativePath } from './open-inside.ts';
import { parseRange } from './range.ts';
import { sendBytes } from './send.ts';

interface Validators {
  readonly etag: string;
  readonly lastModified: string;
}

const end = (response: ServerResponse, status: number, headers: Record<string, string | number> = {}): void => {
  response.writeHead(status, { 'content-length': 0, ...headers });
  response.end();
};

/** A range is only honoured for the very bytes the client began with (RFC 9110 13.1.5). */
const ifRangeHolds = (header: string | string[] | undefined, { etag, lastModified }: Validators): boolean =>
  header === undefined || header === etag || header === lastModified;

const notModified = (request: IncomingMessage, { etag, lastModified }: Validators): boolean => {
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = request.headers;
  if (noneMatch !== undefined) return noneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim()));
  return since !== undefined && Date.parse(since) >= Date.parse(lastModified);
};

export interface HandlerOptions {
  readonly log: Logger;
  /** bytes a second of one transfer, no limit when left out */
  readonly rate?: number | undefined;
}

const serve = async (
  request: IncomingMessage,
  response: ServerResponse,
  handle: FileHandle,
  rate: number | undefined,
): Promise<void> => {
  const stat = await handle.stat({ bigint: true });
  const size = Number(stat.size);
  const validators: Validators = {
    etag: `"${stat.ino.toString(16)}-${stat.size.toString(16)}-${stat.mtimeNs.toString(16)}"`,
    lastModified: new Date(Number(stat.mtimeMs)).toUTCString(),
  };
  const common = {
    'accept-ranges': 'bytes',
    etag: validators.etag,
    'last-modified': validators.lastModified,
    'content-type': 'application/octet-stream',
  };
  if (notModified(request, validators)) {
    response.writeHead(304, { etag: validators.etag, 'last-modified': validators.lastModified });
    return void response.end();
  }
  const wanted = request.method === 'GET' && ifRangeHolds(request.headers['if-range'], validators);
  const range = parseRange(wanted ? request.headers.range : undefined, size);
  if (range.kind === 'unsatisfiable') return end(response, 416, { 'content-range': `bytes */${size}` });
  const start = range.kind === 'part' ? range.start : 0;
  const length = range.kind === 'part' ? range.end - range.start + 1 : size;
  response.writeHead(range.kind === 'part' ? 206 : 200, {
    ...common,
    'content-length': length,
    ...(range.kind === 'part' ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
  });
  if (request.method === 'GET') await sendBytes(handle, response, start, length, rate);
  response.end();
};

/** Answers GET and HEAD for the files below `root` (a real path); everything else is refused. Never throws. */
export const createHandler =
  (root: string, { log, rate }: HandlerOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] as string;
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { allow: 'GET, HEAD' });
    const relative = relativePath(path);
    const handle = relative === undefined ? undefined : await openInside(root, relative);
    if (!handle) return end(response, 404);
    try {
      await serve(request, response, handle, rate);
      log.debug({ path, status: response.statusCode, range: request.headers.range }, 'served');
    } catch (error) {
      // the headers are out: only a broken connection tells the client that bytes are missing
      log.info({ path, error: (error as Error).message }, 'transfer broke off');
      response.destroy();
    } finally {
      await handle.close();
    }
  };
