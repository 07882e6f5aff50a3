import { PostgresDialect, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import pg from 'pg';
import type { Logger } from '#pkg/process/log.ts';
import { nameOfPrepared } from './prepared.ts';
import { asUnavailable } from './unavailable.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import '#pkg/host/address-attempts.ts';

const int8 = 20;

/** A 64-bit integer as a number, as SQLite gives it; one that a number cannot hold fails instead of being rounded. */
const exactNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} in the database is too large`);
  return value;
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === int8 ? exactNumber : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** How every connection is made; nothing waits for a server that has gone silent. */
export const connectionConfig = (url: string): pg.ClientConfig => ({
  connectionString: url,
  types,
  application_name: 'basalt-controller',
  connectionTimeoutMillis: 5000,
  statement_timeout: 30_000,
  query_timeout: 35_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
});

/** PostgreSQL has no NUL in texts. What a node or a client sent with one is kept, or looked for, with the sign for "no such character". */
const storable = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value);

/** A connection that failed is not given to the next one. */
const asKyselyClient = (client: pg.PoolClient): PostgresPoolClient => {
  let broken = false;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    const name = nameOfPrepared(text);
    const values = parameters.map(storable);
    try {
      return await client.query(name === undefined ? { text, values } : { name, text, values });
    } catch (error) {
      const mapped = asUnavailable(error);
      if (mapped !== error) broken = true;
      throw mapped;
    }
  };
  return {
    query: query as <R>(sql: string, parameters: readonly unknown[]) => Promise<PostgresQueryResult<R>> as never,
    release: () => client.release(broken),
  };
};

/** For migrations, which may take long on large tables. */
export const unhurried: pg.ClientConfig = {
  statement_timeout: false,
  query_timeout: 0,
  idle_in_transaction_session_timeout: 0,
};

/** Kysely on PostgreSQL. Everything that is particular to its driver is in this file. */
export const postgresDialect = (url: string, connections: number, log: Logger, change: pg.ClientConfig = {}) => {
  const pool = new pg.Pool({ ...connectionConfig(url), ...change, max: connections, idleTimeoutMillis: 30_000 });
  // a server that goes away ends idle connections; the next query opens another
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'));
  // one in use tells it through its query as well; without a listener it would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({
    pool: {
      connect: async () => {
        try {
          return asKyselyClient(await pool.connect());
        } catch (error) {
          throw asUnavailable(error);
        }
      },
      end: () => pool.end(),
    },
  });
};

/** A connection of one's own, for listening. */
export const connectAlone = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(connectionConfig(url));
  // told again by the query or by `end`; without a listener it would end the process
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw asUnavailable(error);
  }
};

const hints: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this user in (pg_hba.conf)',
  '3D000': 'there is no such database; make it with createdb',
  '42501': 'the user may not make tables there',
};

/** STORE_IO with what to do about it. */
export const cannotUse = (shown: string, error: unknown): BasaltError => {
  const hint = hints[String((error as { code?: unknown }).code)];
  const reason = error instanceof Error ? error.message : String(error);
  return new BasaltError(
    'STORE_IO',
    `cannot use the database ${shown}: ${hint ? `${hint}: ` : ''}${reason}`,
    {},
    error,
  );
};
