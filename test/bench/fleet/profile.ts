import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The functions that took the most time themselves, with their shares of what was not idle. */
const heaviest = async (file: string): Promise<string> => {
  const profile = JSON.parse(await readFile(file, 'utf8')) as Profile;
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  for (const [at, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[at] ?? 0));
  }
  const busy = [...times].filter(([name]) => !/^\((idle|program)\)/.test(name));
  const total = busy.reduce((sum, [, time]) => sum + time, 0);
  const top = busy.toSorted((a, b) => b[1] - a[1]).slice(0, 30);
  const text = top.map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`).join('\n');
  await writeFile(`${file}.txt`, text);
  return text;
};

/** What each of the profiles in the folder says, for people. */
export const heaviestOf = async (dir: string): Promise<string> => {
  const found = (await readdir(dir)).filter((name) => name.endsWith('.cpuprofile'));
  return (await Promise.all(found.map((name) => heaviest(join(dir, name))))).join('\n\n');
};
