import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createDownloads } from '#cmd/basalt/fleet/download.ts';
import type { BasaltError } from '#pkg/errors/error.ts';
import type { ContentTreeConfig } from '#pkg/topics/baseos.ts';

const content = Buffer.alloc(300_000, 'x');
const sha256 = createHash('sha256').update(content).digest('hex');

/** A datastore with one content, and how a transfer from it ends. */
const startDatastore = async (t: ExecutionContext) => {
  const server = createServer((request, response) => {
    if (request.url === '/images/there') return response.end(content);
    response.statusCode = 404;
    return response.end('no such file');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const downloads = createDownloads();
  t.teardown(() => downloads.close());
  const datastore = {
    UUID: 'd',
    DsType: 1,
    Fqdn: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ApiKey: '',
    Password: '',
    Dpath: 'images',
    Region: '',
    DsCertPEM: [],
  };
  const fetch = (change: Partial<ContentTreeConfig>, datastores = [datastore]) =>
    new Promise<BasaltError | undefined>((ended) => {
      const tree: ContentTreeConfig = {
        ContentID: 'c',
        DatastoreIDList: ['d'],
        RelativeURL: 'there',
        Format: 1,
        ContentSha256: sha256.toUpperCase(),
        MaxDownloadSize: content.length,
        DisplayName: '',
        GenerationCounter: 0,
        ...change,
      };
      downloads.fetch({ tree, datastores, ended });
    });
  return { fetch, downloads };
};

test('a content is received whole, counted and let go', async (t) => {
  const { fetch, downloads } = await startDatastore(t);
  t.deepEqual(await Promise.all([fetch({}), fetch({})]), [undefined, undefined]);
  t.is(downloads.bytes, 2 * content.length);
});

test('what is not there, not what was announced, or from nowhere is an error', async (t) => {
  const { fetch } = await startDatastore(t);
  t.is((await fetch({ RelativeURL: 'gone' }))?.code, 'PEER_STATUS');
  t.is((await fetch({ ContentSha256: 'ab'.repeat(32) }))?.code, 'CONTENT_DIGEST_MISMATCH');
  t.is((await fetch({ MaxDownloadSize: content.length - 1 }))?.code, 'CONTENT_TOO_LARGE');
  t.is((await fetch({}, []))?.code, 'CONFIG_INVALID');
});
