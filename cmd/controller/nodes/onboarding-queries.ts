import { lockWithin } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';

export interface PreRegistration {
  readonly serial: string;
  readonly createdAt: number;
  /** the device that used it */
  readonly deviceUuid: string | null;
}

/** Lets nodes with these serials register with the embedded onboarding certificate; known ones stay as they are. */
export const addSerials = async (db: Database, serials: readonly string[], now: number): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'names');
    for (const serial of serials) {
      await trx
        .insertInto('onboarding')
        .values({ serial, created_at: now })
        .onConflict((conflict) => conflict.column('serial').doNothing())
        .execute();
    }
  });
};

export const listSerials = async (db: Database): Promise<PreRegistration[]> => {
  const rows = await db
    .selectFrom('onboarding')
    .leftJoin('device', 'device.serial', 'onboarding.serial')
    .select(['onboarding.serial as serial', 'onboarding.created_at as createdAt', 'device.uuid as deviceUuid'])
    .orderBy('onboarding.created_at')
    .orderBy('onboarding.serial')
    .execute();
  return rows;
};

/** Serials that no device has come with yet, in the order in which they were let in. */
export const listPending = async (db: Database): Promise<string[]> => {
  const rows = await db
    .selectFrom('onboarding')
    .select('serial')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('device').select('device.uuid').whereRef('device.serial', '=', 'onboarding.serial'))),
    )
    .orderBy('created_at')
    .orderBy('serial')
    .execute();
  return rows.map(({ serial }) => serial);
};

export const removeSerial = async (db: Database, serial: string): Promise<'removed' | 'inUse' | 'unknown'> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'names');
    const device = await trx.selectFrom('device').select('uuid').where('serial', '=', serial).executeTakeFirst();
    if (device) return 'inUse';
    const result = await trx.deleteFrom('onboarding').where('serial', '=', serial).executeTakeFirst();
    return result.numDeletedRows > 0n ? 'removed' : 'unknown';
  });

export const isKnownSerial = async (db: Database, serial: string): Promise<boolean> =>
  (await db.selectFrom('onboarding').select('serial').where('serial', '=', serial).executeTakeFirst()) !== undefined;
