import { truncate, writeFile } from 'node:fs/promises';
import { runToolOk } from '#pkg/host/tool.ts';
import { programToCopy } from './packages.ts';
import { fixedTime } from './source-date.ts';

/** The file system of /persist has the GUID of its partition, and the seed of its directory hashes too. */
const uuid = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30059';

/**
 * Makes an empty ext4 in a file: the same size gives the same bytes. No blocks are kept for root: the agents are not root,
 * and could not use what the supervisor gives up on a full disk before those were free again.
 */
export const makeExt4 = async (path: string, size: number, label: string): Promise<void> => {
  await writeFile(path, '');
  await truncate(path, size);
  const extended = `hash_seed=${uuid},root_owner=0:0,nodiscard,lazy_itable_init=0,lazy_journal_init=0`;
  await runToolOk(
    await programToCopy('mke2fs'),
    ['-q', '-F', '-t', 'ext4', '-m', '0', '-L', label, '-U', uuid, '-E', extended, path],
    {
      env: fixedTime(),
    },
  );
};
