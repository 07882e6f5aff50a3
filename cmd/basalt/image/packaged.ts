import { join } from 'node:path';
import { fetchPackage } from './package-tree.ts';

/** By package: to install one of them would start a daemon on the machine that builds. */
const programs = {
  // keeps the clock
  chrony: 'usr/sbin/chronyd',
  // asks the disk how often it was switched on (`cmd/supervisor/power-cycles.ts`)
  smartmontools: 'usr/sbin/smartctl',
};

/** Programs that an image takes from packages in the cache, as paths. Errors: INTERNAL, with what to do. */
export const fetchPrograms = async (cache: string): Promise<readonly string[]> =>
  await Promise.all(Object.entries(programs).map(async ([name, path]) => join(await fetchPackage(cache, name), path)));
