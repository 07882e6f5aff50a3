import { sql } from 'kysely';
import { BasaltError } from '#pkg/errors/error.ts';
import { changedIn, requireCarried } from './desired/config-fault.ts';
import { initialDesired, type Desired, type DesiredBaseos, type VersionedDesired } from './desired/state.ts';
import { inGroup } from '../db/group-commit.ts';
import { lockDevice } from '../db/lock.ts';
import type { Database, Schema } from '../db/schema.ts';

type Row = Schema['desired'];
export type DesiredRow = Row;

const baseosOf = (row: Row): DesiredBaseos | undefined =>
  row.base_version === null || row.sha256 === null
    ? undefined
    : {
        image: row.image_name ?? '',
        version: row.base_version,
        sha256: row.sha256,
        size: row.size ?? 0,
        contentTreeUuid: row.content_tree_uuid ?? '',
        activate: row.activate === 1,
      };

/** What a row says. */
export const desiredOf = (row: Row): VersionedDesired => ({
  baseos: baseosOf(row),
  retryCounter: row.retry_counter,
  rebootCounter: row.reboot_counter,
  shutdownCounter: row.shutdown_counter,
  maintenance: row.maintenance === 1,
  epoch: row.epoch,
  properties: JSON.parse(row.properties) as Record<string, string>,
  version: row.version,
  changedAt: row.changed_at,
});

const toRow = (deviceUuid: string, desired: Desired, version: number, changedAt: number): Row => ({
  device_uuid: deviceUuid,
  version,
  changed_at: changedAt,
  epoch: desired.epoch,
  image_name: desired.baseos?.image ?? null,
  base_version: desired.baseos?.version ?? null,
  sha256: desired.baseos?.sha256 ?? null,
  size: desired.baseos?.size ?? null,
  content_tree_uuid: desired.baseos?.contentTreeUuid ?? null,
  activate: desired.baseos?.activate ? 1 : 0,
  retry_counter: desired.retryCounter,
  reboot_counter: desired.rebootCounter,
  shutdown_counter: desired.shutdownCounter,
  maintenance: desired.maintenance ? 1 : 0,
  properties: JSON.stringify(desired.properties),
});

/** Gives a new device its first, empty config, version 1. */
export const insertDesired = async (db: Database, deviceUuid: string, now: number): Promise<void> => {
  await db
    .insertInto('desired')
    .values(toRow(deviceUuid, initialDesired, 1, now))
    .execute();
};

export const findDesired = async (db: Database, deviceUuid: string): Promise<VersionedDesired | undefined> => {
  const row = await db.selectFrom('desired').selectAll().where('device_uuid', '=', deviceUuid).executeTakeFirst();
  return row && desiredOf(row);
};

/** `changeDesired` as a part of a transaction that is open already. Errors: CONFIG_INVALID, NODE_UNKNOWN. */
export const changeDesiredWithin = async (
  trx: Database,
  deviceUuid: string,
  now: number,
  change: (desired: Desired) => Desired | Promise<Desired>,
): Promise<VersionedDesired> => {
  await lockDevice(trx, deviceUuid);
  const row = await trx
    .selectFrom('desired')
    .selectAll()
    .where('device_uuid', '=', deviceUuid)
    .executeTakeFirstOrThrow(() => new BasaltError('NODE_UNKNOWN', `node ${deviceUuid} has been removed`));
  const before = desiredOf(row);
  const unchanged = toRow(deviceUuid, before, row.version, row.changed_at);
  const wanted = await change(before);
  const candidate = toRow(deviceUuid, wanted, row.version, row.changed_at);
  if (JSON.stringify(candidate) === JSON.stringify(unchanged)) return before;
  requireCarried(
    { uuid: deviceUuid, name: '' },
    { ...wanted, properties: changedIn(before.properties, wanted.properties) },
  );
  const after = { ...candidate, version: row.version + 1, changed_at: Math.max(now, row.changed_at + 1) };
  await trx.updateTable('desired').set(after).where('device_uuid', '=', deviceUuid).execute();
  return desiredOf(after);
};

/**
 * Applies a change in one transaction and counts the version up; a change that changes nothing writes nothing. `change` may
 * be asked twice. Errors: CONFIG_INVALID for what no config can carry, NODE_UNKNOWN.
 */
export const changeDesired = (
  db: Database,
  deviceUuid: string,
  now: number,
  change: (desired: Desired) => Desired | Promise<Desired>,
): Promise<VersionedDesired> => inGroup(db, (trx) => changeDesiredWithin(trx, deviceUuid, now, change));

const nextVersion = (now: number) => ({
  version: sql<number>`version + 1`,
  changed_at: sql<number>`case when changed_at < ${now} then ${now} else changed_at + 1 end`,
});

/** Counts the version up: something outside the desired state that the config carries has changed. */
export const touchDesired = async (db: Database, deviceUuid: string, now: number): Promise<void> => {
  await db.updateTable('desired').set(nextVersion(now)).where('device_uuid', '=', deviceUuid).execute();
};

/** `touchDesired` for every device. */
export const touchAllDesired = async (db: Database, now: number): Promise<void> => {
  await db.updateTable('desired').set(nextVersion(now)).execute();
};

/** UUIDs of the nodes that want the content with this sha256. */
export const devicesWanting = async (db: Database, sha256: string): Promise<string[]> =>
  (await db.selectFrom('desired').select('device_uuid').where('sha256', '=', sha256).execute()).map(
    (row) => row.device_uuid,
  );

export const wantedContents = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('desired').select('sha256').distinct().where('sha256', 'is not', null).execute()).map(
    (row) => row.sha256 as string,
  );

/** The desired state of every node, or of those given (some hundred at most), by its UUID. */
export const allDesired = async (db: Database, uuids?: readonly string[]): Promise<Map<string, VersionedDesired>> => {
  let query = db.selectFrom('desired').selectAll();
  if (uuids !== undefined) query = query.where('device_uuid', 'in', uuids);
  return new Map((await query.execute()).map((row) => [row.device_uuid, desiredOf(row)]));
};
