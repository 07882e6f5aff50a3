import type { Kysely, Migration } from 'kysely';

/** The product that the manifest of an image names; those uploaded before have not been looked at. */
export const imageProduct: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('image').addColumn('product', 'varchar(64)').execute();
  },
};
