import { sql } from 'kysely';
import { createShared } from '../db/shared.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import { briefOf, type Brief } from './info/brief.ts';
import type { PresentedDevice } from './info/present.ts';
import { latestDevices } from './reports.ts';

/** What the list of nodes says of one of them. */
export interface FleetLine {
  readonly uuid: string;
  readonly name: string;
  readonly serial: string;
  readonly registeredAt: number;
  readonly lastContact: number | null;
  /** when its latest report came */
  readonly reportedAt: number | null;
  readonly desiredVersion: string | null;
  readonly group: string | null;
  readonly brief: Brief | undefined;
}

/** Nodes that are read in one go: some milliseconds, in which an embedded database lets nobody else be answered. */
const atOnce = 500;

const page = prepared((db, after: string) =>
  db
    .selectFrom('device')
    .leftJoin('desired', 'desired.device_uuid', 'device.uuid')
    .leftJoin('brief', 'brief.device_uuid', 'device.uuid')
    .leftJoin('report', 'report.device_uuid', 'device.uuid')
    .leftJoin('group_member', 'group_member.device_uuid', 'device.uuid')
    .leftJoin('node_group', 'node_group.id', 'group_member.group_id')
    .select(['device.uuid as uuid', 'device.name as name', 'device.serial as serial'])
    .select(['device.registered_at as registeredAt', 'device.last_contact as lastContact'])
    .select('report.received_at as reportedAt')
    .select(['desired.base_version as desiredVersion', 'node_group.name as group', 'brief.brief as brief'])
    .where('device.uuid', '>', after)
    .orderBy('device.uuid')
    .limit(sql.lit(atOnce)),
);

const read = (brief: string | null, whole: PresentedDevice | undefined): Brief | undefined =>
  brief === null ? whole && briefOf(whole) : (JSON.parse(brief) as Brief);

/**
 * A line for each node that has onboarded, in the order in which they came. Each is as it is stored at some moment of this
 * call; between parts of a large fleet others get their turn.
 */
export const fleetLines = async (db: Database): Promise<FleetLine[]> => {
  const lines: FleetLine[] = [];
  for (;;) {
    const rows = await page(db, lines.at(-1)?.uuid ?? '');
    // reports from before there were briefs
    const missing = rows.flatMap(({ uuid, brief }) => (brief === null ? uuid : []));
    const whole = missing.length === 0 ? new Map<string, never>() : await latestDevices(db, missing);
    for (const { brief, ...row } of rows) lines.push({ ...row, brief: read(brief, whole.get(row.uuid)) });
    if (rows.length < atOnce) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return lines.toSorted((a, b) => a.registeredAt - b.registeredAt || (a.uuid < b.uuid ? -1 : 1));
};

const readings = new WeakMap<Database, () => Promise<readonly FleetLine[]>>();

/** The same, read once for all who ask while another reading is under way: each open page asks for it. */
export const sharedLines = (db: Database): Promise<readonly FleetLine[]> => {
  const reading = readings.get(db) ?? createShared(() => fleetLines(db));
  readings.set(db, reading);
  return reading();
};
