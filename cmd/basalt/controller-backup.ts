import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { syncDirectory, writeFileDurable } from '#pkg/host/atomic-file.ts';
import { claimSingleInstance } from '#pkg/process/single-instance.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { exists } from '#pkg/host/exists.ts';

const databaseFile = 'db.sqlite';
const listFile = 'backup.json';

interface List {
  readonly format: 1;
  readonly at: string;
  /** sha256 of each file, by its path in the folder */
  readonly files: Readonly<Record<string, string>>;
}

export interface Backup {
  readonly dir: string;
  readonly at: string;
  readonly files: readonly string[];
}

const failed = (message: string, cause?: unknown): BasaltError => new BasaltError('STORE_IO', message, {}, cause);

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** All files below `dir` by their path in it. */
const filesIn = async (dir: string): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .toSorted();

/** What belongs to one run, or is half written, and the database, which cannot be copied as a file while it is used. */
const isOwn = (file: string): boolean =>
  !file.startsWith(databaseFile) &&
  file !== 'listen.json' &&
  !basename(file).startsWith('.') &&
  !file.includes('.new/');

const sync = async (path: string): Promise<void> => {
  await using file = await open(path, 'r');
  await file.sync();
};

const copy = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  await chmod(to, (await stat(from)).mode & 0o777);
  await sync(to);
};

/** One file without a log beside it, whose pages and indexes are as they should be. */
const closeCopy = (path: string): void => {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    const found = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (found !== 'ok') throw failed(`the copy of the database is damaged: ${String(found)}`);
  } finally {
    database.close();
  }
};

/** A folder that appears under its name only when it is whole and on disk. */
const makeWhole = async (dir: string, fill: (temp: string) => Promise<void>): Promise<void> => {
  const temp = `${dir}.partial`;
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { recursive: true, mode: 0o700 });
  try {
    await fill(temp);
    await syncDirectory(temp);
    await rename(temp, dir);
    await syncDirectory(dirname(dir));
  } catch (error) {
    await rm(temp, { recursive: true, force: true });
    throw error;
  }
};

/**
 * Copies what a controller on SQLite knows, keys and token included, into a new folder, while it runs or not. The database
 * is copied as it was at one moment (SQLite's backup interface); images are not in it.
 */
export const backUp = async (stateDir: string, to: string): Promise<Backup> => {
  const [source, dir, at] = [join(stateDir, databaseFile), resolve(to), new Date().toISOString()];
  if (!(await exists(source))) {
    throw failed(
      `there is no ${source}; a controller on PostgreSQL is backed up as docs/controller-operations.md says`,
    );
  }
  if (await exists(dir)) throw failed(`${dir} exists already; name a folder that does not`);
  const files: Record<string, string> = {};
  await makeWhole(dir, async (temp) => {
    const database = new DatabaseSync(source, { timeout: 5000 });
    try {
      await backup(database, join(temp, databaseFile));
    } catch (error) {
      throw failed(`cannot copy ${source}: ${(error as Error).message}`, error);
    } finally {
      database.close();
    }
    closeCopy(join(temp, databaseFile));
    await chmod(join(temp, databaseFile), 0o600);
    await sync(join(temp, databaseFile));
    for (const file of (await filesIn(stateDir)).filter(isOwn)) await copy(join(stateDir, file), join(temp, file));
    for (const file of await filesIn(temp)) files[file] = await digest(join(temp, file));
    const list: List = { format: 1, at, files };
    await writeFileDurable(join(temp, listFile), `${JSON.stringify(list, null, 2)}\n`);
  });
  return { dir, at, files: Object.keys(files) };
};

const readList = async (from: string): Promise<List> => {
  try {
    const list = JSON.parse(await readFile(join(from, listFile), 'utf8')) as List;
    if (list.format === 1 && list.files[databaseFile] !== undefined) return list;
  } catch (error) {
    throw failed(`${from} is no backup: ${(error as Error).message}`, error);
  }
  throw failed(`${from} is no backup that this version can read`);
};

/**
 * Makes a state folder from a backup whose every file is as it was written. A folder that has anything in it is refused, so
 * neither a running controller nor a state that is still wanted is lost.
 */
export const restore = async (from: string, stateDir: string): Promise<Backup> => {
  const list = await readList(from);
  const dir = resolve(stateDir);
  for (const [file, expected] of Object.entries(list.files)) {
    const path = join(from, file);
    if (relative(from, path).startsWith('..')) throw failed(`${from} names a file outside of it: ${file}`);
    const found = await digest(path).catch(() => 'missing');
    if (found !== expected) throw failed(`${path} is not as it was backed up: sha256 ${found}, not ${expected}`);
  }
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const claim = await claimSingleInstance(dir, 'controller');
  try {
    if ((await readdir(dir)).length > 0) throw failed(`${dir} is not empty; move it away first`);
    await rmdir(dir);
    await makeWhole(dir, async (temp) => {
      for (const file of Object.keys(list.files)) await copy(join(from, file), join(temp, file));
    });
  } finally {
    await claim.release();
  }
  return { dir, at: list.at, files: Object.keys(list.files) };
};
