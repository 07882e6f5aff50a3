import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { agentNames } from '#cmd/node/launcher.ts';

const run = promisify(execFile);
const home = join(import.meta.dirname, '../..');

/**
 * Fills the cache that the boot emulator gives its agents, as their first boot after an update of the sources does: the
 * stripper of types takes 25 MB, which is no part of what bad input costs.
 */
export const warmUp = async (): Promise<void> => {
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(home, 'node_modules/.cache/basalt');
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  for (const agent of agentNames) await run(process.execPath, [join(home, 'cmd', agent, 'main.ts'), '--help'], { env });
};
