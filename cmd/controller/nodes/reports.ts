import type { ExpressionBuilder } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Database, Schema } from '../db/schema.ts';
import { briefOf } from './info/brief.ts';
import type { PresentedDevice } from './info/present.ts';

export interface Report {
  /** the device's time */
  readonly at: number;
  readonly receivedAt: number;
  readonly device: PresentedDevice;
}

const find = prepared((db, deviceUuid: string) =>
  db.selectFrom('report').select(['at', 'received_at', 'device']).where('device_uuid', '=', deviceUuid),
);

/** The latest device report, undefined before the first. */
export const latestReport = async (db: Database, deviceUuid: string): Promise<Report | undefined> => {
  const [row] = await find(db, deviceUuid);
  return row && { at: row.at, receivedAt: row.received_at, device: JSON.parse(row.device) as PresentedDevice };
};

/** The latest report of each of the devices that has made one, by its UUID. */
export const latestReports = async (db: Database, uuids: readonly string[]): Promise<Map<string, Report>> => {
  const rows = await db.selectFrom('report').selectAll().where('device_uuid', 'in', uuids).execute();
  return new Map(
    rows.map(({ device_uuid: uuid, at, received_at: receivedAt, device }) => [
      uuid,
      { at, receivedAt, device: JSON.parse(device) as PresentedDevice },
    ]),
  );
};

/** What each of the devices reported last, by its UUID. */
export const latestDevices = async (db: Database, uuids: readonly string[]): Promise<Map<string, PresentedDevice>> => {
  const [one] = uuids;
  if (uuids.length === 1 && one !== undefined) {
    const report = await latestReport(db, one);
    return new Map(report === undefined ? [] : [[one, report.device]]);
  }
  const rows = await db
    .selectFrom('report')
    .select(['device_uuid', 'device'])
    .where('device_uuid', 'in', uuids)
    .execute();
  return new Map(rows.map((row) => [row.device_uuid, JSON.parse(row.device) as PresentedDevice]));
};

type New<T extends 'report' | 'brief'> = ExpressionBuilder<Schema & { excluded: Schema[T] }, T | 'excluded'>;

const newReport = ({ ref }: New<'report'>) => ({
  at: ref('excluded.at'),
  received_at: ref('excluded.received_at'),
  device: ref('excluded.device'),
});
const newBrief = ({ ref }: New<'brief'>) => ({ brief: ref('excluded.brief') });

const putReport = prepared((db, device_uuid: string, at: number, received_at: number, device: string) =>
  db
    .insertInto('report')
    .values({ device_uuid, at, received_at, device })
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(newReport)),
);

const putBrief = prepared((db, device_uuid: string, brief: string) =>
  db
    .insertInto('brief')
    .values({ device_uuid, brief })
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(newBrief)),
);

/** These are what the devices reported last, by their UUIDs. */
export const putReports = async (db: Database, reports: ReadonlyMap<string, Report>): Promise<void> => {
  const all = [...reports];
  const [one] = all;
  if (one === undefined) return;
  if (all.length === 1) {
    const [uuid, { at, receivedAt, device }] = one;
    await putReport(db, uuid, at, receivedAt, JSON.stringify(device));
    await putBrief(db, uuid, JSON.stringify(briefOf(device)));
    return;
  }
  await db
    .insertInto('report')
    .values(
      all.map(([device_uuid, { at, receivedAt, device }]) => ({
        device_uuid,
        at,
        received_at: receivedAt,
        device: JSON.stringify(device),
      })),
    )
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(newReport))
    .execute();
  await db
    .insertInto('brief')
    .values(all.map(([device_uuid, { device }]) => ({ device_uuid, brief: JSON.stringify(briefOf(device)) })))
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(newBrief))
    .execute();
};
