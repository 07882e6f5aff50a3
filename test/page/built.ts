import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** Name of the variable that has the folder of the page, where a run has built it before its tests. */
export const pageVariable = 'BASALT_TEST_PAGE';

const root = resolve(import.meta.dirname, '../..');
let built = process.env[pageVariable];

/** The page built from the sources as they are: by the run, or in a folder that goes with this process. */
export const builtPage = (): string => {
  if (built !== undefined) return built;
  const dir = mkdtempSync(join(tmpdir(), 'basalt-page-dist-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const vite = join(root, 'node_modules/.bin/vite');
  const args = ['build', join(root, 'cmd/page'), '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(vite, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the page cannot be built: ${stderr}`);
  built = dir;
  return dir;
};

const install = async (): Promise<void> => {
  const from = builtPage();
  const to = join(root, 'cmd/page/dist');
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    // what the index names comes before it
    .toSorted((a, b) => Number(a === 'index.html') - Number(b === 'index.html'));
  // a controller of another test file may read the folder at this moment: it finds each file whole, and no other
  const aside = join(root, `node_modules/.cache/page-${process.pid}`);
  await mkdir(aside, { recursive: true });
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(join(from, file), join(aside, 'file'));
    await rename(join(aside, 'file'), join(to, file));
  }
  await rmdir(aside);
};

/** A run builds it in that place. */
let installed: Promise<void> | undefined = built === undefined ? undefined : Promise.resolve();

/** Puts the page as it is built where the real controller serves it from; once, for all tests of a file. */
export const installPage = (): Promise<void> => (installed ??= install());
