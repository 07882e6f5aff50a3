import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#pkg/host/store-error.ts';

/** A file that stands for a check; `problem` is why it is not run. */
export interface FoundCheck {
  readonly name: string;
  readonly path: string;
  readonly problem: string | undefined;
}

/** More than anybody has; the rest counts as one check that fails. */
const mostChecks = 32;
/** Hidden files and what editors leave are no checks. */
const checkName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const writableByOthers = 0o022;

const problemOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path).catch((error: unknown) => errnoOf(error) ?? 'unknown');
  if (typeof found === 'string') return `not run: it cannot be looked at (${found})`;
  if (!found.isFile()) return 'not run: it is no regular file';
  if (found.size === 0) return 'not run: it is empty';
  if (found.uid !== 0 && found.uid !== process.getuid?.())
    return `not run: it belongs to user ${found.uid}, not to root (chown root)`;
  if ((found.mode & writableByOthers) !== 0) return 'not run: others may write to it (chmod go-w)';
  const isRunnable = await access(path, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return isRunnable ? undefined : 'not run: zedagent may not read or execute it (chmod a+rx)';
};

/** The checks of one directory; one that is not there has none, one that cannot be trusted is itself what fails. */
const checksIn = async (dir: string): Promise<readonly FoundCheck[]> => {
  const refused = (problem: string): readonly FoundCheck[] => [{ name: 'checks.d', path: dir, problem }];
  try {
    const { mode } = await stat(dir);
    const names = (await readdir(dir)).filter((name) => checkName.test(name)).toSorted();
    if (names.length > 0 && (mode & writableByOthers) !== 0)
      return refused(`not run: others may write to ${dir} (chmod go-w)`);
    return await Promise.all(
      names.map(async (name) => ({ name, path: join(dir, name), problem: await problemOf(join(dir, name)) })),
    );
  } catch (error) {
    const code = errnoOf(error);
    return code === 'ENOENT' ? [] : refused(`not run: ${dir} cannot be read (${code ?? String(error)})`);
  }
};

/** The checks of an image on trial, by name; one of a later directory takes the place of an earlier one's. */
export const findChecks = async (dirs: readonly string[]): Promise<readonly FoundCheck[]> => {
  const byName = new Map<string, FoundCheck>();
  for (const dir of dirs) for (const check of await checksIn(dir)) byName.set(check.name, check);
  const found = [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (found.length <= mostChecks) return found;
  const problem = `not run: there are ${found.length} checks, ${mostChecks} at most are run`;
  return [...found.slice(0, mostChecks), { name: 'checks.d', path: '', problem }];
};
