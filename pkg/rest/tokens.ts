import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Role } from './role.ts';
import { Nothing, TextOrNull, TimeOrNull } from './shapes.ts';
import { Text } from './text.ts';

const fields = {
  id: Type.String(),
  name: Type.String(),
  role: Role,
  owner: TextOrNull,
  createdAt: TimeOrNull,
  expiresAt: TimeOrNull,
};

/** An API token without its secret; `owner` is null when another token made it that has none. */
export const Token = Type.Object({ ...fields, usedAt: TimeOrNull });
export type Token = Static<typeof Token>;

/** The only reply that has the secret. */
export const CreatedToken = Type.Object({ ...fields, token: Type.String() });
export type CreatedToken = Static<typeof CreatedToken>;

export const NewToken = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    role: Role,
    expiresAt: Type.Optional(Text({ maxLength: 64, description: 'RFC 3339' })),
  },
  { additionalProperties: false },
);

const common = { tags: ['tokens'], 'x-role': 'admin' } as const;

export const tokenCalls = {
  'GET /tokens': {
    ...common,
    summary: 'All API tokens',
    response: { 200: Type.Object({ tokens: Type.Array(Token) }) },
  },
  'POST /tokens': { ...common, summary: 'Make an API token', body: NewToken, response: { 201: CreatedToken } },
  'DELETE /tokens/:id': {
    ...common,
    summary: 'Remove an API token',
    params: Type.Object({ id: Text({ minLength: 1, maxLength: 64 }) }),
    response: { 204: Nothing },
  },
} as const satisfies Calls;
