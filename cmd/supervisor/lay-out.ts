import { constants, existsSync } from 'node:fs';
import { lchown, lstat, mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { rebootFilePaths } from '#pkg/process/reboot-files.ts';
import { numberOf, type Ids } from '#pkg/process/ids.ts';
import { errnoOf } from '#pkg/host/store-error.ts';
import type { Place } from './layout.ts';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_DIRECTORY } = constants;

/** Opens a place that is what it should be; undefined when it is missing or something else (a link, a pipe). */
const openPlace = async ({ path, kind }: Place): Promise<FileHandle | undefined> => {
  try {
    const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | (kind === 'directory' ? O_DIRECTORY : 0);
    const handle = await open(path, flags);
    const info = await handle.stat();
    // a second name for someone else's file is a way to get at it
    if (kind === 'directory' ? info.isDirectory() : info.isFile() && info.nlink === 1) return handle;
    await handle.close();
    return undefined;
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'ENXIO'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
};

const make = async ({ path, kind }: Place): Promise<void> => {
  await rm(path, { recursive: true, force: true });
  if (kind === 'directory') await mkdir(path, { mode: 0o700 });
  else await (await open(path, 'wx', 0o600)).close();
};

/** Gives everything below a directory to its owner, once: what a node wrote before its agents had users of their own. */
const giveTree = async (directory: string, uid: number, gid: number): Promise<void> => {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    const info = await lstat(path);
    if (entry.isFile() && info.nlink > 1) continue;
    await lchown(path, uid, gid);
    if (entry.isDirectory()) await giveTree(path, uid, gid);
  }
};

/**
 * Makes every place exist with its owner and mode. Runs as root in directories that agents write to, so it follows no
 * link: whatever is not of the right kind is removed and made anew. No agent may run meanwhile.
 */
export const layOut = async (places: readonly Place[], ids: Ids): Promise<void> => {
  for (const place of places) {
    const [uid, gid] = [numberOf(ids, place.owner), numberOf(ids, place.group)];
    let handle = await openPlace(place);
    if (handle === undefined) {
      await make(place);
      handle = await openPlace(place);
    }
    if (handle === undefined) throw new Error(`${place.path} is changed by someone while it is laid out`);
    try {
      const info = await handle.stat();
      if (place.kind === 'directory' && info.uid !== uid && place.owner !== 'root')
        await giveTree(place.path, uid, gid);
      // the mode after the owner: a change of owner takes set-gid away
      await handle.chown(uid, gid);
      await handle.chmod(place.mode);
    } finally {
      await handle.close();
    }
  }
};

/** Gives what the boot before left to the agent that reads and removes it; root may have written it. */
export const giveRebootFiles = async (persistDir: string, ids: Ids): Promise<void> => {
  for (const path of [...rebootFilePaths(persistDir), join(persistDir, 'restartcounter')]) {
    if (!existsSync(path)) continue;
    await lchown(path, ids.zedagent, ids.basalt);
  }
};
