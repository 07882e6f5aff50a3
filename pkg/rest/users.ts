import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Role } from './role.ts';
import { Nothing, TimeOrNull } from './shapes.ts';
import { Text } from './text.ts';

export const UserName = Type.String({
  pattern: '^[a-z0-9][a-z0-9._@-]{0,63}$',
  description: 'lower case letters, digits and ._@-, up to 64',
});
export const NewPassword = Text({ minLength: 12, maxLength: 256, writeOnly: true });

export const User = Type.Object({
  name: Type.String(),
  role: Role,
  disabled: Type.Boolean(),
  createdAt: TimeOrNull,
  lastLogin: TimeOrNull,
});
export type User = Static<typeof User>;

export const NewUser = Type.Object(
  { name: UserName, role: Role, password: NewPassword },
  { additionalProperties: false },
);
export const UserChanges = Type.Object(
  { role: Type.Optional(Role), password: Type.Optional(NewPassword), disabled: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, minProperties: 1 },
);
export type UserChanges = Static<typeof UserChanges>;

const common = { tags: ['users'], 'x-role': 'admin' } as const;
const params = Type.Object({ name: Text({ minLength: 1, maxLength: 64 }) });

export const userCalls = {
  'GET /users': { ...common, summary: 'All users', response: { 200: Type.Object({ users: Type.Array(User) }) } },
  'POST /users': { ...common, summary: 'Add a user', body: NewUser, response: { 201: User } },
  'PUT /users/:name': {
    ...common,
    summary: "Change a user's role or password, disable or enable",
    params,
    body: UserChanges,
    response: { 200: User },
  },
  'DELETE /users/:name': { ...common, summary: 'Remove a user', params, response: { 204: Nothing } },
} as const satisfies Calls;
