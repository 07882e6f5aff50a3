import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { exists } from '#pkg/host/exists.ts';

/** Where things are kept that take long to get and never change: `BASALT_CACHE`, else the user's cache folder. */
export const cacheFolder = (): string =>
  process.env['BASALT_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'basalt');

/**
 * The folder `name` of the cache, made by `fill` when it is not there. It appears whole or not at all, so two builds at
 * once may both make it: one of the two is kept.
 */
export const cached = async (cache: string, name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const place = join(cache, name);
  if (await exists(place)) return place;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, `.${name}-`));
  try {
    await fill(unfinished);
    await rename(unfinished, place).catch(async (error: unknown) => {
      if (!(await exists(place))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return place;
};
