import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Engine } from '#cmd/controller/db/engine.ts';
import type { DatabaseTarget } from '#cmd/controller/db/target.ts';
import type { SharedDatabase } from '#cmd/controller/start.ts';
import { startCluster, type Cluster } from './postgres.ts';

const engines = new WeakMap<ExecutionContext, Engine>();
let cluster: Promise<Cluster> | undefined;

let isUsed = false;

/**
 * Has the server end with this test file; said beside its tests. A hook declared by an import would begin the tests, too
 * early for a file that imports what waits for keys.
 */
export const usesCluster = (): void => {
  if (!isUsed) test.after.always(async () => (await cluster)?.remove());
  isUsed = true;
};

/** The server of this test file, started by the first test that needs it. */
export const sharedCluster = (): Promise<Cluster> => {
  if (!isUsed) throw new Error('a test file that needs PostgreSQL has to call usesCluster');
  return (cluster ??= startCluster());
};

/** What the state of this test is kept in: SQLite unless it is the PostgreSQL half of `both`. */
export const engineOfTest = (t: ExecutionContext): Engine => engines.get(t) ?? 'sqlite';

/** One test that runs twice: on SQLite and on PostgreSQL. */
export const both = (title: string, body: (t: ExecutionContext) => Promise<void>): void => {
  usesCluster();
  test(`${title} [SQLite]`, body);
  test(`${title} [PostgreSQL]`, async (t) => {
    engines.set(t, 'postgres');
    await body(t);
  });
};

/** `database` of a controller that keeps its state below `dir`: undefined for SQLite, else a database of its own. */
export const newSharedDatabase = async (t: ExecutionContext, dir: string): Promise<SharedDatabase | undefined> => {
  if (engineOfTest(t) === 'sqlite') return undefined;
  const keyFile = join(dir, 'key-file');
  await writeFile(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  return { url: await (await sharedCluster()).createDatabase(), keyFile, connections: 4 };
};

/** An empty database for a test that works on it without a controller. */
export const newDatabase = async (t: ExecutionContext, dir: string): Promise<DatabaseTarget> =>
  engineOfTest(t) === 'sqlite'
    ? { engine: 'sqlite', path: join(dir, 'db.sqlite') }
    : { engine: 'postgres', url: await (await sharedCluster()).createDatabase() };
