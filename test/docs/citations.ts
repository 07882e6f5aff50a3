/** A place in a source that names a page of rules. */
export interface Citation {
  readonly page: string;
  /** empty when no section is named */
  readonly sections: readonly string[];
  /** `step 4` or `row 9`, where one of a section is meant; empty else */
  readonly part: string;
}

/**
 * Comments cite the rules by the names that the pages had before, too, until `false` says that none does any more; then
 * such a name is a fault.
 */
export const takesFormerNames = false;

const number = String.raw`\d+(?:\.\d+)*`;
const more = '(?:,| and| to)';
const cited = new RegExp(
  String.raw`\b(docs/rules|spec)/([a-z][a-z-]*)\.md(?:\x60? (${number}(?:${more} ${number}|\x60${more} \x60${number})*)(?:\x60?,? (step|row)s? (\d+))?)?`,
  'g',
);
const formerNames = new Map([['eve-oci-loc', 'eve-local']]);

/** What a source cites of the rules, in its order. */
export const citationsIn = (source: string): readonly Citation[] =>
  [...source.matchAll(cited)].map(([, place = '', name = '', sections = '', kind = '', part = '']) => ({
    page: place === 'spec' ? (formerNames.get(name) ?? name) : name,
    sections: sections.match(new RegExp(number, 'g')) ?? [],
    part: kind === '' ? '' : `${kind} ${part}`,
  }));

const former: readonly RegExp[] = [
  /\bspec\/[\w-]+\.\w+/,
  /`architecture\b[^`]*`/,
  /`lessons\b[^`]*`/,
  // a section of a page that is not named beside it
  /\(`\d+\.\d+`/,
  /\[[RD]\](?= of \d|\))/,
];

/** What a source cites that a reader of the repository cannot open. */
export const formerCitationsIn = (source: string): readonly string[] =>
  former.flatMap((pattern) => source.match(pattern)?.[0] ?? []);
