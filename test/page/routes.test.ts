import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import test, { type ExecutionContext } from 'ava';
import type { App } from '#cmd/controller/app.ts';
import { pageRoutes } from '#cmd/controller/page-routes.ts';
import { rig } from '../controller/rig.ts';
import { builtPage } from './built.ts';

const serve = async (t: ExecutionContext, files: Readonly<Record<string, string>>): Promise<App> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-page-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  await mkdir(join(dir, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const app = fastify() as unknown as App;
  await app.register(async (scope) => pageRoutes(dir)(scope as App));
  t.teardown(() => app.close());
  return app;
};

test('the index is never kept, files with a hash for ever, the rest is asked for again', async (t) => {
  const app = await serve(t, { 'index.html': '<p>', 'assets/a-1.js': 'x', 'icon.svg': '<svg>' });
  const cache = async (url: string) => (await app.inject({ url })).headers['cache-control'];
  t.is(await cache('/'), 'no-store');
  t.is(await cache('/assets/a-1.js'), 'public, max-age=31536000, immutable');
  t.is(await cache('/icon.svg'), 'no-cache');
  const { headers } = await app.inject({ url: '/icon.svg' });
  const again = await app.inject({ url: '/icon.svg', headers: { 'if-none-match': String(headers.etag) } });
  t.deepEqual([again.statusCode, again.body], [304, '']);
});

test('every file comes under the policy that forbids what is inline or from elsewhere', async (t) => {
  const app = await serve(t, { 'index.html': '<p>', 'assets/a-1.css': 'x' });
  for (const url of ['/', '/assets/a-1.css']) {
    const { headers } = await app.inject({ url });
    const policy = String(headers['content-security-policy']);
    t.regex(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    t.notRegex(policy, /unsafe|\*|http/);
    t.is(headers['x-content-type-options'], 'nosniff');
  }
  t.is((await app.inject({ url: '/assets/a-1.css' })).headers['content-type'], 'text/css; charset=utf-8');
});

test('a file is packed for who can read that', async (t) => {
  const app = await serve(t, { 'index.html': 'hello' });
  const { rawPayload, headers } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br, gzip' } });
  t.is(headers['content-encoding'], 'gzip');
  t.is(gunzipSync(rawPayload).toString(), 'hello');
  t.is((await app.inject({ url: '/' })).body, 'hello');
});

test('only the files of the page can be named', async (t) => {
  const app = await serve(t, { 'index.html': 'x' });
  for (const url of ['/index.html', '/../package.json', '/%2e%2e/package.json', '/assets/', '/assets/../index.html'])
    t.is((await app.inject({ url })).statusCode, 404, url);
});

test('a controller without a built page says how to build it', async (t) => {
  const { statusCode, body, headers } = await (await serve(t, {})).inject({ url: '/' });
  t.is(statusCode, 503);
  t.regex(body, /^The web page is not built: run "npm run page"[^\n]*\n$/);
  t.is(headers['cache-control'], 'no-store');
});

test('the API of the real controller is as it was beside the page', async (t) => {
  const client = await rig(t);
  t.is((await client.send('GET', '/api/v1/nodes')).status, 401);
  t.is((await client.rest('GET', '/nothing')).json.code, 'ROUTE_UNKNOWN');
  const { status, bytes } = await client.send('GET', '/api/v2/edgedevice/nothing');
  t.deepEqual([status, bytes.length], [404, 0]);
});

test('what vite builds has no inline script or style', async (t) => {
  const app = fastify() as unknown as App;
  await app.register(async (scope) => pageRoutes(builtPage())(scope as App));
  t.teardown(() => app.close());
  const { body } = await app.inject({ url: '/' });
  t.regex(body, /<script type="module"[^>]* src="\/assets\/[^"]+\.js"><\/script>/);
  t.notRegex(body, /<script(?![^>]* src=)|<style|style=|onload=/);
});

test('of the API’s description the page has the types alone: no schema is in what vite builds', async (t) => {
  const assets = join(builtPage(), 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  t.true(scripts.length > 0);
  for (const name of scripts) t.notRegex(await readFile(join(assets, name), 'utf8'), /TypeBox/);
});
