import { Type } from '@sinclair/typebox';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { usualCompressors } from '#pkg/baseos/image-facts.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';

const schema = Type.Object({
  squashfs: Type.Array(Type.String({ maxLength: 32, pattern: '^[a-z0-9]+$' }), { minItems: 1, maxItems: 16 }),
});
const check = schemaCheck(schema);

/**
 * The compressors of squashfs that boot loader and kernel of the running image can read, as its recipe states them in a file
 * (`{"squashfs":["gzip","xz"]}`). Without one, or with one that makes no sense, which is logged, the usual ones.
 */
export const readBootChain = async (path: string, log: Logger): Promise<readonly string[]> => {
  const text = await readFileOr(path, '', (error) => log.warn({ err: error }, 'the boot chain file cannot be read'));
  if (text === '') return usualCompressors;
  try {
    const value: unknown = JSON.parse(text);
    const problem = check(value);
    if (problem === undefined) return (value as { squashfs: string[] }).squashfs;
    log.warn({ path, problem }, 'the boot chain file makes no sense and counts as absent');
  } catch {
    log.warn({ path }, 'the boot chain file is not JSON and counts as absent');
  }
  return usualCompressors;
};
