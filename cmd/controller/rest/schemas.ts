import { Type } from '@sinclair/typebox';

/** RFC 3339, or null when there is none. */
export const TimeOrNull = Type.Union([Type.String({ format: 'date-time' }), Type.Null()]);
export const TextOrNull = Type.Union([Type.String(), Type.Null()]);

/** Every refusal (docs/controller-api.md). */
export const Refusal = Type.Object({ code: Type.String(), message: Type.String() });

/** `:id` of what the controller itself has numbered. */
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });

export const Version = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });
export const Sha256 = Type.String({ pattern: '^[0-9a-fA-F]{64}$' });

/** A group's or a rollout's name. */
export const FleetName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,127}$' });

export const ImageReply = Type.Object({
  name: Type.String(),
  version: TextOrNull,
  sha256: Type.String(),
  size: Type.Integer(),
  path: Type.String(),
  url: Type.String(),
  createdAt: TimeOrNull,
});
