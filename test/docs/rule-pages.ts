/** A row of a table of rules in `docs/rules`. */
export interface RuleRow {
  readonly rule: string;
  readonly code: string;
  readonly tests: string;
}

/** A section of a page of rules; what stands under a section below it is not its text. */
export interface Section {
  readonly number: string;
  readonly text: string;
}

/** The numbered sections of a page, in their order. */
export const sectionsOf = (page: string): readonly Section[] =>
  page.split(/^#{2,} /m).flatMap((part) => {
    const number = /^(\d+(?:\.\d+)*)\.? /.exec(part)?.[1];
    return number === undefined ? [] : [{ number, text: part }];
  });

const head = '| rule | code | test |';
const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split(' | ')
    .map((cell) => cell.trim());

/** The rows of the tables of rules; tables with another head are not among them. */
export const ruleRows = (page: string): readonly RuleRow[] =>
  page
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('| ')))
    .filter(([first]) => first === head)
    .flatMap(([, ...rows]) => rows.map(cellsOf))
    .map(([rule = '', code = '', tests = '']) => ({ rule, code, tests }));

/** The files of a row that keep its rule; one that is not written as a file is left as it is. */
export const namedFiles = (cell: string): readonly string[] =>
  cell.split('<br>').map((entry) => /^`([^`]+)`$/.exec(entry)?.[1] ?? entry);

/** The tests of a row: file and title of each; an entry that is none has no title. */
export const namedTests = (cell: string): readonly { readonly file: string; readonly title: string }[] =>
  cell.split('<br>').map((entry) => {
    const [, file = entry, title = ''] = /^`([^`]+)` (.+)$/.exec(entry) ?? [];
    return { file, title };
  });

/** Is this the title as a test has it written, every `${}` in it standing for something that its source says elsewhere? */
export const titleMatches = (written: string, title: string, source: string): boolean => {
  const parts = written.replaceAll(/\\(['"`])/g, '$1').split(/\$\{[^}]*\}/);
  const match = new RegExp(`^${parts.map(RegExp.escape).join('(.+)')}$`).exec(title);
  return match !== null && match.slice(1).every((value) => source.replaceAll(/\\(['"`])/g, '$1').includes(value));
};
