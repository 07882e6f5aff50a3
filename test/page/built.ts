import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
let built: string | undefined;

/** The page built from the sources as they are, in a folder that goes with this process. */
export const builtPage = (): string => {
  if (built !== undefined) return built;
  const dir = mkdtempSync(join(tmpdir(), 'basalt-page-dist-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const vite = join(root, 'node_modules/.bin/vite');
  const args = ['build', join(root, 'cmd/controller/page'), '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(vite, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the page cannot be built: ${stderr}`);
  built = dir;
  return dir;
};

const install = async (): Promise<void> => {
  const from = builtPage();
  const to = join(root, 'cmd/controller/page/dist');
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('index.html') });
  const index = join(to, `.index-${process.pid}`);
  await cp(join(from, 'index.html'), index);
  await rename(index, join(to, 'index.html'));
};

let installed: Promise<void> | undefined;

/** Puts the page as it is built where the real controller serves it from; once, for all tests of a file. */
export const installPage = (): Promise<void> => (installed ??= install());
