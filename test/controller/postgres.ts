import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chown, glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { until } from '../until.ts';

/** What a test may do at a server that others use, too. */
export interface SharedCluster {
  /** postgres://... of a new, empty database */
  createDatabase(): Promise<string>;
  /** where pg_dump and the others of the same version are */
  readonly bin: string;
  readonly user: string;
}

/** A PostgreSQL server of one test file or one run: no TCP port, nothing durable, gone with the process that made it. */
export interface Cluster extends SharedCluster {
  /** the folder of its socket */
  readonly dir: string;
  /** of the database `name` */
  url(name: string): string;
  /** ends the server as `pg_ctl stop -m immediate` does, every connection with it */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** stops it and removes all of it */
  remove(): Promise<void>;
  /** of the server's first process; it changes with each start */
  readonly pid: number;
}

const binaries = async (): Promise<string> => {
  const found = (await Array.fromAsync(glob('/usr/lib/postgresql/*/bin/initdb'))).toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const last = found.at(-1);
  if (last === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return dirname(last);
};

const idOf = (flag: '-u' | '-g', user: string): number => {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`PostgreSQL does not run as root, and there is no user ${user} to run it as`);
  return Number(stdout);
};

/** Root may not run the server: then it is the package's own user, else who runs the test. */
export const owner = (): { name: string; become: string[]; uid: number; gid: number } => {
  const { username, uid, gid } = userInfo();
  if (uid !== 0) return { name: username, become: [], uid, gid };
  const name = 'postgres';
  const ids = { uid: idOf('-u', name), gid: idOf('-g', name) };
  return { name, ...ids, become: [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'] };
};

/** Nothing is synced, but a commit is with the kernel: `stop` loses none, as a real server would not. */
const settings = {
  listen_addresses: '',
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '16MB',
  max_connections: '200',
  max_wal_size: '1GB',
  jit: 'off',
};

export interface ClusterOptions {
  /** of the only user; who comes through the socket is let in without unless given */
  readonly password?: string;
  /** in the place of those above, for whoever has to know what durability costs */
  readonly settings?: Readonly<Record<string, string>>;
}

const urlAt = (dir: string, name: string): string => `postgres:///${name}?user=basalt&host=${encodeURIComponent(dir)}`;

const runSql = async (connectionString: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const newDatabaseAt = async (dir: string, admin: (sql: string) => Promise<void>): Promise<string> => {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await admin(`create database ${name}`);
  return urlAt(dir, name);
};

/** Name of the variable that has the folder of the server's socket, where a run has started one for all files. */
export const clusterVariable = 'BASALT_TEST_POSTGRES';

/** The server that a run of all tests has started for its files, with its socket in this folder. */
export const joinCluster = async (dir: string): Promise<SharedCluster> => ({
  bin: await binaries(),
  user: owner().name,
  createDatabase: () => newDatabaseAt(dir, (sql) => runSql(urlAt(dir, 'postgres'), sql)),
});

export const startCluster = async ({ password, settings: changed }: ClusterOptions = {}): Promise<Cluster> => {
  const bin = await binaries();
  const { name: user, become, uid, gid } = owner();
  const dir = await mkdtemp(join(tmpdir(), 'basalt-pg-'));
  await chown(dir, uid, gid);
  const data = join(dir, 'data');
  const as = (command: string, args: readonly string[]): [string, string[]] => [
    'setpriv',
    [...become, '--pdeathsig=QUIT', '--', join(bin, command), ...args],
  ];
  const passwordFile = join(dir, 'password');
  await writeFile(passwordFile, password ?? 'none', { mode: 0o600 });
  await chown(passwordFile, uid, gid);
  const access = ['-A', password === undefined ? 'trust' : 'scram-sha-256', `--pwfile=${passwordFile}`];
  const made = spawnSync(
    ...as('initdb', ['-D', data, '-U', 'basalt', ...access, '-E', 'UTF8', '--locale=C', '--no-sync', '-N']),
    { encoding: 'utf8', cwd: dir },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`);

  let server: ChildProcess | undefined;
  const url = (name: string): string => urlAt(dir, name);
  const admin = (sql: string): Promise<void> =>
    runSql(url('postgres') + (password === undefined ? '' : `&password=${password}`), sql);
  const start = async (): Promise<void> => {
    const options = Object.entries({ ...settings, ...changed, unix_socket_directories: dir }).flatMap(
      ([key, value]) => ['-c', `${key}=${value}`],
    );
    const child = spawn(...as('postgres', ['-D', data, ...options]), { stdio: ['ignore', 'ignore', 'pipe'], cwd: dir });
    server = child;
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    await until('PostgreSQL answers', async () => {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${errors}`);
      try {
        await admin('select 1');
        return true;
      } catch (error) {
        const { code } = error as { code?: string };
        // no socket, nobody at it, still starting
        if (!['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code ?? '')) throw error;
        return false;
      }
    });
  };
  const stop = async (): Promise<void> => {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGQUIT');
    await ended;
  };
  const remove = async (): Promise<void> => {
    await stop();
    await rm(dir, { recursive: true, force: true });
  };
  await start();
  return {
    bin,
    user,
    get pid() {
      return server?.pid ?? 0;
    },
    dir,
    url,
    start,
    stop,
    remove,
    createDatabase: () => newDatabaseAt(dir, admin),
  };
};
