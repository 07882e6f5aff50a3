import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { titlesIn, scenariosOf } from './scenario-titles.ts';

/** How many acceptance scenarios `docs/rules/eve-baseos.md 6` has. */
const scenarios = 48;

test('every acceptance scenario has a test of `npm test` that carries its number', async (t) => {
  const names = await readdir(import.meta.dirname, { recursive: true });
  const found = new Set<number>();
  // what is moved to the soak run leaves a smaller case of its kind behind, under the same number
  for (const name of names.filter((file) => file.endsWith('.test.ts') && !/^(?:soak|bench)\//.test(file))) {
    const source = await readFile(join(import.meta.dirname, name), 'utf8');
    for (const title of titlesIn(source)) for (const number of scenariosOf(title)) found.add(number);
  }
  const missing = Array.from({ length: scenarios }, (_, index) => index + 1).filter((number) => !found.has(number));
  t.deepEqual(missing, []);
  t.deepEqual(
    [...found].filter((number) => number < 1 || number > scenarios),
    [],
    'numbers that no scenario has',
  );
});

test('titles are read from tests that run, and lists of numbers are understood', (t) => {
  const source = [
    "test('scenario 3: one', (t) => {});",
    'test.serial(',
    '  `scenarios 7, 8 and 9: ${three}`,',
    ');',
    "testProp('scenarios 19 to 21: a range', []);",
    "test.skip('scenario 4: skipped', (t) => {});",
    "test.todo('scenario 5: later');",
    "// test('scenario 6: a comment')",
    "test('bad input and scenario 25: second', (t) => {});",
    "const scenario = 'scenario 10';",
  ].join('\n');
  t.deepEqual(titlesIn(source).map(scenariosOf), [[3], [7, 8, 9], [19, 20, 21], [25]]);
  t.deepEqual(scenariosOf('scenario 10 (writer part): 20 bytes too many'), [10]);
  t.deepEqual(scenariosOf('a node with 48 slots'), []);
});
