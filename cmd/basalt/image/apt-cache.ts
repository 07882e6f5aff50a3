import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';

const answers = new Map<string, Promise<string>>();

const ask = async (cache: string, question: readonly string[]): Promise<string> => {
  const folder = join(cache, 'apt');
  await mkdir(folder, { recursive: true });
  const index = ['-o', `Dir::Cache::pkgcache=${join(folder, 'pkgcache.bin')}`, '-o', 'Dir::Cache::srcpkgcache='];
  return await runToolOk('apt-cache', [...index, ...question]);
};

/**
 * What apt knows of the packages that can be had, asked once per process. Its index is kept in our cache: where Debian is a
 * container, it keeps none of its own, and reads all lists anew for a second of a core each time. Errors: INTERNAL.
 */
export const askApt = async (cache: string, ...question: readonly string[]): Promise<string> => {
  const key = JSON.stringify([cache, question]);
  const answer = answers.get(key) ?? ask(cache, question);
  answers.set(key, answer);
  // one that failed may do better the next time
  answer.catch(() => answers.delete(key));
  return await answer;
};
