import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mutate, type Mutant } from './mutant.ts';
import { root } from './rooms.ts';

/** An import or a name that the change leaves without use; whoever makes the change for good would take it out, too. */
const unused = new Set(['TS6133', 'TS6192', 'TS6196', 'TS6198']);
const isSyntax = /^TS1\d{3}$/;

const errorsOf = (output: string): { readonly id: number; readonly code: string }[] => {
  const other = output.split('\n').find((line) => line.includes('error TS') && !line.includes('.mutant-'));
  if (other !== undefined) throw new Error(`the sources do not compile as they are: ${other}`);
  return [...output.matchAll(/\.mutant-(\d+)\.ts\(\d+,\d+\): error (TS\d+)/g)]
    .map(([, id, code]) => ({ id: Number(id), code: code as string }))
    .filter(({ code }) => !unused.has(code));
};

const compile = (dir: string): Promise<string> =>
  new Promise((resolve) => {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    execFile(process.execPath, [tsc, '-p', dir, '--pretty', 'false'], { maxBuffer: 1 << 28 }, (_error, stdout) =>
      resolve(stdout),
    );
  });

const isReadable = (source: string): boolean => {
  try {
    stripTypeScriptTypes(source);
    return true;
  } catch {
    return false;
  }
};

/**
 * Numbers of the mutants that the compiler refuses: they can never come to a test. Each becomes a file of its own beside the
 * one that it changes, in a copy of the sources.
 */
export const refusedByCompiler = async (mutants: readonly Mutant[]): Promise<ReadonlySet<number>> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-mutants-'));
  try {
    for (const part of ['pkg', 'api', 'cmd', 'package.json'])
      await cp(path.join(root, part), path.join(dir, part), { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
    const { compilerOptions } = JSON.parse(await readFile(path.join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: object;
    };
    await writeFile(path.join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.mutant-*'] }));
    const place = ({ file }: Mutant, id: number) => path.join(dir, file.replace(/\.ts$/, `.mutant-${id}.ts`));
    const refused = new Set<number>();
    for (const [id, mutant] of mutants.entries()) {
      const source = mutate(await readFile(path.join(root, mutant.file), 'utf8'), mutant);
      // what is no program costs nothing to find out here, and another run of the compiler there
      if (isReadable(source)) await writeFile(place(mutant, id), source);
      else refused.add(id);
    }
    if (refused.size === mutants.length) return refused;
    for (;;) {
      const errors = errorsOf(await compile(dir));
      for (const { id } of errors) refused.add(id);
      const unreadable = new Set(errors.filter(({ code }) => isSyntax.test(code)).map(({ id }) => id));
      if (unreadable.size === 0) return refused;
      // while a file cannot be read, the compiler looks at the types of none
      for (const id of unreadable) await rm(place(mutants[id] as Mutant, id));
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};
