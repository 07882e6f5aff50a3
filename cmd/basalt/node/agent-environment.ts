import { join } from 'node:path';

/** Where the program is: an image carries its release, not a copy of the program. */
export const home = join(import.meta.dirname, '../../..');

/** Where node keeps what it has made of the agents' sources. */
export const compileCache = (): string => process.env['NODE_COMPILE_CACHE'] ?? join(home, 'node_modules/.cache/basalt');

const passedOn = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NODE_V8_COVERAGE'];

/**
 * Keeps an agent small: sources whose types were stripped before need no stripper in memory (20 MB, and half a second of
 * each start), and what a server would want is wasted on an agent: a young generation of 16 MiB, and a pool of free memory
 * for each thread.
 */
const sparing = (): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: compileCache(),
  MALLOC_ARENA_MAX: '1',
  NODE_OPTIONS: `--max-semi-space-size=1 ${process.env['NODE_OPTIONS'] ?? ''}`.trim(),
});

/** The environment of an agent; its launcher finds node and the program in it. */
export const agentEnvironment = (): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { BASALT_NODE: process.execPath, BASALT_HOME: home, ...sparing() };
  for (const name of passedOn) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
};
