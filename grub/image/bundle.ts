import { join } from 'node:path';
import { build } from 'esbuild';

/** The programs that a slot carries, each bundled into one file. */
export const programs = ['supervisor', 'watchdog', 'baseosmgr', 'zedagent', 'basalt'] as const;

const home = join(import.meta.dirname, '../..');

/** Bundled CommonJS packages ask for node's own modules with `require`. */
const banner = `import { createRequire as basaltRequire } from 'node:module'; const require = basaltRequire(import.meta.url);`;

/** Bundles the programs into `folder`, as `<name>.mjs`: readable, as line numbers in a crash report have to mean something. */
export const bundlePrograms = async (folder: string): Promise<void> => {
  await build({
    absWorkingDir: home,
    entryPoints: programs.map((name) => ({ in: `cmd/${name}/main.ts`, out: name })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    charset: 'utf8',
    legalComments: 'inline',
    banner: { js: banner },
    logLevel: 'warning',
  });
};
