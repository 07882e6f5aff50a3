import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDebianPackages, grubPackages } from '#pkg/host/debian.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { exists } from '#pkg/host/exists.ts';
import { grubHeaders } from './headers.ts';
import { makeModuleDir } from './module-dir.ts';
import { platforms, type Platform } from './platform.ts';

/** Where the headers and the finished modules are kept between builds, unless told otherwise. */
export const defaultCacheDir = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'basalt', 'grub');

/** All of what the result depends on: Debian's version, our sources and flags. */
const keyOf = async (versions: readonly string[]): Promise<string> => {
  const hash = createHash('sha256').update(versions.join('\n'));
  for (const name of (await readdir(import.meta.dirname)).toSorted()) {
    if (!/\.(c|h|ts)$/.test(name)) continue;
    hash.update(`\n${name}\n`).update(await readFile(join(import.meta.dirname, name)));
  }
  return hash.digest('hex').slice(0, 16);
};

const versionOf = async (platform: Platform): Promise<string> =>
  await runToolOk('dpkg-query', ['--show', '--showformat', '${source:Version}', platform.debianPackage]);

/**
 * Builds the module for BIOS and UEFI and answers, for each, a whole GRUB module folder (Debian's modules and ours) for
 * `grub-mkimage -d`. Headers and results are kept in `cacheDir`; two builds at once do not disturb each other. Errors:
 * INTERNAL, with the command that has to be run when Debian packages are missing.
 */
export const buildGptprio = async ({ cacheDir }: { cacheDir: string }): Promise<{ pc: string; efi: string }> => {
  await ensureDebianPackages(grubPackages);
  const cache = resolve(cacheDir);
  await mkdir(cache, { recursive: true });
  const [pcVersion, efiVersion] = await Promise.all([versionOf(platforms.pc), versionOf(platforms.efi)]);
  const result = join(cache, `gptprio-${await keyOf([pcVersion, efiVersion])}`);
  const answer = { pc: join(result, platforms.pc.name), efi: join(result, platforms.efi.name) };
  if (await exists(result)) return answer;
  const work = await mkdtemp(join(cache, 'unfinished-'));
  try {
    await makeModuleDir(platforms.pc, await grubHeaders(cache, pcVersion), work);
    await makeModuleDir(platforms.efi, await grubHeaders(cache, efiVersion), work);
    // another build may have been faster; its result is the same
    await rename(work, result).catch(async (error: unknown) => {
      if (!(await exists(result))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return answer;
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'cache-dir': { type: 'string' } } });
  try {
    const { pc, efi } = await buildGptprio({ cacheDir: values['cache-dir'] ?? defaultCacheDir() });
    process.stdout.write(`${pc}\n${efi}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
