import type { FastifyRequest } from 'fastify';
import { BasaltError } from '#pkg/errors/error.ts';
import { needOf, type Call } from '#pkg/rest/call.ts';
import { reaches } from '#pkg/rest/role.ts';
import type { Context } from '../context.ts';
import { hashToken, sameHash } from './tokens.ts';
import { actorOf, credentialOf } from './actor.ts';

/** True for a request that changes something, or is to (RFC 9110 9.2.1). */
export const isChange = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method);

const unauthorised =
  'log in, or give an API token as "Authorization: Bearer TOKEN"; the one of the state folder is in the file api-token';

/** Lets through who may make this request and says on it who that is; refuses all others before a body is read. */
export const authoriser =
  ({ db, now }: Context) =>
  async (request: FastifyRequest): Promise<void> => {
    const { method } = request;
    const need = needOf(method, request.routeOptions.schema as Call | undefined);
    if (need === 'none') return;
    const credential = credentialOf(request);
    const actor = credential && (await actorOf(db, credential, now(), true));
    if (!actor) throw new BasaltError('REQUEST_UNAUTHORIZED', unauthorised);
    request.actor = actor;
    if (actor.credential.kind === 'session' && isChange(method)) {
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !sameHash(hashToken(given), hashToken(actor.credential.csrf))) {
        throw new BasaltError('REQUEST_FORBIDDEN', 'give the csrf of the session in the header x-csrf-token');
      }
    }
    if (need !== 'login' && !reaches(actor.role, need)) {
      const message = `this needs the role ${need}, and ${actor.name} is ${actor.role}; ask an admin`;
      throw new BasaltError('REQUEST_FORBIDDEN', message);
    }
  };
