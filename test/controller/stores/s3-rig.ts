import type { ExecutionContext } from 'ava';
import type { ControllerOptions } from '#cmd/controller/start.ts';
import type { S3Images } from '#cmd/controller/images/stores/open.ts';
import { rig, type Answer, type Client, type Rig } from '../rig.ts';
import { bucket, reader, region, writer, type S3Double } from './s3-double.ts';

export const MiB = 1024 * 1024;
export const images = 'fleet/a/images/';
export const uploads = 'fleet/a/uploads/';

const keysOf = ({ accessKeyId: keyId, secretAccessKey: secret }: typeof writer) => ({ keyId, secret });

/** A bucket's prefix, with parts as small as S3 allows and small pieces. */
export const settings = (store: S3Double, change: Partial<S3Images> = {}): S3Images => ({
  bucket,
  prefix: 'fleet/a',
  endpoint: store.url,
  region,
  pathStyle: true,
  ca: undefined,
  credentials: () => Promise.resolve(keysOf(writer)),
  nodeCredentials: () => Promise.resolve(keysOf(reader)),
  sizes: { partBytes: 5 * MiB, pieceBytes: 64 * 1024, pauseMs: 1 },
  ...change,
});

/** A controller whose images are there, and whose nodes ask the bucket themselves. */
export const s3Rig = (
  t: ExecutionContext,
  store: S3Double,
  { change, ...options }: Partial<ControllerOptions> & { readonly change?: Partial<S3Images> } = {},
): Promise<Rig> => rig(t, { s3: settings(store, change), datastoreUrl: undefined, ...options });

export const put = (client: Client, name: string, body: Buffer, query = ''): Promise<Answer> =>
  client.send('PUT', `/api/v1/images/${name}${query}`, { headers: client.headers, body });

export const patch = (client: Client, id: string, offset: number, body: Buffer): Promise<Answer> =>
  client.send('PATCH', `/api/v1/uploads/${id}`, {
    headers: { ...client.headers, 'upload-offset': String(offset), 'content-type': 'application/octet-stream' },
    body,
  });

export const finish = (client: Client, id: string): Promise<Answer> => client.rest('POST', `/uploads/${id}/finish`);

export const begin = async (client: Client, body: object): Promise<string> =>
  (await client.rest('POST', '/uploads', body)).json.id as string;
