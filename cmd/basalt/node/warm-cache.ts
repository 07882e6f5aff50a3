import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentEnvironment, compileCache, home } from './agent-environment.ts';
import { agentNames } from '#pkg/process/programs.ts';
import { runToolOk } from '#pkg/host/tool.ts';

/** What an agent loads only when it needs it. */
const loadedLate = ['pkg/eve/cert-builder.ts'];

const sources = async (): Promise<string[]> => {
  const folders = ['api', 'cmd', 'pkg'].map(async (folder) => {
    const entries = await readdir(join(home, folder), { recursive: true });
    return entries.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  });
  return ['package-lock.json', ...(await Promise.all(folders)).flat()].toSorted();
};

/** Changes with every source, with the libraries and with node. */
const fingerprint = async (): Promise<string> => {
  const names = await sources();
  const lines = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(home, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  const text = [process.version, process.arch, home, ...(await Promise.all(lines))].join('\n');
  return createHash('sha256').update(text).digest('hex');
};

/**
 * Fills the compile cache of the agents in processes of their own, unless that was done for just these sources. An agent
 * that fills it by itself has the stripper of types in memory, and never writes what it made, as a reset kills it. Errors:
 * those of the file system and of the tool; the agents then start all the same, slower and with 20 MB more.
 */
export const warmCache = async (): Promise<void> => {
  const cache = compileCache();
  const marker = join(cache, 'warm-for');
  const wanted = await fingerprint();
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  await mkdir(cache, { recursive: true });
  const late = loadedLate.flatMap((name) => ['--import', join(home, name)]);
  // one after the other: the second has the first one's share
  for (const agent of agentNames) {
    const main = join(home, 'cmd', agent, 'main.ts');
    await runToolOk(process.execPath, [...late, main, '--help'], { env: agentEnvironment() });
  }
  await writeFile(marker, wanted);
};
