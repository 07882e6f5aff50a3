import type { Kysely, Migration } from 'kysely';

/** Rollouts, how far each of their nodes is, and which unfinished one holds a node. */
export const rollouts: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('rollout')
      .addColumn('id', 'varchar(36)', (c) => c.primaryKey())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addColumn('name', 'varchar(256)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('created_by', 'varchar(128)', (c) => c.notNull())
      .addColumn('image_name', 'varchar(128)', (c) => c.notNull())
      .addColumn('base_version', 'varchar(256)', (c) => c.notNull())
      .addColumn('sha256', 'varchar(64)', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('content_tree_uuid', 'varchar(36)', (c) => c.notNull())
      .addColumn('mode', 'varchar(16)', (c) => c.notNull())
      .addColumn('max_failures', 'bigint', (c) => c.notNull())
      .addColumn('phase', 'varchar(16)', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('rollout_node')
      .addColumn('rollout_id', 'varchar(36)', (c) => c.notNull().references('rollout.id').onDelete('cascade'))
      .addColumn('device_uuid', 'varchar(36)', (c) => c.notNull().references('device.uuid').onDelete('cascade'))
      .addColumn('wave', 'integer', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('stage', 'varchar(16)', (c) => c.notNull())
      .addColumn('error', 'text', (c) => c.notNull())
      .addColumn('ran', 'integer', (c) => c.notNull())
      .addColumn('asked_version', 'bigint')
      .addColumn('delivered_at', 'bigint')
      .addPrimaryKeyConstraint('rollout_node_key', ['rollout_id', 'device_uuid'])
      .execute();
    await schema.createIndex('rollout_node_by_device').on('rollout_node').column('device_uuid').execute();
    await schema
      .createTable('rollout_claim')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('rollout_id', 'varchar(36)', (c) => c.notNull().references('rollout.id').onDelete('cascade'))
      .execute();
  },
};
