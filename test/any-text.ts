import { fc } from '@fast-check/ava';

/** What objects are made of beside their own properties, and other words that programs stumble over. */
const words = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'key', 'ref', '-1', '$&', '..');

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0, max: 0xd7_ff }),
  fc.integer({ min: 0xe0_00, max: 0x10_ff_ff }),
);

/**
 * Any well-formed text of so many code points at the most. fast-check's own strings of any code point begin with a table of all of
 * them: seconds, in each file that uses them.
 */
export const anyText = (maxLength = 10): fc.Arbitrary<string> => {
  const points = fc.array(codePoint, { maxLength }).map((all) => String.fromCodePoint(...all));
  return fc.oneof({ weight: 9, arbitrary: points }, { weight: 1, arbitrary: words });
};
