import type { Database } from './schema.ts';

/** Rows that a device may have above what is kept, from each process that writes: looking takes as long as many rows. */
export const pruningEvery = 50;

/** Devices that are remembered; one that was forgotten is looked at with its next row. */
const most = 50_000;

/**
 * Says of which of a device's rows the surplus is to be looked for: the first that this process writes into a database, and
 * every `pruningEvery`th after it.
 */
export const createPruning = (): ((db: Database, deviceUuid: string) => boolean) => {
  const databases = new WeakMap<object, Map<string, number>>();
  return (db, deviceUuid) => {
    // transactions have this in common with the database that they are of
    const { adapter } = db.getExecutor();
    const since = databases.get(adapter) ?? new Map<string, number>();
    databases.set(adapter, since);
    const count = since.get(deviceUuid) ?? 0;
    if (since.size >= most) since.clear();
    since.set(deviceUuid, (count + 1) % pruningEvery);
    return count === 0;
  };
};
