import { DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type DialectAdapter, type SqliteDatabase } from 'kysely';
import { createStatementCache } from './statement-cache.ts';

/** SQLite runs DDL inside transactions, so a migration that is cut short leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The part of a driver that Kysely's SQLite dialect asks for, over node:sqlite. */
const asKyselyDatabase = (database: DatabaseSync): SqliteDatabase => ({
  prepare: createStatementCache(database),
  close: () => database.close(),
});

/**
 * Pages kept in memory, filled as they are used. With the 2 MiB of the default a fleet of thousands, whose nodes come in no
 * order, has most pages read anew for each request.
 */
const cacheKiB = 64 * 1024;
/**
 * The log goes into the file when it has so many pages, 16 MiB, four times the default: a page that changes with every report
 * of its nodes is copied once for all of them. What is committed is in the log, synced, until then.
 */
const checkpointPages = 4000;

/** Opens the file so that what is committed survives a kill and a power cut: WAL, and every commit is synced. */
const openFile = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`);
  database.exec(`PRAGMA cache_size = ${-cacheKiB}`);
  return database;
};

/** Kysely on node:sqlite. Everything that is particular to SQLite is in this file. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(path: string) {
    super({ database: async () => asKyselyDatabase(openFile(path)) });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}
