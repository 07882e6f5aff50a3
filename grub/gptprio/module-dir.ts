import { appendFile, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { commonFlags, type Platform } from './platform.ts';

const moduleName = 'gptprio';
const commandName = 'gptprio.next';
/** Modules that ours calls: options of commands, and writing to disks. */
const dependencies = ['extcmd', 'disk'];

/** What GRUB's own configure script would find out, as far as its headers ask for it. */
const configHeader = ({ cpu, machine }: Platform): string =>
  [
    '#define _GNU_SOURCE 1',
    '#define GCRYPT_NO_DEPRECATED 1',
    '#define HAVE_MEMMOVE 1',
    '#define PACKAGE "gptprio"',
    `#define GRUB_TARGET_CPU "${cpu}"`,
    `#define GRUB_PLATFORM "${machine}"`,
    '',
  ].join('\n');

/** Headers are reached as <config.h>, <grub/cpu/...> and <grub/machine/...>, the last two by links. */
const includeDir = async (platform: Platform, headers: string, work: string): Promise<string> => {
  const include = join(work, 'include');
  const processor = join(headers, 'grub', platform.cpu);
  await mkdir(join(include, 'grub'), { recursive: true });
  await writeFile(join(include, 'config.h'), configHeader(platform));
  await symlink(processor, join(include, 'grub', 'cpu'));
  await symlink(join(processor, platform.machine), join(include, 'grub', 'machine'));
  return include;
};

const compile = async (platform: Platform, headers: string, work: string): Promise<string> => {
  const include = await includeDir(platform, headers, work);
  const gccInclude = (await runToolOk('gcc', ['-print-file-name=include'])).trim();
  const sources = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.c')).toSorted();
  const system = [gccInclude, include, headers].flatMap((folder) => ['-isystem', folder]);
  const objects = sources.map((name) => join(work, `${name}.o`));
  await Promise.all(
    sources.map(async (name, at) => {
      const flags = [...commonFlags, ...platform.flags, ...system, `-DGRUB_FILE="${name}"`];
      await runToolOk('gcc', [...flags, '-c', join(import.meta.dirname, name), '-o', objects[at] as string]);
    }),
  );
  const linked = join(work, 'linked.o');
  await runToolOk('ld', ['-r', '-m', platform.cpu === 'i386' ? 'elf_i386' : 'elf_x86_64', '-o', linked, ...objects]);
  return linked;
};

/** GRUB reads a module's name and what it depends on from sections of it; nothing else of ours is for others to call. */
const finish = async (linked: string, work: string, target: string): Promise<void> => {
  const [nameFile, dependencyFile] = [join(work, 'modname'), join(work, 'moddeps')];
  await writeFile(nameFile, `${moduleName}\0`);
  await writeFile(dependencyFile, dependencies.map((name) => `${name}\0`).join(''));
  await runToolOk('objcopy', [
    '--keep-global-symbol=grub_mod_init',
    `--add-section=.modname=${nameFile}`,
    `--add-section=.moddeps=${dependencyFile}`,
    linked,
    target,
  ]);
  const removed = ['.note.GNU-stack', '.note.gnu.property', '.comment', '.eh_frame'].flatMap((name) => ['-R', name]);
  const kept = ['grub_mod_init', 'grub_mod_fini'].flatMap((name) => ['-K', name]);
  await runToolOk('strip', ['--strip-unneeded', ...kept, ...removed, target]);
};

const undefinedIn = async (files: readonly string[]): Promise<Set<string>> => {
  const lines = (await runToolOk('nm', ['--undefined-only', '--no-sort', '--format=just-symbols', ...files])).split(
    '\n',
  );
  return new Set(lines.filter((line) => /^\w+$/.test(line)));
};

/** A call that GRUB cannot resolve would stop the node at its next boot: here it stops the build. */
const checkCalls = async (module: string, debianModules: string): Promise<void> => {
  const files = (await readdir(debianModules)).filter((name) => name.endsWith('.mod'));
  const known = new Set<string>();
  for (let at = 0; at < files.length; at += 40) {
    const some = files.slice(at, at + 40).map((name) => join(debianModules, name));
    for (const name of await undefinedIn(some)) known.add(name);
  }
  const unknown = [...(await undefinedIn([module]))].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new BasaltError('INTERNAL', `the module calls what no module of GRUB calls: ${unknown.join(', ')}`);
};

/** Makes `parent`/<platform>: Debian's modules and ours, with the lists by which GRUB finds it. */
export const makeModuleDir = async (platform: Platform, headers: string, parent: string): Promise<void> => {
  const debianModules = join('/usr/lib/grub', platform.name);
  const target = join(parent, platform.name);
  const work = join(parent, `work-${platform.name}`);
  await cp(debianModules, target, { recursive: true, dereference: true });
  await mkdir(work);
  const module = join(target, `${moduleName}.mod`);
  await finish(await compile(platform, headers, work), work, module);
  await checkCalls(module, debianModules);
  await appendFile(join(target, 'moddep.lst'), `${moduleName}: ${dependencies.join(' ')}\n`);
  await appendFile(join(target, 'command.lst'), `${commandName}: ${moduleName}\n`);
  await rm(work, { recursive: true });
};
