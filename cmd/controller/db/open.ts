import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Kysely, Migrator, type Dialect } from 'kysely';
import { createLogger, type Logger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { migrations } from './migrations.ts';
import { NodeSqliteDialect } from './node-sqlite.ts';
import type { Database, Schema } from './schema.ts';
import { withoutPassword, type DatabaseTarget } from './target.ts';

const retryMs = 1000;

/** Brings the schema up to date. Controllers that start at once do so one after another (Kysely's migration lock). */
const migrate = async (db: Database): Promise<unknown> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest().catch((thrown: unknown) => ({ error: thrown }));
  return error;
};

/** Hears of every query that fails. */
export type OnError = () => void;

const openEngine = (dialect: Dialect, onError: OnError): Database =>
  new Kysely<Schema>({ dialect, log: ({ level }) => (level === 'error' ? onError() : undefined) });

const openSqlite = async (path: string, onError: OnError): Promise<Database> => {
  const db = openEngine(new NodeSqliteDialect(path), onError);
  const error = await migrate(db);
  if (error === undefined) return db;
  await db.destroy();
  const reason = error instanceof Error ? error.message : inspect(error);
  throw new BasaltError('STORE_IO', `cannot use the database ${path}: ${reason}`, { path }, error);
};

const isUnavailable = (error: unknown): boolean => error instanceof BasaltError && error.code === 'STORE_UNAVAILABLE';

/** Waits for a server that is not there yet, as when both start with the machine. */
const openPostgres = async (
  { url, connections = 10, patienceMs = 60_000 }: DatabaseTarget & { readonly engine: 'postgres' },
  log: Logger,
  onError: OnError,
): Promise<Database> => {
  // loaded here, so that a controller on SQLite has nothing of it in memory
  const { cannotUse, postgresDialect, unhurried } = await import('./postgres.ts');
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const migrating = openEngine(postgresDialect(url, 2, log, unhurried), onError);
    const error = await migrate(migrating);
    await migrating.destroy();
    if (error === undefined) return openEngine(postgresDialect(url, Math.max(connections, 2), log), onError);
    if (!isUnavailable(error) || performance.now() >= deadline) {
      throw cannotUse(withoutPassword(url), error);
    }
    log.warn({ reason: (error as Error).message }, 'waiting for the database');
    await sleep(retryMs);
  }
};

/** Opens (or makes) the database, a file by its path, and brings its schema up to date; throws STORE_IO when it cannot. */
export const openDatabase = (
  target: string | DatabaseTarget,
  log: Logger = createLogger('controller', { level: 'silent' }),
  onError: OnError = () => undefined,
): Promise<Database> => {
  if (typeof target === 'string') return openSqlite(target, onError);
  return target.engine === 'sqlite' ? openSqlite(target.path, onError) : openPostgres(target, log, onError);
};
