import type { Database, Schema } from '../db/schema.ts';

export type Image = Schema['image'];

/** The newest first: it is what somebody looks for, and what the page offers. */
export const listImages = (db: Database): Promise<Image[]> =>
  db.selectFrom('image').selectAll().orderBy('created_at', 'desc').orderBy('name').execute();

export const findImage = (db: Database, name: string): Promise<Image | undefined> =>
  db.selectFrom('image').selectAll().where('name', '=', name).executeTakeFirst();

/** Enters the image or replaces the one of that name. */
export const putImage = async (db: Database, image: Image): Promise<void> => {
  const { name: _, ...values } = image;
  await db
    .insertInto('image')
    .values(image)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
};

export const removeImage = async (db: Database, name: string): Promise<void> => {
  await db.deleteFrom('image').where('name', '=', name).execute();
};
