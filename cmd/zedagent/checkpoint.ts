import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileDurable } from '#pkg/host/atomic-file.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/** A stored container is never larger than what the link accepts from the network. */
const sizeLimit = 5 * 1024 * 1024;

/** Configs as received, still signed (`docs/rules/eve-api.md 8.5`). */
export interface Checkpoints {
  /** Durable before it returns; the first one is the backup as well. Fails with STORE_IO or STORE_NO_SPACE. */
  save(container: Uint8Array): Promise<void>;
  /** A config has survived a test period: it becomes the backup, whatever was saved since. Fails like `save`. */
  promote(container: Uint8Array): Promise<void>;
  /** undefined when there is none, or none that can be read */
  read(which: 'last' | 'backup'): Promise<Uint8Array | undefined>;
}

export const createCheckpoints = (persistDir: string): Checkpoints => {
  const directory = join(persistDir, 'checkpoint');
  const paths = { last: join(directory, 'lastconfig'), backup: join(directory, 'lastconfig.bak') };
  const read = (which: 'last' | 'backup') => readBounded(paths[which]);
  // it may hold credentials
  const write = (which: 'last' | 'backup', container: Uint8Array) =>
    writeFileDurable(paths[which], container, { mode: 0o600 });
  return {
    read,
    save: async (container) => {
      await mkdir(directory, { recursive: true });
      await write('last', container);
      if ((await read('backup')) === undefined) await write('backup', container);
    },
    promote: (container) => write('backup', container),
  };
};

const readBounded = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size === 0 || size > sizeLimit) return undefined;
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
};
