import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { defaultIds } from '#pkg/process/ids.ts';

/** Programs that an image starts by itself, with the options of V8 that they are started with: a cache is for just these. */
const started = {
  supervisor: [],
  watchdog: ['--max-semi-space-size=1'],
  baseosmgr: ['--max-semi-space-size=1'],
  zedagent: ['--max-semi-space-size=1'],
} as const;

/**
 * Lays what node makes of the bundles in `<home>/lib` into `<home>/cache`, with the node in `<home>/bin`: a board that is
 * slow spends a quarter of each start of an agent on that. The agents only read it (etc/inittab names it). The same
 * bytes whoever makes them, where and when: the place is told as the folder that one is in, and nothing is left to chance.
 */
export const fillCompileCache = async (home: string): Promise<void> => {
  const cache = join(home, 'cache');
  await mkdir(cache);
  const here = '/proc/self/cwd';
  const env = { NODE_COMPILE_CACHE: `${here}/cache`, NODE_COMPILE_CACHE_PORTABLE: '1' };
  for (const [name, options] of Object.entries(started)) {
    const program = ['--random-seed=1', '--preserve-symlinks-main', ...options, `${here}/lib/${name}.mjs`];
    await runToolOk(join(home, 'bin/node'), [...program, '--help'], { env, cwd: home });
  }
  // node names a folder for its version and for who it is, and shares it with nobody else
  const [made = ''] = await readdir(cache);
  const version = made.slice(0, made.lastIndexOf('-'));
  for (const id of new Set([0, defaultIds.baseosmgr, defaultIds.zedagent]))
    if (`${version}-${id}` !== made) await symlink(made, join(cache, `${version}-${id}`));
};
