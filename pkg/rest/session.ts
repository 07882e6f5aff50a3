import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Role } from './role.ts';
import { Nothing } from './shapes.ts';
import { Text } from './text.ts';
import { NewPassword } from './users.ts';

/** Bounded, so that nobody can have us hash megabytes; what it must be like is said where a password is set. */
const GivenPassword = Text({ minLength: 1, maxLength: 256, writeOnly: true });

// the name is kept out of the audit log like the password, which people type into the wrong field
export const Login = Type.Object(
  { user: Text({ minLength: 1, maxLength: 64, writeOnly: true }), password: GivenPassword },
  { additionalProperties: false },
);

/** Who is logged in; changes need `csrf` in the header x-csrf-token. */
export const Session = Type.Object({ user: Type.Object({ name: Type.String(), role: Role }), csrf: Type.String() });
export type Session = Static<typeof Session>;

const tags = ['session'];

export const sessionCalls = {
  'POST /session': { summary: 'Log in', tags, 'x-role': 'none', body: Login, response: { 200: Session } },
  'GET /session': { summary: 'Who is logged in here', tags, 'x-role': 'login', response: { 200: Session } },
  'DELETE /session': { summary: 'Log out', tags, 'x-role': 'login', response: { 204: Nothing } },
  'PUT /session/password': {
    summary: 'Change the own password; ends the other sessions',
    tags,
    'x-role': 'login',
    body: Type.Object({ old: GivenPassword, new: NewPassword }, { additionalProperties: false }),
    response: { 204: Nothing },
  },
} as const satisfies Calls;
