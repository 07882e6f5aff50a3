/** A row of the tables in `docs/eve-api.md`. */
export interface RuleRow {
  readonly rule: string;
  readonly code: string;
  readonly tests: string;
}

/** The rows of three cells, without the heads of their tables. */
export const ruleRows = (page: string): readonly RuleRow[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 3 && cells[0] !== 'rule')
    .map(([rule = '', code = '', tests = '']) => ({ rule, code, tests }));

/** The tests of a row: file and title of each. */
export const namedTests = (cell: string): readonly { readonly file: string; readonly title: string }[] =>
  cell
    .split('<br>')
    .map((entry) => /^`([^`]+)` (.+)$/.exec(entry))
    .flatMap((match) => (match?.[1] && match[2] ? [{ file: match[1], title: match[2] }] : []));

/** Is this the title as a test has it written, every `${}` in it standing for something that its source says elsewhere? */
export const titleMatches = (written: string, title: string, source: string): boolean => {
  const parts = written.replaceAll(/\\(['"`])/g, '$1').split(/\$\{[^}]*\}/);
  const match = new RegExp(`^${parts.map(RegExp.escape).join('(.+)')}$`).exec(title);
  return match !== null && match.slice(1).every((value) => source.replaceAll(/\\(['"`])/g, '$1').includes(value));
};
