import { Type, type TSchema } from '@sinclair/typebox';
import { Text } from './text.ts';

/** One of some words. */
export const oneOf = <T extends string>(...values: T[]) => Type.Union(values.map((value) => Type.Literal(value)));

export const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** RFC 3339, UTC; null where there is none. */
export const Time = Type.String({ description: 'RFC 3339, UTC' });
export const TimeOrNull = Nullable(Time);
export const TextOrNull = Nullable(Type.String());

/** Every reply from 400 on. */
export const Refusal = Type.Object({ code: Type.String(), message: Type.String() });

export const Nothing = Type.Null({ description: 'done, nothing to tell' });

/** `:id` of a node: its UUID, serial or name. */
export const NodeParams = Type.Object({ id: Text({ minLength: 1, maxLength: 256 }) });

/** `:id` of what the controller itself has numbered. */
export const IdParams = Type.Object({ id: Text({ minLength: 1, maxLength: 64 }) });

/** What a node, a group or a rollout may be called. */
export const Name = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,127}$' });

/** A version as image and config carry it. */
export const Version = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });

const after = Type.Integer({ minimum: 0, description: 'the seq of the last row had' });

/** Where a list goes on: the `seq` of the last row had, and how many more. */
export const page = (maxLimit: number) =>
  Type.Object(
    { after: Type.Optional(after), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: maxLimit })) },
    { additionalProperties: false },
  );

/** What a list that goes on page by page ends with. */
export const Last = Type.Integer({ description: '`after` of the next page' });
