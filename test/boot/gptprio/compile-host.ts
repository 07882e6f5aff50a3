import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { runToolOk } from '#cmd/node/tool.ts';

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

const compile = async (compiler: string, sanitizers: string, names: readonly string[], program: string) => {
  const sources = [...(await ruleSources()), ...names.map((name) => join(hostDir, name))];
  await runToolOk(compiler, [...warnings, ...watched(sanitizers), '-I', moduleDir, ...sources, '-o', program]);
  return program;
};

/** Compiles the rule for this host with every access watched; answers the program's path in `folder`. */
export const compileHost = async (folder: string): Promise<string> =>
  await compile(
    'gcc',
    'address,undefined',
    ['host.c', 'show.c', 'batch.c', 'sweep.c', 'memory-disk.c'],
    join(folder, 'host'),
  );

/** Compiles the rule under libFuzzer. */
export const compileFuzzer = async (folder: string): Promise<string> =>
  await compile('clang', 'fuzzer,address,undefined', ['fuzz.c', 'memory-disk.c'], join(folder, 'fuzz'));
