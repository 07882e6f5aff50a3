import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { errnoOf } from '#pkg/host/store-error.ts';

/** Makes each attempt that stands on its command line, `what path` after `what path`, and prints how it went as JSON. */
const attempts: Readonly<Record<string, (path: string) => void>> = {
  read: (path) => closeSync(openSync(path, 'r')),
  write: (path) => closeSync(openSync(path, 'r+')),
  list: (path) => void readdirSync(path),
  touch: (path) => utimesSync(path, new Date(), new Date()),
  // a sticky directory is one where this differs from making a file
  remove: (path) => rmSync(path),
  create: (path) => {
    if (existsSync(path)) throw Object.assign(new Error('it is there already'), { code: 'EEXIST' });
    writeFileSync(path, '');
  },
  /** puts a file of its own in the place of another, as a durable write does */
  replace: (path) => {
    writeFileSync(`${path}.mine`, '');
    renameSync(`${path}.mine`, path);
  },
  signal: (pid) => void process.kill(Number(pid), 0),
};

const results: Record<string, string> = {};
const words = process.argv.slice(2);
for (let at = 0; at + 1 < words.length; at += 2) {
  const [what, path] = [words[at] ?? '', words[at + 1] ?? ''];
  try {
    const attempt = attempts[what];
    if (attempt === undefined) throw new Error(`there is no attempt ${what}`);
    attempt(path);
    results[`${what} ${path}`] = 'done';
  } catch (error) {
    results[`${what} ${path}`] = errnoOf(error) ?? String(error);
  }
}
process.stdout.write(JSON.stringify(results));
