import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { LocalContentManager } from '#pkg/content/port.ts';
import { until } from '../../until.ts';
import { tempDir } from './temp-dir.ts';

/** Whether there is a file. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Waits until a file is no more. */
export const gone = async (path: string): Promise<void> => {
  await until(`${path} is gone`, async () => !(await exists(path)));
};

/** Returns when all that nothing refers to now has been collected: other garbage has gone twice. */
export const garbageCollected = async (t: ExecutionContext, manager: LocalContentManager): Promise<void> => {
  const source = join(await tempDir(t), 'garbage');
  for (const text of ['the end of one collection', 'the end of the next']) {
    await writeFile(source, text);
    const imported = await manager.importFile(source);
    imported[Symbol.dispose]();
    await gone(imported.path);
  }
};
