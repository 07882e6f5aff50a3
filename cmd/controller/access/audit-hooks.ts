import type { FastifyRequest } from 'fastify';
import type { Call } from '#pkg/rest/call.ts';
import type { Role } from '#pkg/rest/role.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { findDevice } from '../nodes/device-queries.ts';
import { isChange } from './authorise.ts';
import { detailOf, reasonOf } from './detail.ts';

/** What the log will say of a request, as far as it is known. */
interface Audited {
  written: boolean;
  nodeId: string | null;
  /** whom a login made, or would have */
  login: { readonly name: string; readonly role: Role | null } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** null for requests that change nothing */
    audited: Audited | null;
  }
}

const prefix = '/api/v1';

const routeOf = (request: FastifyRequest): string => (request.routeOptions.url ?? '').slice(prefix.length);

const pathOf = (request: FastifyRequest): string => {
  const path = (request.url.split('?', 1)[0] as string).slice(prefix.length, 1000);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const askedOf = (request: FastifyRequest): string => {
  const call = request.routeOptions.schema as Call | undefined;
  if (call?.body !== undefined) return detailOf(call.body, request.body);
  return detailOf(call?.querystring, request.query);
};

/**
 * Enters each call that changes something, refused ones too, before its reply goes out: what was acknowledged is in the log.
 * To be called before the hook that refuses, so that this one knows of what is refused.
 */
export const auditHooks = ({ audit, log }: Context, app: App): void => {
  app.decorateRequest('audited', null);

  app.addHook('onRequest', async (request) => {
    if (request.is404 || !isChange(request.method)) return;
    request.audited = { written: false, nodeId: null, login: null };
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const { audited, actor, method } = request;
    if (audited === null || audited.written) return;
    audited.written = true;
    const { statusCode: status } = reply;
    // a part has no entry of its own, but whoever may not send one has
    const isPart = (request.routeOptions.schema as Call | undefined)?.['x-audit'] === false;
    if (isPart && status !== 401 && status !== 403) return;
    const refused = status >= 400;
    const asked = askedOf(request);
    const detail = refused ? [asked, reasonOf(payload)].filter((text) => text !== '').join(' ') : asked;
    const known = actor !== null || (audited.login !== null && !refused);
    const entry = {
      actor: actor?.name ?? audited.login?.name ?? '',
      role: actor?.role ?? audited.login?.role ?? null,
      action: `${method} ${routeOf(request)}`,
      target: pathOf(request),
      node_id: audited.nodeId,
      detail,
      outcome: refused ? 'refused' : 'done',
      status,
    } as const;
    await audit.append(entry, known).catch((error: unknown) => {
      // a refusal changed nothing and stands; a change that nobody can be asked about is not acknowledged
      if (!refused) throw error;
      log.error({ err: error, action: entry.action }, 'cannot enter a refusal in the audit log');
    });
  });
};

/** Notes which node a change is about while its old name still finds it. */
export const noteNode =
  ({ db }: Context) =>
  async (request: FastifyRequest): Promise<void> => {
    const { audited, params } = request;
    if (audited === null || !/^\/nodes\/:id(?:\/|$)/.test(routeOf(request))) return;
    const { id } = params as { id: string };
    audited.nodeId = (await findDevice(db, id))?.uuid ?? null;
  };
