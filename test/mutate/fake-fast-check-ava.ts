import fc from 'fast-check';
import test from './fake-ava.ts';

export { fc };

/** As of `@fast-check/ava`: a property as a test. */
export const testProp = (
  title: string,
  arbitraries: readonly fc.Arbitrary<unknown>[],
  body: (t: unknown, ...values: unknown[]) => unknown,
  parameters: { readonly numRuns?: number } = {},
): void =>
  test(title, async (t) => {
    const property = fc.asyncProperty(
      fc.tuple(...arbitraries),
      async (values) => (await body(t, ...values)) as boolean | void,
    );
    const { numRuns } = parameters;
    await fc.assert(property, numRuns === undefined ? {} : { numRuns });
  });
