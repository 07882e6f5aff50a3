import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Engine } from '#cmd/controller/db/engine.ts';
import type { DatabaseTarget } from '#cmd/controller/db/target.ts';
import type { SharedDatabase } from '#cmd/controller/start.ts';
import { clusterVariable, joinCluster, startCluster, type Cluster, type SharedCluster } from './postgres.ts';

const engines = new WeakMap<ExecutionContext, Engine>();
let own: Promise<Cluster> | undefined;
let joined: Promise<SharedCluster> | undefined;

/** The server of the run; without one, that of this test file, started by the first test that needs it. */
export const sharedCluster = (): Promise<SharedCluster> => {
  const dir = process.env[clusterVariable];
  if (dir !== undefined) return (joined ??= joinCluster(dir));
  return (own ??= startCluster());
};

let isRemoved = false;
/**
 * Has it removed with the file's last test, if it is the file's own. To be called where tests are declared: a hook that this
 * module declared for itself would come too early for files with something to await at their top.
 */
export const removeClusterAfter = (): void => {
  if (isRemoved) return;
  isRemoved = true;
  test.after.always(async () => (await own)?.remove());
};

/** What the state of this test is kept in: SQLite unless it is the PostgreSQL half of `both`. */
export const engineOfTest = (t: ExecutionContext): Engine => engines.get(t) ?? 'sqlite';

/** One test that runs twice: on SQLite and on PostgreSQL. */
export const both = (title: string, body: (t: ExecutionContext) => Promise<void>): void => {
  removeClusterAfter();
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
