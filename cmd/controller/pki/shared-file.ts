import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Vault } from './vault.ts';

/**
 * Lets a file of a state folder be the same at every controller: what the vault has is written to it before `make`, which
 * keeps or makes it, and what is in it afterwards is put into the vault. To be used by one controller at a time.
 */
export const shareFile = async (vault: Vault | undefined, path: string, name: string, make: () => Promise<void>) => {
  if (!vault) return make();
  const known = await vault.read(name);
  if (known !== undefined && known !== (await readFileOr(path, ''))) {
    await writeFileDurable(path, known, { mode: 0o600 });
  }
  await make();
  const text = await readFileOr(path, '');
  if (text !== known) await vault.write(name, text);
};
