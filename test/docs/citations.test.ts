import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { titlesIn } from '../scenario-titles.ts';
import { citationsIn, formerCitationsIn, takesFormerNames } from './citations.ts';
import { namedFiles, namedTests, ruleRows, sectionsOf, titleMatches } from './rule-pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
const find = async (patterns: readonly string[]): Promise<readonly string[]> =>
  Array.fromAsync(glob(patterns, { cwd: root, exclude: (name) => /(?:^|\/)(?:dist|node_modules)$/.test(name) }));

const pages = new Map<string, string>();
for (const file of await find(['docs/rules/*.md'])) {
  const name = path.basename(file, '.md');
  if (name !== 'README') pages.set(name, await read(file));
}

const code = '{cmd,pkg,grub,test,api}/**/*.{ts,tsx,c,h,cfg,css,proto,service,path,md,sh,rules}';
const sources = new Map<string, string>();
for (const file of await find([code, 'grub/image/files/**/init.d/*', 'docs/*.md', '*.md'])) {
  // the patterns and examples of this check are no citations
  if (!file.startsWith('test/docs/citations.')) sources.set(file, await read(file));
}

const titles = new Map<string, readonly string[]>();
const titlesOf = (file: string): readonly string[] => {
  const found = titles.get(file) ?? titlesIn(sources.get(file) ?? '');
  titles.set(file, found);
  return found;
};

test('each citation of a rule leads to a section of its page', (t) => {
  const astray: string[] = [];
  let count = 0;
  for (const [file, source] of sources) {
    for (const { page, sections, part } of citationsIn(source)) {
      count += 1;
      const known = sectionsOf(pages.get(page) ?? '');
      if (!pages.has(page)) astray.push(`${file}: there is no page ${page}`);
      else if (sections.length === 0 && !file.endsWith('.md')) astray.push(`${file}: ${page} without a section`);
      for (const section of sections) {
        const found = known.find((each) => each.number === section);
        if (found === undefined) astray.push(`${file}: ${page} has no section ${section}`);
        else if (part !== '' && !new RegExp(`\\b${part}\\b`).test(found.text))
          astray.push(`${file}: ${page} ${section} has no ${part}`);
      }
    }
  }
  t.true(count > 250, `${count} citations`);
  t.deepEqual(astray, []);
});

test('nothing is cited that is not in the repository', (t) => {
  const former = [...sources].flatMap(([file, source]) => formerCitationsIn(source).map((text) => `${file}: ${text}`));
  if (takesFormerNames) t.true(former.length > 0, 'none is left: takesFormerNames has to be false');
  else t.deepEqual(former, []);
});

test('the sections of a page have numbers that ascend, and each has rules, or sections with rules', (t) => {
  for (const [name, page] of pages) {
    const sections = sectionsOf(page);
    const parts = sections.map(({ number }) => number.split('.').map(Number));
    parts.forEach(([chapter = 0, part = 0], at) => {
      const [before = -1, partBefore = 0] = parts[at - 1] ?? [];
      t.true(chapter > before || (chapter === before && part > partBefore), `${name} ${chapter}.${part}`);
    });
    for (const { number, text } of sections) {
      const below = sections.filter((other) => other.number.startsWith(`${number}.`));
      t.true(
        [text, ...below.map((other) => other.text)].some((each) => ruleRows(each).length > 0),
        `${name} ${number}`,
      );
    }
  }
});

for (const [name, page] of pages) {
  const rows = ruleRows(page);

  test(`every rule of ${name} names code that exists`, async (t) => {
    const missing: string[] = [];
    for (const { rule, code: cell } of rows)
      for (const file of namedFiles(cell))
        if (!sources.has(file)) await read(file).catch(() => missing.push(`${rule}: ${file}`));
    t.deepEqual(missing, []);
  });

  test(`every rule of ${name} names tests that exist`, (t) => {
    const missing: string[] = [];
    for (const { file, title } of rows.flatMap(({ tests }) => namedTests(tests))) {
      const source = sources.get(file) ?? '';
      if (!titlesOf(file).some((written) => titleMatches(written, title, source))) missing.push(`${file}: ${title}`);
    }
    t.deepEqual(missing, []);
  });
}

test('a citation names a page, its sections, and maybe a step of one', (t) => {
  const [page] = pages.keys();
  const at = `docs/rules/${page}.md`;
  const sections = (text: string) => citationsIn(text).map((found) => found.sections);
  t.deepEqual(sections(`(\`${at} 3.9, 3.10\`)`), [['3.9', '3.10']]);
  t.deepEqual(sections(`(${at} 2 to 9). \`${at}\` 1.5 and 1.6, and`), [
    ['2', '9'],
    ['1.5', '1.6'],
  ]);
  t.deepEqual(sections(`\`${at} 4.6\`, \`4.7\`, 12. \`${at}\``), [['4.6', '4.7'], []]);
  t.deepEqual(
    citationsIn(`\`${at} 7\`, row 9) \`${at} 2.5\` step 4, \`${at} 1.6 step 1\``).map(({ part }) => part),
    ['row 9', 'step 4', 'step 1'],
  );
  t.deepEqual(citationsIn('a docs/rules/README and a spec'), []);
});

test('what no reader can open is found', (t) => {
  t.is(formerCitationsIn('`spec/x.md 1`, `architecture: Y`, `lessons`, (`3.5` [R]) and [R] of 4.6').length, 5);
  t.deepEqual(formerCitationsIn('the architecture of a machine; lessons; 0.3 of it; Map[R]; 1.5 and `2.0.0`'), []);
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
  const rule = '| a rule | `pkg/x.ts`<br>`grub/x.c` | `test/x.test.ts` one<br>`test/y.test.ts` two |';
  const [row] = ruleRows(`| rule | code | test |\n|---|---|---|\n${rule}\n| what | why |\n`);
  t.deepEqual(row && namedFiles(row.code), ['pkg/x.ts', 'grub/x.c']);
  t.deepEqual(row && namedTests(row.tests), [
    { file: 'test/x.test.ts', title: 'one' },
    { file: 'test/y.test.ts', title: 'two' },
  ]);
  t.deepEqual(namedTests('no test'), [{ file: 'no test', title: '' }]);
});

test('a section ends where the next one begins', (t) => {
  const page = '# A page of 3\n\n## 1. One\n\n### 1.1 A part\ntext\n\n## 2. Two\n\n## What is left\nmore\n';
  t.deepEqual(
    sectionsOf(page).map(({ number }) => number),
    ['1', '1.1', '2'],
  );
  t.false(sectionsOf(page)[2]?.text.includes('more'));
});
