import type { Kysely, Migration } from 'kysely';
import { groups } from './migrations/groups.ts';
import { rollouts } from './migrations/rollouts.ts';
import { uploads } from './migrations/uploads.ts';

const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('device')
      .addColumn('uuid', 'varchar(36)', (c) => c.primaryKey())
      .addColumn('name', 'varchar(256)', (c) => c.notNull().unique())
      .addColumn('serial', 'varchar(256)', (c) => c.notNull())
      .addColumn('soft_serial', 'varchar(256)', (c) => c.notNull())
      .addColumn('cert_hash', 'varchar(64)', (c) => c.notNull().unique())
      .addColumn('cert_pem', 'text', (c) => c.notNull())
      .addColumn('onboard_cert_hash', 'varchar(64)', (c) => c.notNull())
      .addColumn('registered_at', 'bigint', (c) => c.notNull())
      .addColumn('last_contact', 'bigint')
      .addColumn('metric_count', 'bigint', (c) => c.notNull().defaultTo(0))
      .addColumn('certs', 'text', (c) => c.notNull().defaultTo('[]'))
      .addUniqueConstraint('device_serial', ['onboard_cert_hash', 'serial'])
      .execute();
    await schema
      .createTable('onboarding')
      .addColumn('serial', 'varchar(256)', (c) => c.primaryKey())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('desired')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .addColumn('epoch', 'bigint', (c) => c.notNull())
      .addColumn('image_name', 'varchar(128)')
      .addColumn('base_version', 'varchar(256)')
      .addColumn('sha256', 'varchar(64)')
      .addColumn('size', 'bigint')
      .addColumn('content_tree_uuid', 'varchar(36)')
      .addColumn('activate', 'integer', (c) => c.notNull())
      .addColumn('retry_counter', 'bigint', (c) => c.notNull())
      .addColumn('reboot_counter', 'bigint', (c) => c.notNull())
      .addColumn('shutdown_counter', 'bigint', (c) => c.notNull())
      .addColumn('maintenance', 'integer', (c) => c.notNull())
      .addColumn('properties', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('token')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('token_hash', 'varchar(64)', (c) => c.notNull())
      .addColumn('issued_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('info')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('device_uuid', 'varchar(36)', (c) => c.notNull().references('device.uuid').onDelete('cascade'))
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('type', 'varchar(32)', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('info_by_device').on('info').columns(['device_uuid', 'seq']).execute();
    await schema
      .createTable('report')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('device', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('content_report')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.notNull().references('device.uuid').onDelete('cascade'))
      .addColumn('tree_uuid', 'varchar(64)', (c) => c.notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('content_tree', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('content_report_key', ['device_uuid', 'tree_uuid'])
      .execute();
    await schema
      .createTable('timeline')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('device_uuid', 'varchar(36)', (c) => c.notNull().references('device.uuid').onDelete('cascade'))
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('timeline_by_device').on('timeline').columns(['device_uuid', 'seq']).execute();
    await schema
      .createTable('image')
      .addColumn('name', 'varchar(128)', (c) => c.primaryKey())
      .addColumn('version', 'varchar(256)')
      .addColumn('sha256', 'varchar(64)', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('setting')
      .addColumn('key', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
  },
};

/** All schema changes in order; a name is never changed after it was released. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0003-groups': groups,
  '0004-rollouts': rollouts,
  '0005-uploads': uploads,
};
