/** Titles of the tests in a source that ava runs: no skipped ones, none in comments. */
export const titlesIn = (source: string): string[] => {
  const code = source.replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/^\s*(?:test(?:\.serial)?|testProp|both)\(\s*(['"`])(.*?)\1/gms)].map(
    (match) => match[2] ?? '',
  );
};

/**
 * Numbers of `docs/rules/eve-baseos.md 6` that a title names: `scenario 3`, `scenarios 17, 18 and 19`,
 * `scenarios 19 to 21`.
 */
export const scenariosOf = (title: string): number[] =>
  [...title.matchAll(/\bscenarios? (\d+(?:(?:, | and | to )\d+)*)/g)].flatMap((match) => numbersIn(match[1] ?? ''));

const numbersIn = (list: string): number[] =>
  list.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split(' to ').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
