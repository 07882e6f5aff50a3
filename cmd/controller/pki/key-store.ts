import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory, writeFileDurable } from '#pkg/host/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { errnoOf } from '#pkg/host/store-error.ts';
import type { Vault } from './vault.ts';

/** Where a controller's keys and certificates are: PEM texts by file name. */
export interface KeyStore {
  /** for messages: "in <place>" */
  readonly place: string;
  /** several controllers use these keys, each perhaps under names of its own */
  readonly shared: boolean;
  isMade(): Promise<boolean>;
  /** all or none of them */
  make(files: ReadonlyMap<string, string>): Promise<void>;
  read(file: string): Promise<string>;
  replace(file: string, text: string): Promise<void>;
}

const modeOf = (file: string) => (file.endsWith('.key.pem') ? { mode: 0o600 } : {});

/** A folder of files; keys are for its owner only. */
export const folderKeyStore = (dir: string): KeyStore => ({
  place: dir,
  shared: false,
  async isMade() {
    try {
      await readdir(dir);
      return true;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return false;
      throw new BasaltError('STORE_IO', `cannot read the keys in ${dir}: ${(error as Error).message}`, { dir }, error);
    }
  },
  /** Makes everything in a folder beside the final one and renames it, so that a kill in between leaves nothing half made. */
  async make(files) {
    const temp = `${dir}.new`;
    await rm(temp, { recursive: true, force: true });
    await mkdir(temp, { mode: 0o700, recursive: true });
    for (const [file, text] of files) await writeFileDurable(join(temp, file), text, modeOf(file));
    await rename(temp, dir);
    await syncDirectory(dirname(dir));
  },
  read: (file) => readFile(join(dir, file), 'utf8'),
  replace: (file, text) => writeFileDurable(join(dir, file), text, modeOf(file)),
});

const vaultName = 'pki';

/** All of them as one text in the vault; to be used by one controller at a time. */
export const vaultKeyStore = (vault: Vault): KeyStore => {
  const all = async (): Promise<Record<string, string>> =>
    JSON.parse((await vault.read(vaultName)) ?? '{}') as Record<string, string>;
  return {
    place: 'the database',
    shared: true,
    isMade: async () => (await vault.read(vaultName)) !== undefined,
    make: (files) => vault.write(vaultName, JSON.stringify(Object.fromEntries(files))),
    read: async (file) => {
      const text = (await all())[file];
      if (text === undefined) throw new Error(`there is no ${file}`);
      return text;
    },
    replace: async (file, text) => vault.write(vaultName, JSON.stringify({ ...(await all()), [file]: text })),
  };
};
