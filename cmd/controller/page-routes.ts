import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { App } from './app.ts';

/** Where `npm run page` builds the page to. */
export const builtPage = join(import.meta.dirname, '../page/dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only what this controller serves, and no script or style that is written into a document. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const security = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
  readonly cache: string;
}

/** Names of files below `assets/` carry a hash of their content; the index names them and must never be an old one. */
const cacheOf = (path: string): string => {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/index.html' ? 'no-store' : 'no-cache';
};

const readAsset = async (dir: string, path: string): Promise<Asset> => {
  const bytes = await readFile(join(dir, path));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { type, bytes, packed: await promisify(gzip)(bytes), etag, cache: cacheOf(path) };
};

/** The files below `dir` by path, read once: a request can name one of these and nothing else. */
const readAssets = async (dir: string): Promise<Map<string, Asset>> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readAsset(dir, path)] as const)));
};

const notBuilt = 'The web page is not built: run "npm run page" in the folder of the controller and start it again.\n';

/**
 * Serves the web page at `/` (docs/page.md): static files that ask for no login, with a strict content security policy. What
 * they show comes from the REST API, which does ask.
 */
export const pageRoutes =
  (dir = builtPage) =>
  async (app: App): Promise<void> => {
    const assets = await readAssets(dir);
    app.addHook('onSend', async (_request, reply) => {
      void reply.headers(security);
    });
    if (!assets.has('/index.html')) {
      app.get('/', (_request, reply) =>
        reply.status(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(notBuilt),
      );
      return;
    }
    for (const [path, { type, bytes, packed, etag, cache }] of assets) {
      app.get(path === '/index.html' ? '/' : path, (request, reply) => {
        void reply.headers({ etag, 'cache-control': cache, vary: 'accept-encoding' }).type(type);
        if (cache !== 'no-store' && request.headers['if-none-match'] === etag) return reply.status(304).send();
        const gzipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
        return gzipped ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(bytes);
      });
    }
  };
