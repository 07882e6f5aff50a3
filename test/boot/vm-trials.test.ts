import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { titlesIn } from '../scenario-titles.ts';
import { allTrials } from './vm/all-trials.ts';
import { biosTrials, soakOnly, uefiTrials } from './vm/everyday.ts';

test('each trial of a whole machine is played by npm test, or left to the soak run once', (t) => {
  const all = new Set([...allTrials(true), ...allTrials(false)].map(({ title }) => title));
  const placed = [...biosTrials, ...uefiTrials, ...soakOnly.map(({ trial }) => trial)].map(({ title }) => title);
  t.deepEqual(placed.toSorted(), [...all].toSorted());
});

test('what is left to the soak run has a smaller test of its kind', async (t) => {
  for (const { trial, file, title } of soakOnly) {
    const titles = titlesIn(await readFile(join(import.meta.dirname, '..', file), 'utf8'));
    t.true(
      titles.some((found) => found.startsWith(title)),
      `${trial.title}: ${file} has no test that begins with "${title}"`,
    );
  }
});
