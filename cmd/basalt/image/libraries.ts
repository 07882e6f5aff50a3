import { chmod, copyFile, mkdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/** `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`, and the loader, which comes without a name */
const line = /^\s*(?:(\S+) => )?(\/\S+) \(0x[\da-f]+\)$/;

/** Shared libraries that a program needs, as ldd says. Errors: INTERNAL when one is missing. */
const librariesOf = async (program: string): Promise<string[]> => {
  const said = await runToolOk('ldd', [program]);
  const missing = /^\s*(\S+) => not found/m.exec(said)?.[1];
  if (missing !== undefined) throw new BasaltError('INTERNAL', `${program} needs ${missing}, which this machine lacks`);
  return said.split('\n').flatMap((text) => line.exec(text)?.[2] ?? []);
};

/** Puts the libraries that these programs need where the loader looks for them, below `root`. */
export const copyLibraries = async (programs: readonly string[], root: string): Promise<void> => {
  const all = new Set((await Promise.all(programs.map(librariesOf))).flat());
  const folder = join(root, 'lib/x86_64-linux-gnu');
  await mkdir(folder, { recursive: true });
  await mkdir(join(root, 'lib64'), { recursive: true });
  for (const library of all) {
    const isLoader = basename(library).startsWith('ld-linux');
    const place = join(isLoader ? join(root, 'lib64') : folder, basename(library));
    await copyFile(await realpath(library), place);
    await chmod(place, 0o755);
  }
};
