import { BasaltError } from '#pkg/errors/error.ts';
import type { S3Link } from './request.ts';
import { elements, escaped, textOf } from './xml.ts';

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  /** milliseconds since 1970, by the clock of the store */
  readonly at: number;
}

export interface OpenMultipart {
  readonly key: string;
  readonly uploadId: string;
  readonly at: number;
}

/** The calls of S3 that the stores are made of; errors as in `request.ts`. */
export interface S3Client {
  put(key: string, body: Buffer): Promise<void>;
  get(key: string): Promise<Buffer>;
  /** bytes, undefined when there is no such object */
  size(key: string): Promise<number | undefined>;
  remove(key: string): Promise<void>;
  /** Every object whose key begins so. */
  list(prefix: string): AsyncGenerator<ListedObject>;
  beginMultipart(key: string): Promise<string>;
  /** the ETag by which the store knows the part */
  putPart(key: string, uploadId: string, number: number, body: Buffer): Promise<string>;
  /** false when the store does not put these parts together, and they have to be sent again */
  completeMultipart(key: string, uploadId: string, etags: readonly string[]): Promise<boolean>;
  abortMultipart(key: string, uploadId: string): Promise<void>;
  listMultipart(prefix: string): AsyncGenerator<OpenMultipart>;
}

const unusable = (what: string): BasaltError =>
  new BasaltError('STORE_UNAVAILABLE', `the S3 store gave an answer that cannot be used: ${what}`);

export const createS3Client = ({ ask }: S3Link): S3Client => ({
  async put(key, body) {
    await ask({ method: 'PUT', key, body });
  },
  get: async (key) => (await ask({ method: 'GET', key })).body,
  async size(key) {
    const { status, headers } = await ask({ method: 'HEAD', key, also: [404] });
    if (status === 404) return undefined;
    const length = Number(headers['content-length']);
    if (!Number.isSafeInteger(length)) throw unusable('an object without a length');
    return length;
  },
  async remove(key) {
    await ask({ method: 'DELETE', key, also: [404] });
  },
  async *list(prefix) {
    let token: string | undefined;
    do {
      const more: Record<string, string> = token === undefined ? {} : { 'continuation-token': token };
      const query = { 'list-type': '2', prefix, ...more };
      const xml = (await ask({ method: 'GET', key: '', query })).body.toString('utf8');
      for (const entry of elements(xml, 'Contents')) {
        const [key, size, at] = ['Key', 'Size', 'LastModified'].map((name) => textOf(entry, name));
        if (key !== undefined) yield { key, size: Number(size), at: Date.parse(at ?? '') };
      }
      token = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : undefined;
    } while (token !== undefined);
  },
  async beginMultipart(key) {
    const { body } = await ask({ method: 'POST', key, query: { uploads: '' } });
    const id = textOf(body.toString('utf8'), 'UploadId');
    if (id === undefined || id === '') throw unusable('a multipart upload without an id');
    return id;
  },
  async putPart(key, uploadId, number, body) {
    const { headers } = await ask({ method: 'PUT', key, query: { partNumber: String(number), uploadId }, body });
    const { etag } = headers;
    if (typeof etag !== 'string' || etag === '') throw unusable('a part without an ETag');
    return etag;
  },
  async completeMultipart(key, uploadId, etags) {
    const parts = etags.map(
      (etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(etag)}</ETag></Part>`,
    );
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    const reply = await ask({ method: 'POST', key, query: { uploadId }, body, also: [400, 404] });
    // it may find out late, after it has sent the status
    return reply.status === 200 && textOf(reply.body.toString('utf8'), 'Error') === undefined;
  },
  async abortMultipart(key, uploadId) {
    await ask({ method: 'DELETE', key, query: { uploadId }, also: [404] });
  },
  async *listMultipart(prefix) {
    let marker: Record<string, string> | undefined = {};
    while (marker !== undefined) {
      const query: Record<string, string> = { uploads: '', prefix, ...marker };
      const xml = (await ask({ method: 'GET', key: '', query })).body.toString('utf8');
      for (const entry of elements(xml, 'Upload')) {
        const [key, uploadId, at] = ['Key', 'UploadId', 'Initiated'].map((name) => textOf(entry, name));
        if (key !== undefined && uploadId !== undefined) yield { key, uploadId, at: Date.parse(at ?? '') };
      }
      const [key, id] = [textOf(xml, 'NextKeyMarker'), textOf(xml, 'NextUploadIdMarker')];
      marker =
        textOf(xml, 'IsTruncated') === 'true' && key !== undefined
          ? { 'key-marker': key, ...(id === undefined ? {} : { 'upload-id-marker': id }) }
          : undefined;
    }
  },
});
