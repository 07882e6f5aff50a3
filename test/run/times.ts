import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Taken } from './meter.ts';
import { root } from './root.ts';

const shown = 20;

/** Text of a table of the files that took longest, and of the sums of all; `file` holds a line of JSON for each. */
export const slowestText = async (file: string): Promise<string> => {
  const lines = (await readFile(file, 'utf8').catch(() => '')).trim();
  const all = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Taken);
  const sum = (of: (taken: Taken) => number): string => all.reduce((total, taken) => total + of(taken), 0).toFixed(0);
  const rows = all
    .toSorted((a, b) => b.wall - a.wall)
    .slice(0, shown)
    .map(
      ({ file: name, wall, cpu }) =>
        `${wall.toFixed(1).padStart(7)} ${cpu.toFixed(1).padStart(7)}  ${path.relative(root, name)}`,
    );
  const head = `slowest of ${all.length} files, which took ${sum(({ wall }) => wall)} s side by side and ${sum(({ cpu }) => cpu)} s of CPU`;
  return [head, '   wall     cpu', ...rows].join('\n');
};
