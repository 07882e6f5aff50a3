import { truncate, utimes, writeFile } from 'node:fs/promises';
import { runToolOk } from '#pkg/host/tool.ts';
import { programToCopy } from './packages.ts';
import { fixedTime, sourceDate } from './source-date.ts';

export interface FatImage {
  /** file to make */
  readonly path: string;
  readonly size: number;
  readonly label: string;
  /** eight hexadecimal digits */
  readonly volumeId: string;
  /** path inside, with slashes, to the file that is copied there; folders are made */
  readonly files: Readonly<Record<string, string>>;
}

const foldersOf = (files: readonly string[]): string[] => {
  const all = files.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(all)].toSorted();
};

/** Makes a FAT file system in a file, without mounting it: the same files give the same bytes. */
export const makeFat = async ({ path, size, label, volumeId, files }: FatImage): Promise<void> => {
  const env: NodeJS.ProcessEnv = { ...fixedTime(), MTOOLS_SKIP_CHECK: '1' };
  await writeFile(path, '');
  await truncate(path, size);
  // FAT32 needs so many clusters that small ones have to be asked for
  const kind = size >= 33 * 1024 * 1024 ? ['-F', '32', '-s', '1'] : [];
  await runToolOk(await programToCopy('mkfs.vfat'), ['--invariant', '-i', volumeId, '-n', label, ...kind, path], {
    env,
  });
  const names = Object.keys(files).toSorted();
  for (const folder of foldersOf(names)) await runToolOk('mmd', ['-i', path, `::${folder}`], { env });
  for (const name of names) {
    const source = files[name] ?? '';
    await utimes(source, Number(sourceDate()), Number(sourceDate()));
    await runToolOk('mcopy', ['-m', '-i', path, source, `::${name}`], { env });
  }
};
