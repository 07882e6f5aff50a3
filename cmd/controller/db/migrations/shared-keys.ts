import type { Kysely, Migration } from 'kysely';

/** By which it is told that two machines have the key of one node: each makes the other's integrity token an earlier one. */
export const sharedKeys: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    // one column at a time, as SQLite wants it
    for (const add of [
      (table: ReturnType<typeof schema.alterTable>) =>
        table.addColumn('used', 'integer', (c) => c.notNull().defaultTo(0)),
      (table: ReturnType<typeof schema.alterTable>) =>
        table.addColumn('earlier', 'text', (c) => c.notNull().defaultTo('[]')),
      (table: ReturnType<typeof schema.alterTable>) =>
        table.addColumn('backs', 'integer', (c) => c.notNull().defaultTo(0)),
      (table: ReturnType<typeof schema.alterTable>) => table.addColumn('back_at', 'bigint'),
    ])
      await add(schema.alterTable('token')).execute();
  },
};
