import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';
import { awsCheck } from '../../content/support/object-servers.ts';

interface Multipart {
  readonly key: string;
  readonly parts: Map<number, Buffer>;
  at: number;
}

interface Asked {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface S3Double {
  readonly url: string;
  readonly objects: Map<string, { readonly bytes: Buffer; at: number }>;
  readonly multiparts: Map<string, Multipart>;
  readonly asked: Asked[];
  /** answers before the store does, if it returns true; asked once the body is there and the signature good */
  intercept: ((asked: Asked, response: ServerResponse) => boolean) | undefined;
}

/** What the keys of a user may do. */
export interface User {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly may: (method: string, key: string) => boolean;
}

export const bucket = 'pictures';
export const region = 'eu-x-1';
export const writer: User = { accessKeyId: 'AKIDWRITER', secretAccessKey: 'writer/secret+words', may: () => true };
/** May get images and nothing else. */
export const reader: User = {
  accessKeyId: 'AKIDREADER',
  secretAccessKey: 'reader/secret+words',
  may: (method, key) => method === 'GET' && key.startsWith('fleet/a/images/'),
};

const minPartBytes = 5 * 1024 * 1024;
const pageSize = 3;
const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>that is ${code}</Message></Error>`);
};
const tell = (response: ServerResponse, xml: string): void => {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
};

/** S3 in memory, with one bucket: signatures, sizes of parts, ETags and pages of lists as AWS has them. */
export const startS3 = async (t: ExecutionContext, users: readonly User[] = [writer, reader]): Promise<S3Double> => {
  const objects: S3Double['objects'] = new Map();
  const multiparts: S3Double['multiparts'] = new Map();
  const state: S3Double & { url: string } = { url: '', objects, multiparts, asked: [], intercept: undefined };

  const why = (request: IncomingMessage, { method, key, body, headers }: Asked): string | undefined => {
    const id = /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1];
    const user = users.find(({ accessKeyId }) => accessKeyId === id);
    if (user === undefined) return 'InvalidAccessKeyId';
    const bad = awsCheck(user, region)(request);
    if (bad !== undefined) return bad;
    const hash = createHash('sha256').update(body).digest('hex');
    if (headers['x-amz-content-sha256'] !== hash) return 'XAmzContentSHA256Mismatch';
    return user.may(method, key) ? undefined : 'AccessDenied';
  };

  const list = (query: URLSearchParams, response: ServerResponse): void => {
    const from = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > from);
    const page = keys.toSorted().slice(0, pageSize);
    const more = keys.length > page.length;
    const entries = page.map((key) => {
      const { bytes, at } = objects.get(key)!;
      return `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><LastModified>${new Date(at).toISOString()}</LastModified><Size>${bytes.length}</Size><Owner><ID>o</ID></Owner></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${page.at(-1)!.replaceAll('&', '&amp;')}</NextContinuationToken>` : '';
    tell(response, `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`);
  };

  const listMultiparts = (query: URLSearchParams, response: ServerResponse): void => {
    const from = query.get('upload-id-marker') ?? '';
    const ids = [...multiparts.keys()].filter((id) => id > from).toSorted();
    const page = ids.slice(0, pageSize);
    const more = ids.length > page.length;
    const entries = page
      .map((id) => ({ id, ...multiparts.get(id)! }))
      .filter(({ key }) => key.startsWith(query.get('prefix') ?? ''))
      .map(
        ({ id, key, at }) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${new Date(at).toISOString()}</Initiated></Upload>`,
      );
    const next = more ? `<NextKeyMarker>k</NextKeyMarker><NextUploadIdMarker>${page.at(-1)}</NextUploadIdMarker>` : '';
    tell(response, `<R><IsTruncated>${more}</IsTruncated>${next}${entries.join('')}</R>`);
  };

  const complete = (id: string, { key, parts }: Multipart, body: string, response: ServerResponse): void => {
    const named = [...body.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)];
    const bytes = named.map(([, number, etag]) => {
      const part = parts.get(Number(number));
      return part !== undefined && etagOf(part) === etag ? part : undefined;
    });
    const whole = bytes.filter((part) => part !== undefined);
    if (whole.length === 0 || whole.length < named.length) return refuse(response, 400, 'InvalidPart');
    if (whole.slice(0, -1).some((part) => part.length < minPartBytes)) return refuse(response, 400, 'EntityTooSmall');
    objects.set(key, { bytes: Buffer.concat(whole), at: Date.now() });
    multiparts.delete(id);
    tell(response, `<CompleteMultipartUploadResult><ETag>"x-${whole.length}"</ETag></CompleteMultipartUploadResult>`);
  };

  const put = (key: string, bytes: Buffer, response: ServerResponse): void => {
    objects.set(key, { bytes, at: Date.now() });
    response.writeHead(200, { etag: etagOf(bytes) }).end();
  };

  const get = (method: string, key: string, response: ServerResponse): void => {
    const found = objects.get(key);
    if (!found) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.bytes.length, etag: etagOf(found.bytes) });
    response.end(method === 'HEAD' ? undefined : found.bytes);
  };

  const answer = ({ method, key, query, body }: Asked, response: ServerResponse): void => {
    const id = query.get('uploadId');
    if (id === null) {
      if (key === '' && method === 'GET')
        return query.has('uploads') ? listMultiparts(query, response) : list(query, response);
      if (key === '') return refuse(response, 405, 'MethodNotAllowed');
      if (method === 'GET' || method === 'HEAD') return get(method, key, response);
      if (method === 'PUT') return put(key, body, response);
      if (method === 'DELETE') {
        objects.delete(key);
        return void response.writeHead(204).end();
      }
      if (method !== 'POST' || !query.has('uploads')) return refuse(response, 405, 'MethodNotAllowed');
      const uploadId = randomUUID();
      multiparts.set(uploadId, { key, parts: new Map(), at: Date.now() });
      return tell(response, `<R><Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${uploadId}</UploadId></R>`);
    }
    const multipart = multiparts.get(id);
    if (multipart?.key !== key) return refuse(response, 404, 'NoSuchUpload');
    if (method === 'POST') return complete(id, multipart, body.toString('utf8'), response);
    if (method === 'DELETE') {
      multiparts.delete(id);
      return void response.writeHead(204).end();
    }
    multipart.parts.set(Number(query.get('partNumber')), body);
    response.writeHead(200, { etag: etagOf(body) }).end();
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request).catch(() => undefined);
      if (body === undefined) return;
      const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://x');
      const [, first = '', ...rest] = pathname.split('/');
      const key = decodeURIComponent(rest.join('/'));
      const asked = { method: request.method ?? '', key, query, headers: request.headers, body };
      state.asked.push(asked);
      const bad = why(request, asked);
      if (bad !== undefined) return refuse(response, 403, bad);
      if (first !== bucket) return refuse(response, 404, 'NoSuchBucket');
      if (state.intercept?.(asked, response) !== true) answer(asked, response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
};

/** Fails the first `times` requests of that kind with this status. */
export const failing = (
  times: number,
  fits: (asked: Asked) => boolean,
  how: (response: ServerResponse) => void = (response) => refuse(response, 500, 'InternalError'),
): S3Double['intercept'] => {
  let left = times;
  return (asked, response) => {
    if (left === 0 || !fits(asked)) return false;
    left -= 1;
    how(response);
    return true;
  };
};

export { refuse };
