import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { titlesIn } from '../scenario-titles.ts';
import { namedTests, ruleRows, titleMatches } from './rules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = await readFile(path.join(root, 'docs/eve-api.md'), 'utf8');
const rows = ruleRows(page);

test('every rule of the API names code that exists', async (t) => {
  t.true(rows.length > 90, `${rows.length} rules`);
  for (const { rule, code } of rows) {
    const file = /^`([^`]+)`$/.exec(code)?.[1];
    await t.notThrowsAsync(access(path.join(root, file ?? 'no file')), rule);
  }
});

test('every rule of the API names tests that exist', async (t) => {
  const missing: string[] = [];
  for (const { rule, tests } of rows) {
    const named = namedTests(tests);
    if (named.length === 0) missing.push(`${rule}: no test`);
    for (const { file, title } of named) {
      const source = await readFile(path.join(root, file), 'utf8').catch(() => '');
      if (!titlesIn(source).some((written) => titleMatches(written, title, source))) missing.push(`${file}: ${title}`);
    }
  }
  t.deepEqual(missing, []);
});

test('sections 2 to 12 are in the table', (t) => {
  const sections = [...page.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
  t.deepEqual(sections, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a title is found as it is written, or with what a loop puts into it', (t) => {
  const source = "const cases = [['works', 1]];\ntest(`it ${what} at ${String(n)} o'clock`, (t) => {});";
  const [written = ''] = titlesIn(source);
  t.true(titleMatches(written, "it works at 1 o'clock", source));
  t.false(titleMatches(written, "it fails at 1 o'clock", source), 'no case of the loop');
  t.false(titleMatches(written, 'it works', source));
  t.true(titleMatches('a (plain) title.', 'a (plain) title.', source));
  t.false(titleMatches('a (plain) title.', 'a (plain) titles', source));
});

test('a row has one rule, its code, and one or more tests', (t) => {
  const rule = '| a rule | `pkg/x.ts` | `test/x.test.ts` one<br>`test/y.test.ts` two |';
  const [row] = ruleRows(`| rule | code | test |\n|---|---|---|\n${rule}\n| what | why |\n`);
  t.deepEqual(row && namedTests(row.tests), [
    { file: 'test/x.test.ts', title: 'one' },
    { file: 'test/y.test.ts', title: 'two' },
  ]);
});
