/** What ava said of the tests it ran. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts in ava's lines: each test that ended, and each file that could not run, is one. An ava that ends with an error and
 * names no failure (no test found, killed, an exception after the last test) is one failure too.
 */
export const countLines = (lines: Iterable<string>, status: number): Counts => {
  let passed = 0;
  let failed = 0;
  for (const line of lines) {
    if (/^\s*✔ /.test(line)) passed += 1;
    else if (/^\s*✘ /.test(line)) failed += 1;
  }
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
};
