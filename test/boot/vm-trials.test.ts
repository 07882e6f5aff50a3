import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { firmwares } from '#cmd/basalt/vm/arguments.ts';
import { titlesIn } from '../scenario-titles.ts';
import { allTrials } from './vm/all-trials.ts';
import { phases, smallerCuts } from './power/phases.ts';
import { biosTrials, soakOnly, uefiTrials, type Smaller } from './vm/everyday.ts';

test('each trial of a whole machine is played by npm test, or left to the soak run once', (t) => {
  const lives = firmwares.flatMap((firmware) => [true, false].flatMap((watchdog) => allTrials(firmware, watchdog)));
  const all = new Set(lives.map(({ title }) => title));
  const placed = [...biosTrials, ...uefiTrials, ...soakOnly.map(({ trial }) => trial)].map(({ title }) => title);
  t.deepEqual(placed.toSorted(), [...all].toSorted());
});

/** A test of `npm test` has a title that begins so. */
const isPlayed = async (t: ExecutionContext, what: string, { file, title }: Smaller): Promise<void> => {
  const titles = titlesIn(await readFile(join(import.meta.dirname, '..', file), 'utf8'));
  t.true(
    titles.some((found) => found.startsWith(title)),
    `${what}: ${file} has no test that begins with "${title}"`,
  );
};

test('what is left to the soak run has a smaller test of its kind', async (t) => {
  for (const { trial, ...smaller } of soakOnly)
    if ('sameAs' in smaller) t.true([...biosTrials, ...uefiTrials].includes(smaller.sameAs), trial.title);
    else await isPlayed(t, trial.title, smaller);
});

test('a power cut in each phase of an update has a smaller test of its kind', async (t) => {
  for (const phase of phases) await isPlayed(t, phase, smallerCuts[phase]);
});
