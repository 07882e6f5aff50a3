import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { isGoneContentTree } from '#pkg/swinfo/content-tree-info.ts';

/** The content trees that the controller may know of, over restarts: each is owed a last word when it is withdrawn. */
export interface ToldTrees {
  readonly ids: readonly string[];
  /** These are named by a config, which has no effect yet. Never fails: what cannot be stored is only known until the end. */
  named(ids: readonly string[]): Promise<void>;
  /** The controller has taken a message: a last word is no longer owed. */
  delivered(message: InfoMessage): void;
  /** what was being stored is stored */
  settled(): Promise<void>;
}

/** A config names one or two; of more than these the oldest are forgotten. */
const most = 64;

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= most && value.every((id) => typeof id === 'string' && id.length <= 256);

const idsIn = (text: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text);
    return isIds(value) ? value : [];
  } catch {
    return [];
  }
};

/** Opens what the agents before this one have told of. A file that cannot be read counts as empty. */
export const openToldTrees = async (persistDir: string, log: Logger): Promise<ToldTrees> => {
  const path = join(persistDir, 'status/told-content-trees');
  let ids = idsIn(await readFileOr(path, ''));
  /** by the last config: what is wanted again is not gone, though a last word of before was taken only now */
  let wanted: readonly string[] = [];
  let storing: Promise<void> = Promise.resolve();

  const write = async (after: Promise<void>, text: string): Promise<void> => {
    await after;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFileDurable(path, text);
    } catch (error) {
      log.error({ err: error }, 'which content trees were told of was not stored');
    }
  };

  const store = (next: readonly string[]): Promise<void> => {
    if (next.length === ids.length && next.every((id) => ids.includes(id))) return storing;
    ids = next;
    storing = write(storing, JSON.stringify(next));
    return storing;
  };

  return {
    get ids() {
      return ids;
    },
    named: (named) => {
      wanted = named;
      return store([...new Set([...ids.filter((id) => !named.includes(id)), ...named])].slice(-most));
    },
    delivered: ({ content }) => {
      if (content.kind !== 'contentTree' || !isGoneContentTree(content.contentTree)) return;
      const { uuid } = content.contentTree;
      if (!wanted.includes(uuid)) void store(ids.filter((id) => id !== uuid));
    },
    settled: () => storing,
  };
};
