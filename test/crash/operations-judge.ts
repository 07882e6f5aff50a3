import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Value } from '@sinclair/typebox/value';
import { isOpen } from '#pkg/engine/follow.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { EngineOperation, type EngineStatus } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import type { Tree } from './storage.ts';

/**
 * Gives an agent the records of operations that a cut has left on /persist. Throws on one that is not whole: each is replaced
 * as a whole or not at all.
 */
export const giveOperations = async (pubsub: PubSub, persist: string): Promise<readonly EngineOperation[]> => {
  const dir = path.join(persist, 'status/baseosmgr/EngineOperation');
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json'));
  const publication = await pubsub.publication(topics.EngineOperation);
  const found: EngineOperation[] = [];
  for (const name of names) {
    const record: unknown = JSON.parse(await readFile(path.join(dir, name), 'utf8'));
    if (!Value.Check(EngineOperation, record)) throw new Error(`${name} is no record of an operation`);
    await publication.publish(record.ID, record);
    found.push(record);
  }
  return found;
};

/** Records of operations in a state that storage may be left in. Throws on one that is not whole. */
export const recordsIn = (tree: Tree, persist: string): number => {
  const dir = path.join(persist, 'status/baseosmgr/EngineOperation');
  const records = [...tree].filter(([file, data]) => data && path.dirname(file) === dir && file.endsWith('.json'));
  for (const [file, data] of records)
    if (!Value.Check(EngineOperation, JSON.parse(String(data))))
      throw new Error(`${file} is no record of an operation`);
  return records.length;
};

/** What is wrong with the records after an agent has taken them over; undefined when nothing is. */
export const judgeOperations = (
  before: readonly EngineOperation[],
  after: ReadonlyMap<string, EngineOperation>,
  engine: EngineStatus | undefined,
): string | undefined => {
  for (const old of before) {
    const now = after.get(old.ID);
    if (now === undefined) return `the record of ${old.Op} ${old.ID} is lost`;
    if (!isOpen(old) && JSON.stringify(now) !== JSON.stringify(old))
      return `${old.Op} was ${old.State}, and is ${now.State} now`;
  }
  for (const now of after.values()) {
    if (now.State === 'running' || now.State === 'waiting') return `${now.Op} is ${now.State} for ever`;
    if (now.State === 'staged' && engine?.Staged?.ID !== now.ID)
      return `${now.ID} is staged, and the engine has it not`;
  }
  return undefined;
};
