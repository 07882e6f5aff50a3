import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import test from 'ava';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { awsCheck, azureCheck, type Check, googleCheck, guarded } from './support/object-servers.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;
const body = bytesOf(9 * MiB + 5);
const awsKeys = { accessKeyId: 'AKID.7', secretAccessKey: 'top/secret+words' };
const azureKey = Buffer.from('an account key').toString('base64');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const account = {
  type: 'service_account',
  client_email: 'node@project.iam.gserviceaccount.com',
  private_key_id: 'key-7',
  private_key: rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
};

interface Kind {
  readonly name: string;
  readonly use: Partial<DatastoreConfig>;
  readonly check: Check;
  readonly path: string;
  /** credentials that are no good */
  readonly wrong: Partial<DatastoreConfig>;
}

const kinds: readonly Kind[] = [
  {
    name: 'S3',
    use: { DsType: 3, Dpath: 'images/v 1', ApiKey: awsKeys.accessKeyId, Password: awsKeys.secretAccessKey },
    check: awsCheck(awsKeys, 'us-west-2'),
    path: '/images/v%201/a%2Bb.img',
    wrong: { Password: 'another secret' },
  },
  {
    name: 'S3 in another region',
    use: {
      DsType: 3,
      Dpath: 'images',
      Region: 'eu-x-1',
      ApiKey: awsKeys.accessKeyId,
      Password: awsKeys.secretAccessKey,
    },
    check: awsCheck(awsKeys, 'eu-x-1'),
    path: '/images/a%2Bb.img',
    wrong: { Region: 'eu-x-2' },
  },
  {
    name: 'Azure',
    use: { DsType: 6, Dpath: 'images', ApiKey: 'devstoreaccount1', Password: azureKey },
    check: azureCheck('devstoreaccount1', azureKey),
    path: '/images/a%2Bb.img',
    wrong: { Password: Buffer.from('another key').toString('base64') },
  },
  {
    name: 'Google with a key for HMAC',
    use: { DsType: 7, Dpath: 'images', ApiKey: awsKeys.accessKeyId, Password: awsKeys.secretAccessKey },
    check: awsCheck(awsKeys, 'auto'),
    path: '/images/a%2Bb.img',
    wrong: { ApiKey: 'AKID2' },
  },
];

for (const { name, use, check, path, wrong } of kinds) {
  test(`${name}: an object is fetched, and a broken transfer resumed, each request signed`, async (t) => {
    const file = { body, etag: '"0x8D"', cutAfter: (5 * MiB) as number | undefined };
    const server = await serveFile(t, file);
    const allows = guarded(check, path);
    server.intercept = (request, response) => {
      if (server.requests.length > 1) file.cutAfter = undefined;
      return allows(request, response);
    };
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(contentTree(body, { RelativeURL: 'a+b.img' }), [datastore(server.url, use)]);
    t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
    t.is(server.requests.length, 2);
    t.regex(server.requests[1]?.range ?? '', /^bytes=[1-9]/);
    t.false(JSON.stringify([server.requests, server.paths]).includes(use.Password!));
  });

  test(`${name}: bad credentials, no credentials, another bucket and a missing object say so`, async (t) => {
    const server = await serveFile(t, { body });
    server.intercept = guarded(check, path);
    const said = async (change: Partial<DatastoreConfig>, RelativeURL = 'a+b.img') => {
      const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
      manager.want(contentTree(body, { RelativeURL }), [datastore(server.url, { ...use, ...change })]);
      const { error } = await until('failed');
      await manager.close();
      t.false(`${error.message} ${JSON.stringify(error.values)}`.includes(use.Password!));
      return `${error.code} ${error.values['status']}`;
    };
    t.is(await said(wrong), 'PEER_STATUS 403');
    t.is(await said({ ApiKey: '', Password: '' }), 'PEER_STATUS 403');
    t.is(await said({ Dpath: 'other' }), 'PEER_STATUS 404');
    t.is(await said({}, 'missing.img'), 'PEER_STATUS 404');
  });
}

test('S3: a redirect to the same origin is signed again, one to another gets no signature', async (t) => {
  const elsewhere = await serveFile(t, { body });
  const server = await serveFile(t, { body });
  const allows = guarded(awsCheck(awsKeys, 'us-west-2'), '/other/place');
  server.intercept = (request, response) => {
    if (request.url === '/other/place?x=1') return allows(request, response);
    const [location, status] = request.url === '/images/far' ? [`${elsewhere.url}/a`, 307] : ['/other/place?x=1', 301];
    response.writeHead(status, { location }).end();
    return true;
  };
  const store = datastore(server.url, kinds[0]!.use);
  for (const [RelativeURL, last] of [
    ['near', server],
    ['far', elsewhere],
  ] as const) {
    const { manager, until } = await startManager(t, await tempDir(t));
    manager.want(contentTree(body, { RelativeURL }), [{ ...store, Dpath: 'images' }]);
    await until('loaded');
    t.is(last.requests.at(-1)?.authorization !== undefined, last === server);
  }
  t.is(elsewhere.requests[0]?.['x-amz-date'], undefined);
});

test('S3: a redirect without a place to go is a status, and not tried again', async (t) => {
  const server = await serveFile(t, { body });
  server.intercept = (_request, response) => {
    response.writeHead(301, { 'x-amz-bucket-region': 'eu-x-1' }).end();
    return true;
  };
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url, { DsType: 3, Dpath: 'images' })]);
  const { error } = await until('failed');
  await manager.close();
  t.is(error.code, 'PEER_STATUS');
  t.is(error.values['status'], 301);
  t.is(server.requests.length, 1);
});

const presigned = test.macro({
  exec: async (t, use: Partial<DatastoreConfig>, query: string) => {
    const server = await serveFile(t, { body });
    // as object stores do with a request that is signed twice
    server.intercept = (request, response) => {
      if (request.headers.authorization === undefined) return false;
      response.writeHead(400).end();
      return true;
    };
    const { manager, until } = await startManager(t, await tempDir(t));
    const tree = contentTree(body, { RelativeURL: `a.img?${query}` });
    manager.want(tree, [datastore(server.url, { Dpath: 'images', ...use })]);
    await until('loaded');
    t.deepEqual(server.paths, [`/images/a.img?${query}`]);
  },
  title: (name) => `${name}: a signature in the URL of the content is the whole right`,
});
const s3Keys = { ApiKey: awsKeys.accessKeyId, Password: awsKeys.secretAccessKey };
test('S3', presigned, { DsType: 3, ...s3Keys }, 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0a1b');
test('Azure', presigned, { DsType: 6, ApiKey: 'acc', Password: azureKey }, 'sv=2021&sig=a%2Bb%3D');
test('Google', presigned, { DsType: 7, ...s3Keys }, 'X-Goog-Date=20260101T000000Z&X-Goog-Signature=0a1b');

test('Google: a service account signs its own token, which needs TLS unless allowed', async (t) => {
  const server = await serveFile(t, { body });
  server.intercept = guarded(googleCheck(account.client_email, 'key-7', rsa.publicKey), '/images/image.squashfs');
  const store = datastore(server.url, { DsType: 7, Dpath: 'images', Password: JSON.stringify(account) });
  const allowed = await startManager(t, await tempDir(t), { use: { allowInsecureAuth: true } });
  allowed.manager.want(contentTree(body), [store]);
  await allowed.until('loaded');
  const refused = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  refused.manager.want(contentTree(body), [store]);
  t.is((await refused.until('failed')).error.values['status'], 403);
  await refused.manager.close();
  t.is(server.requests.at(-1)?.authorization, undefined);
});

for (const [what, change] of [
  ['a key id without secret', { DsType: 3, ApiKey: 'AKID7' }],
  ['a key id with a line break', { DsType: 3, ApiKey: 'AKID7\r\nX: y', Password: 'sesame' }],
  ['an account without key', { DsType: 6, ApiKey: 'acc' }],
  ['a key that is not base64', { DsType: 6, ApiKey: 'acc', Password: 'not base64!' }],
  ['JSON without a key', { DsType: 7, Password: '{"client_email":"sesame@x"}' }],
] as const) {
  test(`${what} is a fault of the config, told without the credentials`, async (t) => {
    const { manager, until } = await startManager(t, await tempDir(t));
    manager.want(contentTree(body), [datastore('http://127.0.0.1:1', { Dpath: 'b', ...change })]);
    const { error, gaveUp } = await until('failed');
    t.is(error.code, 'CONFIG_INVALID');
    t.true(gaveUp);
    t.notRegex(`${error.message} ${String(error.cause)}`, /AKID7|sesame|not base64!/);
  });
}
