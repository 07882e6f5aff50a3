import type { FastifyReply } from 'fastify';
import { Type } from '@sinclair/typebox';
import { sealContainer } from '#pkg/eve/auth-container.ts';
import { decodeUuidRequest, encodeControllerCerts, encodeUuidResponse } from '#pkg/eve/codec.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { attest } from './attest.ts';
import { authenticate, type Authenticated, type Find } from './authenticate.ts';
import { config } from './config.ts';
import { findDeviceByHash, type KnownDevice } from '../nodes/device-queries.ts';
import { findPollingDevice } from '../nodes/polling.ts';
import { info, metrics } from './info.ts';
import { answerDevices, contentType, limits } from './device-scope.ts';
import { decodeOr } from './refusal.ts';
import { register } from './register.ts';

const Own = Type.Object({ uuid: Type.String() });

/**
 * The EVE device API v2 (`docs/rules/eve-api.md 2 to 9`) below `/api/v2/edgedevice`. Errors are statuses without a
 * body.
 */
export const eveRoutes =
  (context: Context) =>
  async (app: App): Promise<void> => {
    const sealed = (reply: FastifyReply, status: number, payload: Uint8Array): FastifyReply =>
      reply
        .status(status)
        .type(contentType)
        .send(Buffer.from(sealContainer(payload, context.keys.signer)));

    answerDevices(context, app);
    app.get('/ping', async (_request, reply) => reply.status(200).send());
    app.get('/certs', async (_request, reply) =>
      sealed(reply, 200, encodeControllerCerts(context.keys.controllerCerts)),
    );
    app.post('/register', { bodyLimit: limits.register }, async ({ body }, reply) =>
      reply.status(await register(context, body)).send(),
    );
    app.post('/uuid', { bodyLimit: limits.small }, async ({ body }, reply) => {
      const { device, payload } = await authenticate(context, body, undefined, findDeviceByHash);
      decodeOr(422, () => decodeUuidRequest(payload));
      return sealed(reply, 200, encodeUuidResponse({ uuid: device.uuid, manufacturer: '', productName: '' }));
    });

    /** One endpoint that a device may use under its own UUID only. */
    const own = <D extends KnownDevice>(
      name: string,
      bodyLimit: number,
      find: Find<D>,
      answer: (sender: Authenticated<D>, reply: FastifyReply) => Promise<FastifyReply>,
    ): void => {
      app.post(`/id/:uuid/${name}`, { bodyLimit, schema: { params: Own } }, async ({ body, params }, reply) =>
        answer(await authenticate(context, body, params.uuid, find), reply),
      );
    };
    own('config', limits.small, findPollingDevice, async (sender, reply) => {
      const response = await config(context, sender);
      return response === undefined ? reply.status(304).send() : sealed(reply, 200, response);
    });
    own('attest', limits.attest, findDeviceByHash, async (sender, reply) =>
      sealed(reply, 201, await attest(context, sender)),
    );
    own('info', limits.info, findDeviceByHash, async (sender, reply) => {
      await info(context, sender);
      return reply.status(201).send();
    });
    own('metrics', limits.info, findDeviceByHash, async (sender, reply) => {
      metrics(context, sender);
      return reply.status(201).send();
    });
  };
