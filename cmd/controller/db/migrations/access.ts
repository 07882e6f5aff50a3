import type { Kysely, Migration } from 'kysely';

/** Who may come in, and what they did. Every secret is a hash; times are milliseconds since 1970. */
export const access: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('user_account')
      .addColumn('name', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('role', 'varchar(16)', (c) => c.notNull())
      .addColumn('password', 'varchar(256)', (c) => c.notNull())
      .addColumn('disabled', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('last_login', 'bigint')
      .execute();
    await schema
      .createTable('user_session')
      .addColumn('id_hash', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('user_name', 'varchar(64)', (c) => c.notNull().references('user_account.name').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('used_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('user_session_by_user').on('user_session').column('user_name').execute();
    await schema
      .createTable('api_token')
      .addColumn('id', 'varchar(36)', (c) => c.primaryKey())
      .addColumn('name', 'varchar(64)', (c) => c.notNull().unique())
      .addColumn('role', 'varchar(16)', (c) => c.notNull())
      .addColumn('token_hash', 'varchar(64)', (c) => c.notNull().unique())
      .addColumn('owner', 'varchar(64)', (c) => c.references('user_account.name').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint')
      .addColumn('used_at', 'bigint')
      .execute();
    // one row: whoever appends to the log counts it up first, so that entries have the order in which they were committed
    await schema
      .createTable('audit_counter')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .execute();
    await (db as Kysely<{ audit_counter: { id: number; seq: number } }>)
      .insertInto('audit_counter')
      .values({ id: 1, seq: 0 })
      .execute();
    await schema
      .createTable('audit')
      .addColumn('seq', 'bigint', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'varchar(128)', (c) => c.notNull())
      .addColumn('role', 'varchar(16)')
      .addColumn('action', 'varchar(256)', (c) => c.notNull())
      .addColumn('target', 'text', (c) => c.notNull())
      .addColumn('node_id', 'varchar(36)')
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('outcome', 'varchar(16)', (c) => c.notNull())
      .addColumn('status', 'integer', (c) => c.notNull())
      .execute();
    await schema.createIndex('audit_by_time').on('audit').column('at').execute();
    await schema.createIndex('audit_by_node').on('audit').columns(['node_id', 'seq']).execute();
    await schema.createIndex('audit_by_actor').on('audit').columns(['actor', 'seq']).execute();
  },
};
