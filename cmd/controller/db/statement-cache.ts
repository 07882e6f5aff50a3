import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SqliteStatement } from 'kysely';

/** Statements kept ready, each some KiB; the one that has not been asked for longest goes. */
const most = 256;
/** Whose meaning cannot change beneath them but by a change of the schema; the others are run once. */
const lasting = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback|savepoint|release)\b/i;

/**
 * Statements of one connection by their text: preparing one anew takes longer than most take to run. What may change the
 * schema, or how the connection works, empties the cache, so that no statement lives on with columns that are gone.
 */
export const createStatementCache = (database: DatabaseSync): ((sql: string) => SqliteStatement) => {
  const known = new Map<string, SqliteStatement>();

  const prepare = (sql: string): SqliteStatement => {
    const prepared = database.prepare(sql);
    const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
    return {
      reader: prepared.columns().length > 0,
      all: (parameters) => prepared.all(...values(parameters)),
      run: (parameters) => prepared.run(...values(parameters)),
      // one that is still being read must not begin again for somebody else
      iterate: (parameters) =>
        database.prepare(sql).iterate(...values(parameters)) as IterableIterator<Record<string, unknown>>,
    };
  };

  return (sql) => {
    if (!lasting.test(sql)) {
      known.clear();
      return prepare(sql);
    }
    const statement = known.get(sql) ?? prepare(sql);
    known.delete(sql);
    known.set(sql, statement);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return statement;
  };
};
