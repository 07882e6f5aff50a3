import { randomUUID } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { lockDevice, lockWithin } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { changedIn, requireCarried } from '../nodes/desired/config-fault.ts';
import { touchDesired } from '../nodes/config-queries.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** how many nodes are in it */
  readonly nodes: number;
}

/** It went between the look for it and the lock. */
const noGroup = (name: string): BasaltError => new BasaltError('GROUP_UNKNOWN', `group "${name}" has been removed`);

const countMembers = async (db: Database): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('group_member')
    .select((eb) => ['group_id', eb.fn.countAll<number | string>().as('n')])
    .groupBy('group_id')
    .execute();
  return new Map(rows.map(({ group_id: id, n }) => [id, Number(n)]));
};

export const listGroups = async (db: Database): Promise<Group[]> => {
  const members = await countMembers(db);
  const rows = await db.selectFrom('node_group').selectAll().orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    properties: JSON.parse(row.properties) as Record<string, string>,
    createdAt: Number(row.created_at),
    nodes: members.get(row.id) ?? 0,
  }));
};

export const findGroup = async (db: Database, name: string): Promise<Group | undefined> =>
  (await listGroups(db)).find((group) => group.name === name);

/** Makes an empty group; false when there is one of that name. */
export const insertGroup = (db: Database, name: string, now: number): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    const { numInsertedOrUpdatedRows: rows = 0n } = await trx
      .insertInto('node_group')
      .values({ id: randomUUID(), name, properties: '{}', created_at: now })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    return rows > 0n;
  });

const membersOfId = async (db: Database, id: string): Promise<string[]> =>
  (await db.selectFrom('group_member').select('device_uuid').where('group_id', '=', id).execute()).map(
    (row) => row.device_uuid,
  );

/** UUIDs of the nodes in the group. */
export const membersOf = (db: Database, group: Group): Promise<string[]> => membersOfId(db, group.id);

const touchMembers = async (trx: Database, id: string, now: number): Promise<void> => {
  for (const uuid of await membersOfId(trx, id)) {
    await lockDevice(trx, uuid);
    await touchDesired(trx, uuid, now);
  }
};

/** Gives the group another name; false when that is another one's. */
export const renameGroup = (db: Database, { id }: Group, name: string): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    const taken = await trx.selectFrom('node_group').select('id').where('name', '=', name).executeTakeFirst();
    if (taken) return taken.id === id;
    await trx.updateTable('node_group').set({ name }).where('id', '=', id).execute();
    return true;
  });

/** Changes the group's properties, and with them the config of every node in it. Errors: CONFIG_INVALID, GROUP_UNKNOWN. */
export const changeGroupProperties = (
  db: Database,
  { id, name }: Group,
  now: number,
  change: (properties: Readonly<Record<string, string>>) => Record<string, string>,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    const row = await trx
      .selectFrom('node_group')
      .select('properties')
      .where('id', '=', id)
      .executeTakeFirstOrThrow(() => noGroup(name));
    const before = JSON.parse(row.properties) as Record<string, string>;
    const wanted = change(before);
    const properties = JSON.stringify(wanted);
    if (properties === row.properties) return;
    requireCarried({ uuid: '', name: '' }, { properties: changedIn(before, wanted) });
    await trx.updateTable('node_group').set({ properties }).where('id', '=', id).execute();
    await touchMembers(trx, id, now);
  });

/** Removes the group; its nodes are in none afterwards. */
export const removeGroup = (db: Database, { id }: Group, now: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    await touchMembers(trx, id, now);
    await trx.deleteFrom('group_member').where('group_id', '=', id).execute();
    await trx.deleteFrom('node_group').where('id', '=', id).execute();
  });

/** Moves a node into the group, or out of all for null; the node's config changes with it. */
export const setGroup = (db: Database, deviceUuid: string, group: Group | null, now: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    await lockDevice(trx, deviceUuid);
    await trx
      .selectFrom('device')
      .select('uuid')
      .where('uuid', '=', deviceUuid)
      .executeTakeFirstOrThrow(() => new BasaltError('NODE_UNKNOWN', `node ${deviceUuid} has been removed`));
    if (group) {
      const there = trx.selectFrom('node_group').select('id').where('id', '=', group.id);
      await there.executeTakeFirstOrThrow(() => noGroup(group.name));
    }
    const before = await trx
      .selectFrom('group_member')
      .select('group_id')
      .where('device_uuid', '=', deviceUuid)
      .executeTakeFirst();
    if (before?.group_id === group?.id) return;
    await trx.deleteFrom('group_member').where('device_uuid', '=', deviceUuid).execute();
    if (group) await trx.insertInto('group_member').values({ device_uuid: deviceUuid, group_id: group.id }).execute();
    await touchDesired(trx, deviceUuid, now);
  });

export interface Membership {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The group of each node that is in one, by the node's UUID. */
export const allMemberships = async (db: Database): Promise<Map<string, Membership>> => {
  const groups = new Map((await listGroups(db)).map((group) => [group.id, group]));
  const rows = await db.selectFrom('group_member').selectAll().execute();
  return new Map(
    rows.flatMap(({ device_uuid: uuid, group_id: id }) => {
      const group = groups.get(id);
      return group ? [[uuid, group] as const] : [];
    }),
  );
};

/** The group that a node is in. */
export const groupOf = async (db: Database, deviceUuid: string): Promise<Membership | undefined> => {
  const row = await db
    .selectFrom('group_member')
    .innerJoin('node_group', 'node_group.id', 'group_member.group_id')
    .select(['node_group.name as name', 'node_group.properties as properties'])
    .where('group_member.device_uuid', '=', deviceUuid)
    .executeTakeFirst();
  return row && { name: row.name, properties: JSON.parse(row.properties) as Record<string, string> };
};
