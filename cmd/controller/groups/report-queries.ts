import type { Database } from '../db/schema.ts';
import type { PresentedDevice } from '../nodes/info/present.ts';

export interface GroupReport {
  readonly value: string;
  /** empty where the nodes could take the value */
  readonly error: string;
  /** how many nodes of the group report this */
  readonly nodes: number;
}

/** Different reports of one property that are told apart; a group has few, unless its nodes make their errors up. */
const most = 20;

const countOne = (counts: Map<string, GroupReport>, { value, error }: { value: string; error: string }): void => {
  const key = JSON.stringify([value, error]);
  counts.set(key, { value, error, nodes: (counts.get(key)?.nodes ?? 0) + 1 });
};

/** What the nodes of a group made of each config property (`docs/rules/eve-baseos.md 4.3`), the most frequent first. */
export const groupReports = async (db: Database, groupId: string): Promise<Map<string, GroupReport[]>> => {
  const rows = await db
    .selectFrom('group_member')
    .innerJoin('report', 'report.device_uuid', 'group_member.device_uuid')
    .select('report.device as device')
    .where('group_member.group_id', '=', groupId)
    .execute();
  const byProperty = new Map<string, Map<string, GroupReport>>();
  for (const { device } of rows) {
    const { configItemStatus } = JSON.parse(device) as PresentedDevice;
    for (const [key, item] of Object.entries(configItemStatus)) {
      const counts = byProperty.get(key) ?? new Map<string, GroupReport>();
      byProperty.set(key, counts);
      countOne(counts, item);
    }
  }
  return new Map(
    [...byProperty].map(([key, counts]) => [
      key,
      [...counts.values()].toSorted((a, b) => b.nodes - a.nodes).slice(0, most),
    ]),
  );
};
