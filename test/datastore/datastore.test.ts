import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readlink, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { connect as tcpConnect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { Agent, request } from 'undici';
import { earlyBy } from '#cmd/datastore/send.ts';
import { startDatastore, type RunningDatastore } from '#cmd/datastore/start.ts';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import { createLogger } from '#pkg/process/log.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { until } from '../until.ts';

interface Store extends RunningDatastore {
  readonly dir: string;
  readonly get: (path: string, headers?: Record<string, string>, method?: 'GET' | 'HEAD' | 'POST') => Promise<Reply>;
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

const log = createLogger('datastore', { level: 'silent' });
const content = randomBytes(2_500_000);

/** A datastore over `served/` in a folder of its own, with one file, `image`. */
const store = async (t: ExecutionContext, rate?: number): Promise<Store> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-datastore-'));
  const served = join(dir, 'served');
  await mkdir(served);
  await writeFile(join(served, 'image'), content);
  const running = await startDatastore({ dir: served, host: '127.0.0.1', port: 0, log, rate });
  const agent = new Agent();
  t.teardown(async () => {
    await agent.destroy();
    await running.close();
    await rm(dir, { recursive: true, force: true });
  });
  const get: Store['get'] = async (path, headers = {}, method = 'GET') => {
    const reply = await request(running.url + path, { dispatcher: agent, headers, method });
    return { status: reply.statusCode, headers: reply.headers, body: Buffer.from(await reply.body.arrayBuffer()) };
  };
  return { ...running, dir: served, get };
};

/** What a server says to these exact bytes, which no client library would send. */
const raw = async (url: string, text: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = tcpConnect(Number(port), hostname);
  // not end(): the server takes a closed half for a client that hung up
  socket.write(text);
  let reply = '';
  socket.on('data', (chunk) => (reply += chunk.toString('latin1')));
  await once(socket, 'close');
  return reply;
};

test('a transfer with a limit waits as long as it is ahead of it, and no longer', (t) => {
  t.is(earlyBy(0, 0, 1024), 0);
  t.is(earlyBy(2048, 500, 1024), 1500);
  t.is(earlyBy(2048, 2500, 1024), 0);
  t.is(earlyBy(2 ** 40, 0, Number.POSITIVE_INFINITY), 0);
});

test('a file is served whole over a limited transfer', async (t) => {
  const { get } = await store(t, 64 * 1024 * 1024);
  t.true((await get('/image')).body.equals(content));
});

test('a file is served whole with all that a resume needs', async (t) => {
  const { get } = await store(t);
  const { status, headers, body } = await get('/image');
  t.is(status, 200);
  t.true(body.equals(content));
  t.like(headers, { 'accept-ranges': 'bytes', 'content-length': '2500000' });
  t.regex(String(headers['etag']), /^"[^"]+"$/);
  t.false(Number.isNaN(Date.parse(String(headers['last-modified']))));
  const head = await get('/image', {}, 'HEAD');
  t.like(head, { status: 200, headers: { 'content-length': '2500000', etag: headers['etag'] } });
  t.is(head.body.length, 0);
  t.is((await get('/image?signed=token')).status, 200);
});

test('single ranges give their part, whatever their form', async (t) => {
  const { get } = await store(t);
  const cases: [string, number, number][] = [
    ['bytes=0-0', 0, 0],
    ['bytes=1000000-', 1_000_000, 2_499_999],
    ['bytes=10-2500000', 10, 2_499_999],
    ['bytes=-5', 2_499_995, 2_499_999],
    ['bytes=-9999999', 0, 2_499_999],
    ['bytes=1048570-1048590', 1_048_570, 1_048_590],
  ];
  for (const [range, start, end] of cases) {
    const { status, headers, body } = await get('/image', { range });
    t.is(status, 206, range);
    t.is(headers['content-range'], `bytes ${start}-${end}/2500000`);
    t.true(body.equals(content.subarray(start, end + 1)), range);
  }
});

test('ranges outside are 416, what is no single range is ignored', async (t) => {
  const { get } = await store(t);
  for (const range of ['bytes=2500000-', 'bytes=9999999-99999999', 'bytes=-0']) {
    const { status, headers } = await get('/image', { range });
    t.like({ status, range: headers['content-range'] }, { status: 416, range: 'bytes */2500000' }, range);
  }
  for (const range of ['bytes=0-1,5-6', 'lines=0-1', 'bytes=5-1', 'bytes=a-b', 'bytes=-', 'nonsense']) {
    const { status, body } = await get('/image', { range });
    t.is(status, 200, range);
    t.is(body.length, content.length);
  }
});

test('If-Range lets a resume go on only with the same bytes', async (t) => {
  const { get, dir } = await store(t);
  const { headers } = await get('/image', {}, 'HEAD');
  const [etag, modified] = [String(headers['etag']), String(headers['last-modified'])];
  const range = 'bytes=5-9';
  t.is((await get('/image', { range, 'if-range': etag })).status, 206);
  t.is((await get('/image', { range, 'if-range': modified })).status, 206);
  t.is((await get('/image', { range, 'if-range': '"other"' })).status, 200);
  t.is((await get('/image', { range, 'if-range': `W/${etag}` })).status, 200);
  await writeFile(join(dir, 'image'), randomBytes(content.length));
  await utimes(join(dir, 'image'), new Date(), new Date(Date.now() + 60_000));
  t.is((await get('/image', { range, 'if-range': etag })).status, 200);
  t.is((await get('/image', { range, 'if-range': modified })).status, 200);
});

test('a client that has the file already is told so', async (t) => {
  const { get } = await store(t);
  const { headers } = await get('/image', {}, 'HEAD');
  t.is((await get('/image', { 'if-none-match': `"x", ${String(headers['etag'])}` })).status, 304);
  t.is((await get('/image', { 'if-none-match': '"x"' })).status, 200);
  t.is((await get('/image', { 'if-modified-since': String(headers['last-modified']) })).status, 304);
});

test('nothing outside of the folder is reachable, nor hidden files, folders, links that lead out, or pipes', async (t) => {
  const { get, dir, url } = await store(t);
  await writeFile(join(dir, '..', 'secret'), 'secret');
  await mkdir(join(dir, 'sub'));
  await writeFile(join(dir, 'sub', 'file'), 'inside');
  await writeFile(join(dir, '.upload-1'), 'half');
  await symlink(join(dir, '..', 'secret'), join(dir, 'link'));
  await symlink(join(dir, '..'), join(dir, 'up'));
  await symlink(join(dir, 'sub', 'file'), join(dir, 'good-link'));
  await promisify(execFile)('mkfifo', [join(dir, 'fifo')]);
  t.is((await get('/sub/file')).body.toString(), 'inside');
  t.is((await get('/good-link')).body.toString(), 'inside');
  const paths = [
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/sub/../../secret',
    '/sub/..%2f..%2fsecret',
    '/link',
    '/up/secret',
    '/.upload-1',
    '/',
    '/sub',
    '/sub/',
    '//image',
    '/./image',
    '/image%00',
    '/%zz',
    '/sub%5c..%5csecret',
    '/fifo',
    '/missing',
    '/image/',
    '*',
    'image',
  ];
  for (const path of paths) {
    const reply = await raw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    t.regex(reply, /^HTTP\/1\.1 40[04] /, path);
    t.false(reply.includes('secret'), path);
  }
  t.is((await get('/image')).status, 200);
});

test('other methods are refused', async (t) => {
  const { get } = await store(t);
  t.like(await get('/image', {}, 'POST'), { status: 405, headers: { allow: 'GET, HEAD' } });
});

test('an empty file is served', async (t) => {
  const { get, dir } = await store(t);
  await writeFile(join(dir, 'empty'), '');
  t.like(await get('/empty'), { status: 200, headers: { 'content-length': '0' } });
  t.is((await get('/empty', { range: 'bytes=0-' })).status, 416);
});

test('a file that gets shorter breaks the connection instead of pretending to be whole', async (t) => {
  const { url, dir } = await store(t);
  const path = join(dir, 'large');
  await writeFile(path, '');
  await truncate(path, 200_000_000);
  const reply = await request(`${url}/large`);
  const reader = reply.body[Symbol.asyncIterator]();
  await reader.next();
  await truncate(path, 1_000_000);
  await t.throwsAsync(async () => {
    while (!(await reader.next()).done);
  });
});

test('many clients that hang up in the middle leave no open files', async (t) => {
  const { url, dir, get } = await store(t);
  await writeFile(join(dir, 'large'), '');
  await truncate(join(dir, 'large'), 200_000_000);
  const open = async (): Promise<number> => {
    const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
    return (await Promise.all(links)).filter((target) => target.startsWith(dir)).length;
  };
  const replies = await Promise.all(Array.from({ length: 20 }, () => request(`${url}/large`)));
  t.is(await open(), 20);
  for (const { body } of replies) body.on('error', () => undefined).destroy();
  await until('no file is open', async () => (await open()) === 0);
  t.is((await get('/image')).status, 200);
});

const main = resolve(import.meta.dirname, '../../cmd/datastore/main.ts');

test('the process tells its address when ready, keeps it over a restart, and ends cleanly on SIGTERM', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-datastore-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  await writeFile(join(dir, 'image'), 'bytes');
  const listenFile = join(dir, 'listen.json');
  const launch = async (): Promise<{ url: string; end(): Promise<number | null> }> => {
    const child = spawn(process.execPath, [main, '--dir', dir, '--listen', '127.0.0.1:0', '--listen-file', listenFile]);
    t.teardown(() => child.kill('SIGKILL'));
    let url = '';
    await until('the datastore listens', async () => {
      if (child.exitCode !== null) throw new Error('the datastore ended');
      const told = JSON.parse(await readFileOr(listenFile, '{}')) as { pid?: number; url: string };
      url = told.url;
      return told.pid === child.pid;
    });
    const end = async (): Promise<number | null> => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    };
    return { url, end };
  };
  const first = await launch();
  t.is(await (await request(`${first.url}/image`)).body.text(), 'bytes');
  t.is(await first.end(), 0);
  const second = await launch();
  t.is(second.url, first.url);
  t.is(await second.end(), 0);
});

test('the process says what is wrong with its command line', async (t) => {
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    await once(child, 'close');
    return { code: child.exitCode, text };
  };
  t.like(await run(), { code: 2 });
  const missing = await run('--dir', '/no/such/folder');
  t.is(missing.code, 1);
  t.regex(missing.text, /no\/such\/folder/);
  t.is((await run('--dir', tmpdir(), '--listen', 'nowhere')).code, 1);
});

test('with a certificate the files come over TLS', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-datastore-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const pair = await makeCertificate({ purpose: 'server', commonName: 'store', hosts: ['127.0.0.1'] });
  const tls = { certFile: join(dir, 'cert.pem'), keyFile: join(dir, 'key.pem') };
  await writeFile(tls.certFile, pair.certPem);
  await writeFile(tls.keyFile, pair.keyPem, { mode: 0o600 });
  await mkdir(join(dir, 'served'));
  await writeFile(join(dir, 'served', 'image'), content);
  const running = await startDatastore({ dir: join(dir, 'served'), host: '127.0.0.1', port: 0, log, tls });
  t.teardown(() => running.close());
  t.true(running.url.startsWith('https://'));
  const dispatcher = new Agent({ connect: { ca: pair.certPem } });
  t.teardown(() => dispatcher.destroy());
  const reply = await request(`${running.url}/image`, { dispatcher, headers: { range: 'bytes=7-' } });
  t.true(Buffer.from(await reply.body.arrayBuffer()).equals(content.subarray(7)));
  t.true((await stat(join(dir, 'served', 'image'))).isFile());
});
