import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestFn } from 'ava';
import { compileHost } from './compile-host.ts';

/** The rule compiled for this host, and a folder of the test file alone that is removed at its end. */
export interface Host {
  readonly folder: string;
  readonly program: string;
}

/** Compiles the rule before the first test of a file; the fields are set once tests run. */
export const useHost = (test: TestFn): Host => {
  const host = { folder: '', program: '' };
  test.before('the rule compiles without a warning', async () => {
    host.folder = await mkdtemp(join(tmpdir(), 'basalt-gptprio-'));
    host.program = await compileHost();
  });
  test.after.always(async () => {
    if (host.folder) await rm(host.folder, { recursive: true, force: true });
  });
  return host;
};
