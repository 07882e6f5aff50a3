import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Kernel } from './kernel.ts';
import { moduleName, readModuleInfo } from './module-info.ts';

/** A file of the tree that modprobe reads below `/lib/modules/<release>`. */
export interface ModuleFile {
  readonly path: string;
  readonly data: Buffer;
}

interface Module {
  readonly path: string;
  readonly data: Buffer;
  readonly depends: readonly string[];
  readonly aliases: readonly string[];
}

const filesByName = async (kernel: Kernel): Promise<Map<string, string>> => {
  const all = await readdir(join(kernel.modules, 'kernel'), { recursive: true });
  const modules = all.filter((path) => path.endsWith('.ko'));
  return new Map(modules.map((path) => [moduleName(basename(path, '.ko')), path]));
};

/** Part of the kernel image itself: nothing to load. */
const builtIn = async (kernel: Kernel): Promise<ReadonlySet<string>> => {
  const text = await readFile(join(kernel.modules, 'modules.builtin'), 'utf8');
  return new Set(text.split('\n').map((path) => moduleName(basename(path, '.ko'))));
};

const bySpelling = (a: string, b: string): number => (a < b ? -1 : 1);

/**
 * The chosen modules and all that they need, with the index files that busybox's modprobe reads. Sorted, so that the same
 * kernel gives the same bytes. Errors: INTERNAL when the kernel has no such module.
 */
export const collectModules = async (kernel: Kernel, wanted: readonly string[]): Promise<ModuleFile[]> => {
  const [files, inKernel] = await Promise.all([filesByName(kernel), builtIn(kernel)]);
  const found = new Map<string, Module>();
  const visit = async (name: string): Promise<void> => {
    if (found.has(name) || inKernel.has(name)) return;
    const path = files.get(name);
    if (path === undefined) throw new BasaltError('INTERNAL', `kernel ${kernel.release} has no module ${name}`);
    const data = await readFile(join(kernel.modules, 'kernel', path));
    const { depends, aliases } = readModuleInfo(path, data);
    found.set(name, { path, data, depends, aliases });
    for (const next of depends) await visit(next);
  };
  for (const name of wanted) await visit(moduleName(name));

  /** everything that has to be loaded before, in the order in which it can be */
  const before = (name: string): string[] => {
    const direct = found.get(name)?.depends.filter((next) => found.has(next)) ?? [];
    return [...new Set(direct.flatMap((next) => [...before(next), next]))];
  };
  const place = (name: string): string => `kernel/${found.get(name)?.path}`;
  const names = [...found.keys()].toSorted(bySpelling);
  // modprobe reads a line from its end
  const depends = names.map((name) => [`${place(name)}:`, ...before(name).toReversed().map(place)].join(' '));
  const aliases = names.flatMap((name) => (found.get(name)?.aliases ?? []).map((alias) => `alias ${alias} ${name}`));
  const index = (path: string, lines: readonly string[]): ModuleFile => ({
    path,
    data: Buffer.from(`${lines.join('\n')}\n`),
  });
  return [
    ...names.map((name) => ({ path: place(name), data: found.get(name)?.data ?? Buffer.alloc(0) })),
    index('modules.dep', depends),
    index('modules.alias', aliases),
    index('modules.symbols', []),
  ];
};
