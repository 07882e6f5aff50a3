import { PostgresAdapter, type ColumnBuilderCallback, type Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** What a query runs on. A transaction may be asked as well. */
export const engineOf = (db: Pick<Kysely<unknown>, 'getExecutor'>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';

/**
 * For migrations: `.addColumn('seq', ...numbered(db))` is a primary key that counts by itself and never uses a number twice.
 * A `bigint` is a number on both engines (one that does not fit fails the query); flags are `integer`, 0 or 1.
 */
export const numbered = (db: Kysely<unknown>): ['bigint' | 'integer', ColumnBuilderCallback] =>
  engineOf(db) === 'postgres'
    ? ['bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity()]
    : ['integer', (column) => column.primaryKey().autoIncrement()];
