import type { Kysely, Migration } from 'kysely';

/** Groups of nodes with config properties of their own; a node is in one at most. */
export const groups: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('node_group')
      .addColumn('id', 'varchar(36)', (c) => c.primaryKey())
      .addColumn('name', 'varchar(128)', (c) => c.notNull().unique())
      .addColumn('properties', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('group_member')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('group_id', 'varchar(36)', (c) => c.notNull().references('node_group.id').onDelete('cascade'))
      .execute();
    await schema.createIndex('member_by_group').on('group_member').column('group_id').execute();
  },
};
