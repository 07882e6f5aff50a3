import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { programNames } from '#pkg/process/programs.ts';

const home = join(import.meta.dirname, '../../..');

/** Bundled CommonJS packages ask for node's own modules with `require`, and ssh2 for the place of its file. */
export const banner = `import { createRequire as basaltRequire } from 'node:module'; const require = basaltRequire(import.meta.url); const __dirname = import.meta.dirname;`;

/**
 * Loads `node:http` by `require`. An import evaluates every export of it, of which three (WebSocket and its events) load
 * all of node's own `fetch`: a sixth of the start of an agent, for what none uses.
 */
const httpByRequire: Plugin = {
  name: 'http-by-require',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:http$/ }, ({ kind }) =>
      kind === 'require-call' ? { external: true } : { path: 'http', namespace: 'by-require' },
    );
    onLoad({ filter: /^http$/, namespace: 'by-require' }, () => ({
      contents: "module.exports = require('node:http');",
    }));
  },
};

/**
 * Packages of which another form than the one that node would take is as good and less to load: of rxjs the modules, so that
 * only what is used of it remains, and long in the form in which protobufjs has it already.
 */
const alias = {
  rxjs: join(home, 'node_modules/rxjs/dist/esm/index.js'),
  long: join(home, 'node_modules/long/umd/index.js'),
};

/** Bundles every program that a slot carries into one file of `folder`. */
export const bundlePrograms = (folder: string): Promise<void> =>
  bundleInto(
    folder,
    programNames.map((name) => ({ in: `cmd/${name}/main.ts`, out: name })),
  );

/** Bundles files of this tree into `<out>.mjs` each: readable, as line numbers in a crash report have to mean something. */
export const bundleInto = async (folder: string, entryPoints: { in: string; out: string }[]): Promise<void> => {
  await build({
    absWorkingDir: home,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // one other character, and V8 keeps the whole text in two bytes for each: 2 MiB of memory for every agent
    charset: 'ascii',
    legalComments: 'inline',
    banner: { js: banner },
    // native parts of ssh2, which asks for them and goes on without
    external: ['*.node', 'cpu-features'],
    plugins: [httpByRequire],
    alias,
    logLevel: 'warning',
  });
  for (const { out } of entryPoints) await makeAscii(join(folder, `${out}.mjs`));
};

/** Has comments say it in ASCII, too: esbuild writes only what is code so. */
const makeAscii = async (file: string): Promise<void> => {
  const text = await readFile(file, 'utf8');
  const plain = text
    .replaceAll('\u{a9}', '(c)')
    .normalize('NFKD')
    .replaceAll(/\P{ASCII}/gu, '?');
  if (plain !== text) await writeFile(file, plain);
};
