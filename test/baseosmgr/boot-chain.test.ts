import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { readBootChain } from '#cmd/baseosmgr/boot-chain.ts';
import { createLogger } from '#pkg/process/log.ts';
import { usualCompressors } from '#pkg/baseos/image-facts.ts';
import { tempDir } from '../content/support/temp-dir.ts';

const log = createLogger('test', { level: 'silent' });

test('what can be booted is what the file says, and the usual without one that makes sense', async (t) => {
  const path = join(await tempDir(t), 'boot-chain.json');
  t.deepEqual(await readBootChain(path, log), usualCompressors);
  await writeFile(path, '{"squashfs":["gzip","zstd"],"more":1}\n');
  t.deepEqual(await readBootChain(path, log), ['gzip', 'zstd']);
  for (const nonsense of ['', 'gzip', '[]', '{}', '{"squashfs":[]}', '{"squashfs":"gzip"}', '{"squashfs":[1]}']) {
    await writeFile(path, nonsense);
    t.deepEqual(await readBootChain(path, log), usualCompressors, nonsense);
  }
  t.deepEqual(usualCompressors, ['gzip', 'xz', 'lzo']);
});
