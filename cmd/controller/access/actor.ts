import type { FastifyRequest } from 'fastify';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Role } from '#pkg/rest/role.ts';
import type { Database } from '../db/schema.ts';
import { findApiToken } from './api-token-queries.ts';
import { findSession } from './session-queries.ts';
import { hashToken, readSetting, sameHash } from './tokens.ts';
import { sessionCookie } from './cookie.ts';

/** What a request was made with: the hash of a token, or of a session's cookie with the proof that goes with it. */
export type Credential =
  | { readonly kind: 'token'; readonly hash: string }
  | { readonly kind: 'session'; readonly hash: string; readonly csrf: string };

/** Who makes a request. */
export interface Actor {
  /** a user's name, or `token:NAME` */
  readonly name: string;
  readonly role: Role;
  /** the user behind it, null for tokens that belong to the state folder */
  readonly user: string | null;
  readonly credential: Credential;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** null before the login is checked, and for calls that need none */
    actor: Actor | null;
  }
}

export const apiTokenSetting = 'apiTokenHash';

/** Derived from the cookie, so that it need not be kept: only who can read the cookie can know it. */
export const csrfOf = (cookie: string): string => hashToken(`csrf ${cookie}`);

/** A header that names a token decides alone; only without one the cookie counts. */
export const credentialOf = (request: FastifyRequest): Credential | undefined => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]{1,128})$/.exec(authorization)?.[1];
    return token === undefined ? undefined : { kind: 'token', hash: hashToken(token) };
  }
  const cookie = sessionCookie(request.headers.cookie);
  return cookie === undefined ? undefined : { kind: 'session', hash: hashToken(cookie), csrf: csrfOf(cookie) };
};

/** Whose credential this is now; undefined when it is no good, or no longer. With `use` it counts as used. */
export const actorOf = async (
  db: Database,
  credential: Credential,
  now: number,
  use: boolean,
): Promise<Actor | undefined> => {
  if (credential.kind === 'session') {
    const session = await findSession(db, credential.hash, now, use);
    return session && { name: session.user, role: session.role, user: session.user, credential };
  }
  const ofFolder = await readSetting(db, apiTokenSetting);
  if (ofFolder !== undefined && sameHash(ofFolder, credential.hash)) {
    return { name: 'token:api-token', role: 'admin', user: null, credential };
  }
  const token = await findApiToken(db, credential.hash, now, use);
  return token && { name: `token:${token.name}`, role: token.role, user: token.owner, credential };
};

/** The one who makes this request, in a route that needs a login. */
export const requireActor = (request: FastifyRequest): Actor => {
  if (request.actor) return request.actor;
  throw new BasaltError('INTERNAL', 'a route that needs a login was reached without one');
};
