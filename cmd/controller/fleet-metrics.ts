import type { Gauge, Registry } from '#pkg/metrics/registry.ts';
import type { Contacts } from './contacts.ts';
import type { Database } from './db/schema.ts';
import type { PresentedDevice } from './nodes/info/present.ts';
import { listDevices } from './nodes/device-queries.ts';
import { measureRollouts } from './rollouts/metrics.ts';

/** Reading every report again for each of several readers would let them load the database as they please. */
const freshMs = 10_000;
const page = 200;

const countUp = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

const fill = (gauge: Gauge, label: string, counts: ReadonlyMap<string, number>): void => {
  gauge.clear();
  for (const [name, count] of counts) gauge.set({ [label]: name }, count);
};

/** How the nodes are, from what each reported last: states change with what comes in, so they are counted when asked. */
export const measureFleet = (registry: Registry, now: () => number) => {
  const nodes = registry.gauge(
    'basalt_controller_nodes',
    'nodes by the state that they reported last; none: no report yet',
  );
  const statuses = registry.gauge(
    'basalt_controller_nodes_by_user_status',
    'nodes that reported this userStatus of one of their versions; a node may count under several',
  );
  const reasons = registry.gauge('basalt_controller_nodes_by_boot_reason', 'nodes by why they were rebooted last');
  const contact = registry.gauge(
    'basalt_controller_node_last_contact_timestamp_seconds',
    'when a node was last heard of, seconds since 1970; 0: never since it was registered',
  );

  const rollouts = measureRollouts(registry, now);

  const read = async (db: Database, contacts: Contacts): Promise<void> => {
    await rollouts(db, contacts);
    const states = new Map<string, number>();
    const byStatus = new Map<string, number>();
    const byReason = new Map<string, number>();
    const devices = await listDevices(db);
    for (let from = 0; from < devices.length; from += page) {
      const uuids = devices.slice(from, from + page).map(({ uuid }) => uuid);
      const rows = await db
        .selectFrom('report')
        .select(['device_uuid', 'device'])
        .where('device_uuid', 'in', uuids)
        .execute();
      const reports = new Map(rows.map((row) => [row.device_uuid, row.device]));
      for (const uuid of uuids) {
        const text = reports.get(uuid);
        const device = text === undefined ? undefined : (JSON.parse(text) as PresentedDevice);
        countUp(states, device?.state ?? 'none');
        if (device !== undefined) countUp(byReason, device.lastBootReason);
        for (const status of new Set(device?.swList.map(({ userStatus }) => userStatus))) countUp(byStatus, status);
      }
    }
    fill(nodes, 'state', states);
    fill(statuses, 'user_status', byStatus);
    fill(reasons, 'reason', byReason);
    contact.clear();
    for (const { uuid, name, last_contact: stored } of devices)
      contact.set({ node: uuid, name }, Math.floor((contacts.pending(uuid) ?? stored ?? 0) / 1000));
  };

  let readAt: number | undefined;
  return (db: Database, contacts: Contacts): void =>
    registry.onCollect(async () => {
      if (readAt !== undefined && now() - readAt < freshMs && now() >= readAt) return;
      await read(db, contacts);
      readAt = now();
    });
};
