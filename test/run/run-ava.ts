import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { countLines, type Counts } from './count-lines.ts';
import { root } from './root.ts';

/** Runs ava with these arguments and shows its lines as they come. Answers what it counted. */
export const runAva = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Counts> => {
  const child = spawn(path.join(root, 'node_modules/.bin/ava'), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    process.stdout.write(`${line}\n`);
    lines.push(stripVTControlCharacters(line));
  }
  const [status] = await ended;
  return countLines(lines, status ?? 1);
};
