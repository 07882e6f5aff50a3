import { inGroup } from '../db/group-commit.ts';
import { lockDevice } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { keepMessages } from './messages.ts';
import { recordDelivery } from '../rollouts/writes.ts';

/** Stores that a config with this version goes to the device, and what it says, as text without secrets. */
export const storeDelivery = (
  db: Database,
  deviceUuid: string,
  version: number,
  now: number,
  json: string,
): Promise<void> =>
  inGroup(db, async (trx) => {
    await lockDevice(trx, deviceUuid);
    await recordDelivery(trx, deviceUuid, version, now);
    await keepMessages(trx, [{ deviceUuid, receivedAt: now, at: now, type: 'config', json }]);
  });
