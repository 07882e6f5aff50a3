import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** A directory of this test alone, removed after it. */
export const tempDir = async (t: ExecutionContext): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'basalt-content-'));
  t.teardown(() => rm(path, { recursive: true, force: true }));
  return path;
};
