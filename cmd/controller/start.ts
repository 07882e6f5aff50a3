import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Subject } from 'rxjs';
import { formatAddress, sameAddressAgain, writeListenFile } from '#pkg/host/listen.ts';
import { writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { claimSingleInstance } from '#pkg/process/single-instance.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { createAuditLog } from './access/audit-log.ts';
import { openApiToken, openFirstAdmin } from './access/first-secrets.ts';
import { authoriser } from './access/authorise.ts';
import { createApp, type App } from './app.ts';
import { createContacts } from './contacts.ts';
import { datastoreFault } from './nodes/desired/config-fault.ts';
import type { Context } from './context.ts';
import { exclusiveOver } from './db/lock.ts';
import { controllerMetrics } from './metrics.ts';
import { observabilityRoutes } from './observability.ts';
import { openDatabase } from './db/open.ts';
import type { Database } from './db/schema.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { eveRoutesV1 } from './eve/routes-v1.ts';
import { eveRoutes } from './eve/routes.ts';
import { pageRoutes } from './page-routes.ts';
import { folderKeyStore, vaultKeyStore } from './pki/key-store.ts';
import { openKeys, type ControllerKeys } from './pki/keys.ts';
import { shareFile } from './pki/shared-file.ts';
import { openVault, readVaultKey } from './pki/vault.ts';
import { touchAllDesired, wantedContents } from './nodes/config-queries.ts';
import { listImages } from './images/queries.ts';
import { rolloutContents } from './rollouts/queries.ts';
import { readSetting, writeSetting } from './access/tokens.ts';
import { restRoutes } from './rest/routes.ts';
import { createRollouts } from './rollouts/rollouts.ts';
import { bucketPlace, folderPlace, type Place, type S3Images } from './images/stores/open.ts';
import { createUploads } from './images/upload.ts';

/** A PostgreSQL server that keeps the state, for several controllers if wanted. */
export interface SharedDatabase {
  readonly url: string;
  /** encrypts the keys and the token in the database; all controllers have the same */
  readonly keyFile: string;
  /** most connections, and how long a start waits for the server, as in `db/target.ts` */
  readonly connections?: number;
  readonly patienceMs?: number;
}

export interface ControllerOptions {
  /** holds api-token, admin-password and listen.json, and db.sqlite and pki/ unless there is a shared database; made if missing */
  readonly stateDir: string;
  readonly database?: SharedDatabase | undefined;
  /** the folder that the datastore serves, shared like the database; made if missing; needed unless `s3` is given */
  readonly imagesDir?: string | undefined;
  /** the bucket that has the images instead */
  readonly s3?: S3Images | undefined;
  /** where nodes fetch images; needed with a folder, and with a bucket how they are to ask it otherwise than as S3 */
  readonly datastoreUrl?: string | undefined;
  readonly host: string;
  /** 0 picks a free one, or the one of the run before */
  readonly port: number;
  readonly log: Logger;
  /** more names and addresses that nodes reach the controller by; the first one is told to new nodes */
  readonly hostNames?: readonly string[];
  /** host:port that new nodes are told, when it is not where this process listens: that of a load balancer */
  readonly announce?: string | undefined;
  /** bytes, 16 GiB unless told */
  readonly maxImageSize?: number;
  /** serve the device API v1 as well, for nodes that know no other */
  readonly apiV1?: boolean;
  /** how long the audit log keeps an entry, 365 unless told */
  readonly auditDays?: number;
  /** holds the token of /metrics; the API token without it */
  readonly metricsTokenFile?: string | undefined;
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
  /** resolves when what is stored of nodes by now has moved rollouts on */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `config.DsType` */
const s3Type = 3;
const wildcards = ['0.0.0.0', '::'];
const defaultAuditDays = 365;
const defaultMaxImageSize = 16 * 1024 ** 3;
/** An upload may pause for two minutes; this is far more. */
const staleUploadMs = 3_600_000;

const placeOf = async ({ s3, imagesDir, datastoreUrl, stateDir }: ControllerOptions): Promise<Place> => {
  if (s3) return bucketPlace(s3, stateDir, datastoreUrl);
  if (imagesDir !== undefined && datastoreUrl !== undefined) return folderPlace(imagesDir, datastoreUrl);
  throw new BasaltError('CONFIG_INVALID', 'a folder of images needs --datastore-url, where nodes fetch them');
};

// a bucket's entry has credentials, which are not for the database
const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What every config carries changed with the restart: new numbers for all, or nodes would not take the new content. */
const noticeSurroundings = async (db: Database, keys: ControllerKeys, { url, datastore }: Place, now: number) => {
  const surroundings = JSON.stringify([datastore.dType === s3Type ? digestOf(datastore) : url, keys.certsHash]);
  if ((await readSetting(db, 'surroundings')) === surroundings) return;
  await db.transaction().execute(async (trx) => {
    await touchAllDesired(trx, now);
    await writeSetting(trx, 'surroundings', surroundings);
  });
};

/** Whoever works on this machine finds the root where a controller with a key folder has it. */
const writePublicRoot = async (stateDir: string, { rootCertificate }: ControllerKeys): Promise<void> => {
  await mkdir(join(stateDir, 'pki'), { recursive: true, mode: 0o700 });
  await writeFileDurable(join(stateDir, 'pki', 'root-certificate.pem'), rootCertificate);
};

const openHub = async (db: Database, database: SharedDatabase | undefined, log: Logger): Promise<EventHub> => {
  if (!database) return createEventHub();
  const { createSharedEventHub } = await import('./shared-event-hub.ts');
  return createSharedEventHub({ db, url: database.url, log });
};

const controllerVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Starts the controller and resolves when it listens and `listen.json` says where. Everything that it acknowledges is on
 * disk by then, so it may be killed at any moment.
 */
export const startController = async (options: ControllerOptions): Promise<RunningController> => {
  const { stateDir, log, host, hostNames = [], now = Date.now } = options;
  const place = await placeOf(options);
  const fault = datastoreFault(place.datastore);
  if (fault !== undefined) throw new BasaltError('CONFIG_INVALID', `nodes cannot be told of these images: ${fault}`);
  await using stack = new AsyncDisposableStack();
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  const claim = await claimSingleInstance(stateDir, 'controller');
  stack.defer(() => claim.release());

  const { database } = options;
  const vaultKey = database && (await readVaultKey(database.keyFile));
  const metrics = controllerMetrics(now);
  const db = await openDatabase(
    database ? { engine: 'postgres', ...database } : { engine: 'sqlite', path: join(stateDir, 'db.sqlite') },
    log,
    metrics.databaseError,
  );
  stack.defer(() => db.destroy());
  const vault = vaultKey && openVault(db, vaultKey);
  const names = [...hostNames, ...(wildcards.includes(host) ? [] : [host]), 'localhost', '127.0.0.1'];
  const keys = await exclusiveOver(
    db,
    'start',
  )(async () => {
    const store = vault ? vaultKeyStore(vault) : folderKeyStore(join(stateDir, 'pki'));
    const opened = await openKeys(store, [...new Set(names)], now());
    const tokenFile = join(stateDir, 'api-token');
    await shareFile(vault, tokenFile, 'api-token', () => openApiToken(db, tokenFile));
    // not shared: it is deleted on purpose once the first admin has another password
    await openFirstAdmin(db, stateDir, now());
    await noticeSurroundings(db, opened, place, now());
    return opened;
  });
  if (vault) await writePublicRoot(stateDir, keys);
  const maxImageSize = options.maxImageSize ?? defaultMaxImageSize;
  const staleMs = database ? staleUploadMs : 0;
  const stores = await place.open({ maxSize: maxImageSize, exclusive: exclusiveOver(db, 'images'), staleMs, log });
  stack.defer(() => stores.close());
  const images = metrics.images(stores.images);
  const stale = await images.exclusive(async () =>
    images.sweep(
      new Set([
        ...(await wantedContents(db)),
        ...(await rolloutContents(db)),
        ...(await listImages(db)).map(({ sha256 }) => sha256),
      ]),
    ),
  );
  if (stale > 0) log.info({ stale }, 'removed unfinished uploads and images that nothing names');

  const contacts = createContacts(db, log);
  stack.defer(() => contacts.close());
  const app = createApp({
    key: keys.server.keyPem,
    cert: keys.server.certPem,
    log,
    clientCertificates: options.apiV1,
    bodyMs: options.bodyMs,
  });
  stack.defer(() => app.close());
  const hub = metrics.hub(await openHub(db, database, log));
  stack.defer(() => hub.close());
  const rollouts = createRollouts(db, hub, log, now);
  stack.defer(() => rollouts.close());

  let server = '';
  const context: Context = {
    db,
    keys,
    images,
    uploads: stores.uploads,
    rollouts,
    hub,
    contacts,
    audit: createAuditLog({ db, log, days: options.auditDays ?? defaultAuditDays, now }),
    accessChanges: new Subject(),
    stateDir,
    observer: metrics.observer,
    log,
    datastoreUrl: place.url,
    datastore: place.datastore,
    surroundingsDigest: digestOf([place.datastore, keys.certsHash]),
    now,
    startedAt: now(),
    server: () => server,
  };
  observabilityRoutes(app, metrics, {
    db,
    contacts,
    tokenFile: options.metricsTokenFile,
    apiToken: authoriser(context),
  });
  app.setNotFoundHandler((_request, reply) => reply.status(404).send());
  await app.register(async (scope) => pageRoutes()(scope as App));
  await app.register(async (scope) => eveRoutes(context)(scope as App), { prefix: '/api/v2/edgedevice' });
  if (options.apiV1 === true)
    await app.register(async (scope) => eveRoutesV1(context)(scope as App), { prefix: '/api/v1/edgedevice' });
  const version = await controllerVersion();
  const uploads = createUploads(context, { maxSize: maxImageSize, staleMs });
  await uploads.tidy();
  await app.register(async (scope) => restRoutes(context, uploads, version)(scope as App), { prefix: '/api/v1' });
  await rollouts.lookAtAll();

  const listenFile = join(stateDir, 'listen.json');
  await app.listen(await sameAddressAgain({ host, port: options.port }, listenFile));
  const { port } = app.server.address() as AddressInfo;
  const reachable = wildcards.includes(host) ? (hostNames[0] ?? '127.0.0.1') : host;
  server = options.announce ?? formatAddress({ host: hostNames[0] ?? reachable, port });
  const url = `https://${formatAddress({ host: reachable, port })}`;
  await writeListenFile(listenFile, { url, datastoreUrl: place.url });
  const running = stack.move();
  return { url, server, settled: () => rollouts.settled(), close: () => running.disposeAsync() };
};
