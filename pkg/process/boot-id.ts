import { readFile } from 'node:fs/promises';

const kernelFile = '/proc/sys/kernel/random/boot_id';

/** Tells this boot from every other; '' where the kernel does not say. A node that is emulated has a new `/run` instead. */
export const readBootId = async (file = kernelFile): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '')).trim().slice(0, 64);
