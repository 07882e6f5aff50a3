import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { defaultCacheDir } from '#grub/gptprio/build.ts';
import { cached } from '#cmd/basalt/image/cache.ts';

const moduleDir = join(import.meta.dirname, '../../../grub/gptprio');
const hostDir = join(import.meta.dirname, 'host');
/** The files that include GRUB's headers; all others are the rule, and compile for any machine. */
const glue = ['gptprio.c', 'disk.c'];

const warnings = ['-std=gnu99', '-Wall', '-Wextra', '-Werror', '-O2', '-g'];
const watched = (sanitizers: string): string[] => [`-fsanitize=${sanitizers}`, '-fno-sanitize-recover=all'];

const ruleSources = async (): Promise<string[]> =>
  (await readdir(moduleDir))
    .filter((name) => name.endsWith('.c') && !glue.includes(name))
    .map((name) => join(moduleDir, name));

/** All of what the program depends on: the sources, the compiler, how it is called. */
const keyOf = async (compiler: string, options: readonly string[]): Promise<string> => {
  const hash = createHash('sha256').update(`${await runToolOk(compiler, ['--version'])}${options.join(' ')}`);
  for (const folder of [moduleDir, hostDir])
    for (const name of (await readdir(folder)).filter((found) => /\.[ch]$/.test(found)).toSorted())
      hash.update(`\n${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
};

/** Compiled once, and kept beside GRUB's modules: five files ask for it. */
const compile = async (compiler: string, sanitizers: string, names: readonly string[]): Promise<string> => {
  const sources = [...(await ruleSources()), ...names.map((name) => join(hostDir, name))];
  const options = [...warnings, ...watched(sanitizers)];
  const folder = await cached(defaultCacheDir(), `rule-${await keyOf(compiler, options)}`, async (unfinished) => {
    await runToolOk(compiler, [...options, '-I', moduleDir, ...sources, '-o', join(unfinished, 'program')]);
  });
  return join(folder, 'program');
};

/** Compiles the rule for this host with every access watched; answers the program's path. */
export const compileHost = async (): Promise<string> =>
  await compile('gcc', 'address,undefined', ['host.c', 'show.c', 'batch.c', 'sweep.c', 'memory-disk.c']);

/** Compiles the rule under libFuzzer. */
export const compileFuzzer = async (): Promise<string> =>
  await compile('clang', 'fuzzer,address,undefined', ['fuzz.c', 'memory-disk.c']);
