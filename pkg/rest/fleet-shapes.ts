import { Type, type Static, type TSchema } from '@sinclair/typebox';

/** Shapes that the calls about the fleet share. */
export const OrNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** RFC 3339, UTC; null where there is none. */
export const FleetTime = OrNull(Type.String({ description: 'RFC 3339, UTC' }));

/** One of some words. */
export const oneOf = <T extends string>(...values: T[]) => Type.Union(values.map((value) => Type.Literal(value)));

/** A group's or a rollout's name, or a node's. */
export const FleetName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,127}$' });

/** `:id` of what the controller itself has numbered. */
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });

/** A version as image and config carry it. */
export const FleetVersion = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });

/** An image that nodes can be given. */
export const StoredImage = Type.Object({
  name: Type.String(),
  version: OrNull(Type.String()),
  sha256: Type.String(),
  size: Type.Integer({ description: 'bytes' }),
  path: Type.String(),
  url: Type.String(),
  createdAt: FleetTime,
});
export type StoredImage = Static<typeof StoredImage>;
export const ImageList = Type.Object({ images: Type.Array(StoredImage) });

/** What an image may be called. */
export const ImageName = Type.String({ pattern: '^[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,127}$' });

/** Done, nothing to tell. */
export const Empty = Type.Null({ description: 'done, nothing to tell' });
