import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { diskFiles } from '#pkg/content/store-files.ts';
import type { Digest } from '#pkg/topics/engine.ts';
import { quickClock } from './support/clocks.ts';
import { fetchOf } from './support/fetching.ts';
import { serveFile } from './support/file-server.ts';
import { awsCheck, guarded } from './support/object-servers.ts';
import { bytesOf, sha256Of, startManager } from './support/manager.ts';
import { startProxy } from './support/proxy.ts';
import { newHostKey, serveSftp } from './support/sftp-server.ts';
import { tempDir } from './support/temp-dir.ts';
import { serveTls } from './support/tls-server.ts';

const unit = 100 * 1024;
const body = bytesOf(3 * unit + 77);
const digestOf = (Algorithm: Digest['Algorithm'], data: Uint8Array = body): Digest => ({
  Algorithm,
  Value: createHash(Algorithm).update(data).digest('hex').toUpperCase(),
});

test('N14: http is fetched into the store, of known and of unknown length, with and without a digest', async (t) => {
  for (const chunked of [false, true]) {
    const server = await serveFile(t, { body, chunked });
    const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    const digests = (['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const).map((one) => digestOf(one));
    for (const digest of chunked ? [undefined] : [undefined, ...digests]) {
      const seen: [number, number][] = [];
      const onBytes = (...pair: [number, number]): void => void seen.push(pair);
      using file = await manager.fetch(fetchOf(`${server.url}/a?b=c`, { digest, onBytes, mostBytes: body.length }));
      t.is(file.sha256, sha256Of(body));
      t.is(file.sizeBytes, body.length);
      t.true((await readFile(file.path)).equals(body));
      if (digest?.Algorithm !== 'sha256') t.deepEqual(seen.at(-1), [body.length, chunked ? 0 : body.length]);
    }
    t.is(server.paths[0], '/a?b=c');
  }
});

test('N14: other bytes than the digest says are not kept', async (t) => {
  const server = await serveFile(t, { body });
  const dir = await tempDir(t);
  const { manager } = await startManager(t, dir, { clock: quickClock().clock });
  for (const algorithm of ['md5', 'sha256', 'sha512'] as const) {
    const digest = digestOf(algorithm, bytesOf(5));
    const error = await t.throwsAsync(manager.fetch(fetchOf(server.url, { digest })), {
      code: 'CONTENT_DIGEST_MISMATCH',
    });
    t.regex(error?.message ?? '', new RegExp(`${algorithm} [0-9a-f]+, not ${digest.Value.toLowerCase()}`));
  }
  t.is(server.requests.length, 3, 'nothing is fetched twice that came in one piece');
  t.deepEqual(await readdir(join(dir, 'blobs')), []);
  t.deepEqual(await readdir(join(dir, 'partial')), []);
});

test('N14: https trusts what the credentials name, and nothing else besides the system', async (t) => {
  const server = await serveTls(t, body);
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  await t.throwsAsync(manager.fetch(fetchOf(server.url)), { code: 'PEER_CERTIFICATE' });
  t.is(server.requests.length, 0);
  using file = await manager.fetch(
    fetchOf(server.url, { credentials: { caPem: server.ca, user: 'a', password: 'p:w' } }),
  );
  t.is(file.sha256, sha256Of(body));
  t.is(server.requests[0]?.authorization, `Basic ${Buffer.from('a:p:w').toString('base64')}`);
  using _again = await manager.fetch(fetchOf(server.url, { credentials: { caPem: server.ca, token: 'abc' } }));
  t.is(server.requests[1]?.authorization, 'Bearer abc');
});

test('N14: credentials do not cross the network in clear, unless that is allowed', async (t) => {
  const server = await serveFile(t, { body });
  const credentials = { user: 'a', password: 's3cret' };
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const error = await t.throwsAsync(manager.fetch(fetchOf(server.url, { credentials })), { code: 'CONFIG_INVALID' });
  t.notRegex(error?.message ?? '', /s3cret/);
  t.is(server.requests.length, 0);
  const { manager: lax } = await startManager(t, await tempDir(t), { use: { allowInsecureAuth: true } });
  using _file = await lax.fetch(fetchOf(server.url, { credentials }));
  t.is(server.requests.length, 1);
});

test('N14: credentials that a scheme has no use for are refused', async (t) => {
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const refused = (url: string, credentials: object) =>
    t.throwsAsync(manager.fetch(fetchOf(url, { credentials })), { code: 'CONFIG_INVALID' });
  await refused('https://127.0.0.1:1/', { accessKey: 'k' });
  await refused('https://127.0.0.1:1/', { user: 'a', token: 'b' });
  await refused('https://127.0.0.1:1/', { password: 'b' });
  await refused('https://127.0.0.1:1/', { token: 'a b' });
  await refused('sftp://127.0.0.1:1/a', { user: 'a' });
  await refused('sftp://127.0.0.1:1/a', { user: 'a', password: 'b' });
  await refused('sftp://127.0.0.1:1/a', { user: 'a', password: 'b', hostKey: 'nonsense' });
  await refused('ftps://127.0.0.1:1/a', { token: 'b' });
  await refused('s3://bucket/key', { accessKey: 'k' });
  await refused('https://a:b@127.0.0.1:1/', {});
  await t.throwsAsync(manager.fetch(fetchOf('ftp://127.0.0.1:1/a')), { code: 'CONFIG_DATASTORE_UNSUPPORTED' });
});

test('N14: attempts are bounded, and the pauses between them are those of downloads', async (t) => {
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(503).end();
    return true;
  };
  const { clock, pauses } = quickClock();
  const { manager } = await startManager(t, await tempDir(t), { clock });
  await t.throwsAsync(manager.fetch(fetchOf(server.url)), { code: 'PEER_STATUS', message: /status 503/ });
  t.is(server.requests.length, 5);
  t.deepEqual(pauses.slice(0, 4), [1000, 2000, 4000, 8000]);
  server.requests.length = 0;
  await t.throwsAsync(manager.fetch(fetchOf(server.url, { attempts: 1 })), { code: 'PEER_STATUS' });
  t.is(server.requests.length, 1);
  server.requests.length = 0;
  server.intercept = (_, response) => {
    response.writeHead(404).end();
    return true;
  };
  await t.throwsAsync(manager.fetch(fetchOf(server.url)), { code: 'PEER_STATUS' });
  t.is(server.requests.length, 1, 'what another attempt cannot change is not tried again');
});

test('N14: a server that asks to wait is obeyed, and the deadline counts on', async (t) => {
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    if (server.requests.length > 1) return false;
    response.writeHead(429, { 'retry-after': '120' }).end();
    return true;
  };
  const { clock, pauses } = quickClock();
  const { manager } = await startManager(t, await tempDir(t), { clock });
  using _file = await manager.fetch(fetchOf(server.url));
  t.is(pauses[0], 132_000);
});

test('N14: the time of a fetch is bounded, whatever the server drips, and the last error is told', async (t) => {
  const server = await serveFile(t, { body, stallAfter: 1000 });
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager } = await startManager(t, await tempDir(t), {
    clock,
    use: { stalledSeconds: 0, dialTimeoutSeconds: 0 },
  });
  const fetched = manager.fetch(fetchOf(server.url, { deadlineSeconds: 60 }));
  fetched.catch(() => {});
  await alarmsSet(1);
  elapse(60_000);
  await t.throwsAsync(fetched, { code: 'PEER_STALLED', message: /not fetched within 60 s/ });
});

test('N14: a broken transfer goes on where the server shows that it has the same file still', async (t) => {
  const file = { body, etag: '"one"', cutAfter: (2 * unit) as number | undefined, cutGently: true };
  const server = await serveFile(t, file);
  server.intercept = () => {
    if (server.requests.length === 2) file.cutAfter = undefined;
    return false;
  };
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  using fetched = await manager.fetch(fetchOf(server.url));
  t.is(fetched.sha256, sha256Of(body));
  t.is(server.requests[1]?.['if-range'], '"one"');
  t.regex(server.requests[1]?.range ?? '', /^bytes=[1-9]/);
});

for (const [what, first, second] of [
  ['says that it has another', { etag: '"one"' }, { etag: '"two"' }],
  ['does not name it', {}, {}],
  ['names it weakly', { etag: 'W/"one"' }, { etag: 'W/"one"' }],
] as const) {
  test(`N14: a broken transfer begins again, without a digest, where the server ${what}`, async (t) => {
    const other = bytesOf(3 * unit + 77, 2);
    const file: Parameters<typeof serveFile>[1] = { body, ...first, cutAfter: 2 * unit, cutGently: true };
    const server = await serveFile(t, file);
    server.intercept = () => {
      if (server.requests.length === 2) Object.assign(file, { cutAfter: undefined, body: other, ...second });
      return false;
    };
    const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    using fetched = await manager.fetch(fetchOf(server.url));
    t.is(fetched.sha256, sha256Of(other));
  });
}

test('N14: parts of two files that a digest shows to be mixed are fetched afresh once', async (t) => {
  const other = bytesOf(3 * unit + 77, 2);
  const file = { body: other, cutAfter: (2 * unit) as number | undefined, cutGently: true };
  const server = await serveFile(t, file);
  server.intercept = () => {
    if (server.requests.length === 2) Object.assign(file, { cutAfter: undefined, body });
    return false;
  };
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  using fetched = await manager.fetch(fetchOf(server.url, { digest: digestOf('md5') }));
  t.is(fetched.sha256, sha256Of(body));
  t.is(server.requests.length, 3);
});

test('N14: an endless body and a lying length end at the size of the slot, or at what was announced', async (t) => {
  const server = await serveFile(t, { body, chunked: true });
  const dir = await tempDir(t);
  const { manager } = await startManager(t, dir, { clock: quickClock().clock });
  const fetch = (change: object) => manager.fetch(fetchOf(server.url, { attempts: 1, ...change }));
  await t.throwsAsync(fetch({ mostBytes: unit }), { code: 'IMAGE_TOO_LARGE_FOR_SLOT' });
  await t.throwsAsync(fetch({ exactBytes: unit }), { code: 'CONTENT_TOO_LARGE' });
  await t.throwsAsync(fetch({ exactBytes: 4 * unit }), { code: 'CONTENT_SIZE_MISMATCH' });
  const sized = await serveFile(t, { body });
  await t.throwsAsync(manager.fetch(fetchOf(sized.url, { mostBytes: unit })), { code: 'IMAGE_TOO_LARGE_FOR_SLOT' });
  await t.throwsAsync(manager.fetch(fetchOf(sized.url, { exactBytes: 5 })), { code: 'CONTENT_SIZE_MISMATCH' });
  const lying = await serveFile(t, { body });
  lying.intercept = (_, response) => {
    response.writeHead(200, { 'content-length': 2 * unit }).write(body.subarray(0, unit), () => response.socket?.end());
    return true;
  };
  await t.throwsAsync(manager.fetch(fetchOf(lying.url, { attempts: 2 })), { code: 'PEER_UNREACHABLE' });
  t.deepEqual(await readdir(join(dir, 'partial')), []);
});

test('N14: a full disk is told, and what was fetched of it goes', async (t) => {
  const server = await serveFile(t, { body, chunked: true });
  const dir = await tempDir(t);
  const files = { ...diskFiles, freeBytes: async () => unit };
  const { manager } = await startManager(t, dir, { clock: quickClock().clock, files });
  await t.throwsAsync(manager.fetch(fetchOf(server.url, { digest: digestOf('sha256') })), { code: 'STORE_NO_SPACE' });
  t.deepEqual(await readdir(join(dir, 'partial')), []);
});

test('N14: sftp is fetched with a password and with a key, from the server whose key is known only', async (t) => {
  const dir = await tempDir(t);
  await writeFile(join(dir, 'my image.img'), body);
  const server = await serveSftp(t, dir, 'node', 's3cret');
  const url = `sftp://${server.host}${dir}/my%20image.img`;
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const credentials = { user: 'node', password: 's3cret', hostKey: server.hostKey };
  using file = await manager.fetch(fetchOf(url, { credentials, digest: digestOf('sha1') }));
  t.is(file.sha256, sha256Of(body));
  server.passwords.length = 0;
  const strange = { ...credentials, hostKey: (await newHostKey(t)).public };
  await t.throwsAsync(manager.fetch(fetchOf(url, { credentials: strange })), { code: 'PEER_CERTIFICATE' });
  t.deepEqual(server.passwords, [], 'nobody else is told the password');
  const wrong = { ...credentials, password: 'wr0ng' };
  const error = await t.throwsAsync(manager.fetch(fetchOf(url, { credentials: wrong })), { code: 'PEER_STATUS' });
  t.notRegex(error?.message ?? '', /wr0ng/);
  server.cutAfter = 2 * unit;
  const again = manager.fetch(fetchOf(url, { credentials }));
  while (server.sessions < 2) await new Promise((resolve) => setImmediate(resolve));
  server.cutAfter = undefined;
  using resumed = await again;
  t.is(resumed.sha256, sha256Of(body));
});

test('N14: s3 is fetched with a signature, from AWS or an endpoint of its own', async (t) => {
  const server = await serveFile(t, { body });
  const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' };
  server.intercept = guarded(awsCheck(keys, 'eu-west-1'), '/bucket/a%20b/image.img');
  const { manager } = await startManager(t, await tempDir(t), {
    clock: { ...quickClock().clock, wall: () => new Date() },
  });
  const credentials = {
    accessKey: keys.accessKeyId,
    secretKey: keys.secretAccessKey,
    region: 'eu-west-1',
    endpoint: server.url,
  };
  using file = await manager.fetch(fetchOf('s3://bucket/a%20b/image.img', { credentials }));
  t.is(file.sha256, sha256Of(body));
  const wrong = { ...credentials, secretKey: 'other' };
  await t.throwsAsync(manager.fetch(fetchOf('s3://bucket/a%20b/image.img', { credentials: wrong })), {
    code: 'PEER_STATUS',
    message: /403/,
  });
});

test("N14: the node's proxy is asked, and redirects go by the rules of datastores", async (t) => {
  const server = await serveFile(t, { body });
  const proxy = await startProxy(t);
  const way = () => ({ Proxy: { Url: proxy.url, NoProxy: '' } });
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock, way });
  using file = await manager.fetch(fetchOf(server.url.replace('127.0.0.1', 'store.test')));
  t.is(file.sha256, sha256Of(body));
  t.is(proxy.asked.length, 1);
  const { manager: direct } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  server.intercept = (_, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    return true;
  };
  await t.throwsAsync(direct.fetch(fetchOf(server.url, { attempts: 1 })), { code: 'PEER_BAD_MESSAGE' });
});

test('N14: what is fetched is also given to who writes it while it comes, and a failure of that costs nothing', async (t) => {
  const server = await serveFile(t, { body });
  const { manager } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const got = new Uint8Array(body.length);
  const sink = {
    write: async (from: Uint8Array, length: number, position: number) => got.set(from.subarray(0, length), position),
  };
  using _file = await manager.fetch(fetchOf(server.url, { sink }));
  t.is(sha256Of(got), sha256Of(body));
  const broken = { write: () => Promise.reject(new Error('broken')) };
  using file = await manager.fetch(fetchOf(server.url, { sink: broken }));
  t.is(file.sha256, sha256Of(body));
});

test('N14: what the store has already is not fetched again, and is checked', async (t) => {
  const server = await serveFile(t, { body });
  const dir = await tempDir(t);
  const { manager } = await startManager(t, dir, { clock: quickClock().clock });
  using file = await manager.fetch(fetchOf(server.url));
  using _same = await manager.fetch(fetchOf(server.url, { digest: digestOf('sha256') }));
  t.is(server.requests.length, 1);
  await writeFile(file.path, 'rotten');
  using again = await manager.fetch(fetchOf(server.url, { digest: digestOf('sha256') }));
  t.is(server.requests.length, 2);
  t.is(sha256Of(await readFile(again.path)), sha256Of(body));
});

test('N15: what is kept outlives its holders and the pressure of a full disk, and goes when it is kept no longer', async (t) => {
  const server = await serveFile(t, { body });
  const dir = await tempDir(t);
  const { clock } = quickClock();
  const { manager } = await startManager(t, dir, { clock });
  const file = await manager.fetch(fetchOf(server.url));
  manager.keep([file.sha256]);
  file[Symbol.dispose]();
  await manager.close();
  let free = 100 * unit;
  const files = { ...diskFiles, freeBytes: async () => free };
  const { manager: second } = await startManager(t, dir, { clock, files });
  second.keep([file.sha256]);
  free = 0;
  const digest = digestOf('sha256', bytesOf(5));
  await t.throwsAsync(second.fetch(fetchOf(server.url, { digest })), { code: 'STORE_NO_SPACE' });
  using there = await second.stored(file.sha256.toUpperCase());
  t.is(there.sizeBytes, body.length);
  there[Symbol.dispose]();
  second.keep([]);
  free = 0;
  await t.throwsAsync(second.fetch(fetchOf(server.url, { digest })), { code: 'STORE_NO_SPACE' });
  await t.throwsAsync(second.stored(file.sha256), { code: 'IMAGE_UNKNOWN' });
});
