import { Value } from '@sinclair/typebox/value';
import type { Call } from '#pkg/rest/call.ts';
import { calls } from '#pkg/rest/calls.ts';
import { ControllerEvent } from '#pkg/rest/events.ts';
import type { App } from '#cmd/controller/app.ts';
import { checkDescribed } from '../../controller/described.ts';
import { refuse } from './session.ts';

const base = '/api/v1';

const callOf = (method: string, route: string | undefined): Call | undefined =>
  Object.entries<Call>(calls).find(([name]) => name === `${method} ${route?.replace(base, '')}`)?.[1];

/**
 * Holds a double of the controller to pkg/rest: what it is asked wrongly it refuses, as the real one does, and each of its
 * answers is looked at. The returned function throws when one was not as described, so that the double cannot drift away.
 */
export const holdToDescription = (app: App): (() => void) => {
  const wrong: string[] = [];
  app.addHook('preHandler', async (request, reply) => {
    const call = callOf(request.method, request.routeOptions.url);
    if (call?.body === undefined || Value.Check(call.body, request.body)) return;
    const at = Value.Errors(call.body, request.body).First();
    return refuse(reply, 400, 'REQUEST_INVALID', `body${at?.path} ${at?.message}`);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith(base)) return;
    try {
      const said: unknown = typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : null;
      checkDescribed(request.method, request.url, reply.statusCode, said);
    } catch (error) {
      wrong.push(String(error));
    }
  });
  return () => {
    if (wrong.length > 0) throw new Error(`the double of the controller is not like the real one: ${wrong.join('; ')}`);
  };
};

/** The event, if the real controller may send it. */
export const describedEvent = (event: ControllerEvent): ControllerEvent => {
  if (Value.Check(ControllerEvent, event)) return event;
  throw new Error(`the real controller sends no such event: ${JSON.stringify(event)}`);
};
