import { inspect } from 'node:util';
import { Kysely, Migrator } from 'kysely';
import { BasaltError } from '#pkg/errors/error.ts';
import { migrations } from './migrations.ts';
import { NodeSqliteDialect } from './node-sqlite.ts';
import type { Database, Schema } from './schema.ts';

/**
 * Opens (or makes) the database file and brings its schema up to date; throws STORE_IO when it cannot. `onError` hears of
 * every query that fails.
 */
export const openDatabase = async (path: string, onError: () => void = () => undefined): Promise<Database> => {
  const db = new Kysely<Schema>({
    dialect: new NodeSqliteDialect(path),
    log: ({ level }) => (level === 'error' ? onError() : undefined),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error }: { error?: unknown } = await migrator
    .migrateToLatest()
    .catch((thrown: unknown) => ({ error: thrown }));
  if (error === undefined) return db;
  await db.destroy();
  const reason = error instanceof Error ? error.message : inspect(error);
  throw new BasaltError('STORE_IO', `cannot use the database ${path}: ${reason}`, { path }, error);
};
