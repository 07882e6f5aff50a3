import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { banner } from '#cmd/basalt/image/bundle.ts';
import { programNames } from '#pkg/process/programs.ts';
import { excluded, included } from './lanes.ts';
import { root } from './root.ts';

/** Beside the packages, so that what is not bundled is found there. */
const cache = path.join(root, 'node_modules/.cache/basalt-tests');
const keptMs = 24 * 3_600_000;
/** It is asked where it lies itself. */
const redirect = path.join(root, 'test/run/redirect.ts');

const started = ['controller', 'datastore', 'basalt/node', ...programNames].map((name) => `cmd/${name}/main.ts`);
// those that a test starts many of; what the others tell of their own source is to be true
const children = 'test/{content,pubsub}/children/*.ts';

/** Changes with every source, with the packages and with node. */
const stateOfSources = async (): Promise<string> => {
  const names = await Array.fromAsync(glob(['{api,cmd,pkg,grub,test}/**/*.{ts,js,json}', '*.json'], { cwd: root }));
  const lines = names.toSorted().map(async (name) => {
    const { size, mtimeMs } = await stat(path.join(root, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  const text = [process.version, ...(await Promise.all(lines))].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
};

// in two parts, as this file may be bundled itself
const meta = ['import', 'meta'].join('.');

/** Text of a source that knows where it lies, wherever its code goes. */
export const withPlace = (text: string, file: string): string =>
  text
    .replaceAll(`${meta}.dirname`, JSON.stringify(path.dirname(file)))
    .replaceAll(`${meta}.filename`, JSON.stringify(file))
    .replaceAll(`${meta}.url`, JSON.stringify(pathToFileURL(file).href));

const keepPlace: Plugin = {
  name: 'keep-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (file.includes('/node_modules/') || file === redirect) return undefined;
      const text = await readFile(file, 'utf8');
      return text.includes(`${meta}.`) ? { contents: withPlace(text, file), loader: 'ts' } : undefined;
    });
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  charset: 'utf8',
  banner: { js: banner },
  sourcemap: 'linked',
  sourcesContent: false,
  // native parts that their packages ask for and go on without, and tools that look for files beside their own
  external: [
    '*.node',
    'cpu-features',
    'pg-native',
    'esbuild',
    'vite',
    'playwright-core',
    '@seriousme/openapi-schema-validator',
  ],
  plugins: [keepPlace],
  logLevel: 'warning',
};

const entry = (file: string, out = file.replace(/\.ts$/, '')): { in: string; out: string } => ({ in: file, out });

const bundleAll = async (outdir: string): Promise<void> => {
  const files = await Array.fromAsync(glob([included, children], { cwd: root, exclude: excluded }));
  await Promise.all([
    build({
      ...common,
      outdir,
      entryPoints: [...started.map((file) => entry(file)), entry(redirect, 'redirect')],
    }),
    // what ava's two entries share, and the test files with each other, exists once
    build({
      ...common,
      outdir,
      splitting: true,
      entryPoints: [
        ...files.map((file) => entry(file)),
        entry('test/run/meter.ts'),
        entry('node_modules/ava/lib/worker/base.js', 'ava'),
      ],
    }),
  ]);
};

/** Those of other states of the sources that no run has used for a day. */
const removeOld = async (): Promise<void> => {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > keptMs) await rm(folder, { recursive: true, force: true });
  }
};

/** The environment of a run: which sources are taken from bundles, and where node keeps what it compiled of them. */
export interface BundledEnvironment {
  readonly NODE_OPTIONS: string;
  readonly NODE_COMPILE_CACHE: string;
}

/**
 * Bundles the programs and the test files, unless that was done for just these sources. A process that loads a thousand small
 * files needs half a second for it before it begins; from a bundle it is a third of that, and a run starts a thousand.
 */
export const bundleTests = async (): Promise<BundledEnvironment> => {
  await mkdir(cache, { recursive: true });
  const folder = path.join(cache, await stateOfSources());
  if ((await stat(folder).catch(() => undefined)) === undefined) {
    const unfinished = `${folder}.${process.pid}`;
    await bundleAll(unfinished);
    // another run may have been first
    await rename(unfinished, folder).catch(async () => await rm(unfinished, { recursive: true, force: true }));
  }
  await utimes(folder, new Date(), new Date());
  await removeOld();
  const loadedFirst = pathToFileURL(path.join(folder, 'redirect.mjs')).href;
  return {
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${loadedFirst}`.trim(),
    NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
  };
};
