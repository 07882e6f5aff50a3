import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formatAddress, sameAddressAgain, writeListenFile } from '#cmd/datastore/listen.ts';
import type { Logger } from '#pkg/agent/log.ts';
import { claimSingleInstance } from '#pkg/agent/single-instance.ts';
import { createApp, type App } from './app.ts';
import { createContacts } from './contacts.ts';
import type { Context } from './context.ts';
import { openDatabase } from './db/open.ts';
import type { Database } from './db/schema.ts';
import { createEventHub } from './event-hub.ts';
import { eveRoutes } from './eve/routes.ts';
import { createImageStore } from './image-store.ts';
import { openKeys, type ControllerKeys } from './pki/keys.ts';
import { touchAllDesired, wantedContents } from './repo/configs.ts';
import { listImages } from './repo/images.ts';
import { rolloutContents } from './repo/rollouts.ts';
import { readSetting, writeSetting } from './repo/tokens.ts';
import { openApiToken } from './rest/auth.ts';
import { restRoutes } from './rest/routes.ts';
import { createRollouts } from './rollout/rollouts.ts';
import { createUploadStore } from './upload-store.ts';
import { createUploads } from './upload.ts';

export interface ControllerOptions {
  /** holds db.sqlite, pki/, api-token and listen.json; made if missing */
  readonly stateDir: string;
  /** the folder that the datastore serves; made if missing */
  readonly imagesDir: string;
  readonly datastoreUrl: string;
  readonly host: string;
  /** 0 picks a free one, or the one of the run before */
  readonly port: number;
  readonly log: Logger;
  /** more names and addresses that nodes reach the controller by; the first one is told to new nodes */
  readonly hostNames?: readonly string[];
  /** bytes, 16 GiB unless told */
  readonly maxImageSize?: number;
  /** milliseconds since 1970 */
  readonly now?: () => number;
  /** a request's body must be in by then, milliseconds */
  readonly bodyMs?: number;
}

export interface RunningController {
  /** without a slash at the end */
  readonly url: string;
  /** host:port as nodes have it in their file `server` */
  readonly server: string;
  readonly close: () => Promise<void>;
}

const wildcards = ['0.0.0.0', '::'];
const defaultMaxImageSize = 16 * 1024 ** 3;

/** What every config carries changed with the restart: new numbers for all, or nodes would not take the new content. */
const noticeSurroundings = async (db: Database, keys: ControllerKeys, datastoreUrl: string, now: number) => {
  const surroundings = JSON.stringify([datastoreUrl, keys.certsHash]);
  if ((await readSetting(db, 'surroundings')) === surroundings) return;
  await db.transaction().execute(async (trx) => {
    await touchAllDesired(trx, now);
    await writeSetting(trx, 'surroundings', surroundings);
  });
};

const controllerVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Starts the controller and resolves when it listens and `listen.json` says where. Everything that it acknowledges is on
 * disk by then, so it may be killed at any moment.
 */
export const startController = async (options: ControllerOptions): Promise<RunningController> => {
  const { stateDir, imagesDir, log, datastoreUrl: givenDatastore, host, hostNames = [], now = Date.now } = options;
  const datastoreUrl = givenDatastore.replace(/\/+$/, '');
  await using stack = new AsyncDisposableStack();
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  await mkdir(imagesDir, { recursive: true });
  const claim = await claimSingleInstance(stateDir, 'controller');
  stack.defer(() => claim.release());

  const names = [...hostNames, ...(wildcards.includes(host) ? [] : [host]), 'localhost', '127.0.0.1'];
  const keys = await openKeys(join(stateDir, 'pki'), [...new Set(names)], now());
  const db = await openDatabase(join(stateDir, 'db.sqlite'));
  stack.defer(() => db.destroy());
  await openApiToken(db, join(stateDir, 'api-token'));
  await noticeSurroundings(db, keys, datastoreUrl, now());
  const maxImageSize = options.maxImageSize ?? defaultMaxImageSize;
  const images = createImageStore(imagesDir, maxImageSize);
  const stale = await images.sweep(
    new Set([
      ...(await wantedContents(db)),
      ...(await rolloutContents(db)),
      ...(await listImages(db)).map(({ sha256 }) => sha256),
    ]),
  );
  if (stale > 0) log.info({ stale }, 'removed unfinished uploads and images that nothing names');

  const contacts = createContacts(db, log);
  stack.defer(() => contacts.close());
  const app = createApp({ key: keys.server.keyPem, cert: keys.server.certPem, log, bodyMs: options.bodyMs });
  stack.defer(() => app.close());
  const hub = createEventHub();
  stack.defer(() => hub.close());
  const rollouts = createRollouts(db, hub, log, now);
  stack.defer(() => rollouts.close());

  let server = '';
  const context: Context = {
    db,
    keys,
    images,
    uploads: createUploadStore(imagesDir),
    rollouts,
    hub,
    contacts,
    log,
    datastoreUrl,
    now,
    startedAt: now(),
    server: () => server,
  };
  app.setNotFoundHandler((_request, reply) => reply.status(404).send());
  await app.register(async (scope) => eveRoutes(context)(scope as App), { prefix: '/api/v2/edgedevice' });
  const version = await controllerVersion();
  const uploads = createUploads(context, maxImageSize);
  await uploads.tidy();
  await app.register(async (scope) => restRoutes(context, uploads, version)(scope as App), { prefix: '/api/v1' });
  await rollouts.lookAtAll();

  const listenFile = join(stateDir, 'listen.json');
  await app.listen(await sameAddressAgain({ host, port: options.port }, listenFile));
  const { port } = app.server.address() as AddressInfo;
  const reachable = wildcards.includes(host) ? (hostNames[0] ?? '127.0.0.1') : host;
  server = formatAddress({ host: hostNames[0] ?? reachable, port });
  const url = `https://${formatAddress({ host: reachable, port })}`;
  await writeListenFile(listenFile, { url, datastoreUrl });
  const running = stack.move();
  return { url, server, close: () => running.disposeAsync() };
};
