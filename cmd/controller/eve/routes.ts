import type { FastifyReply } from 'fastify';
import { Type } from '@sinclair/typebox';
import { sealContainer } from '#pkg/eve/auth-container.ts';
import { decodeUuidRequest, encodeControllerCerts, encodeUuidResponse } from '#pkg/eve/codec.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { attest } from './attest.ts';
import { authenticate, type Authenticated } from './authenticate.ts';
import { config } from './config.ts';
import { info, metrics } from './info.ts';
import { answerDevices, contentType, limits } from './device-scope.ts';
import { decodeOr } from './refusal.ts';
import { register } from './register.ts';

const Own = Type.Object({ uuid: Type.String() });

/** The EVE device API v2 (`spec/eve-api.md 2 to 9`) below `/api/v2/edgedevice`. Errors are statuses without a body. */
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
      const { device, payload } = await authenticate(context, body, undefined);
      decodeOr(422, () => decodeUuidRequest(payload));
      return sealed(reply, 200, encodeUuidResponse({ uuid: device.uuid, manufacturer: '', productName: '' }));
    });

    /** One endpoint that a device may use under its own UUID only. */
    const own = (
      name: string,
      bodyLimit: number,
      answer: (sender: Authenticated, reply: FastifyReply) => Promise<FastifyReply>,
    ): void => {
      app.post(`/id/:uuid/${name}`, { bodyLimit, schema: { params: Own } }, async ({ body, params }, reply) =>
        answer(await authenticate(context, body, params.uuid), reply),
      );
    };
    own('config', limits.small, async (sender, reply) => {
      const response = await config(context, sender);
      return response === undefined ? reply.status(304).send() : sealed(reply, 200, response);
    });
    own('attest', limits.attest, async (sender, reply) => sealed(reply, 201, await attest(context, sender)));
    own('info', limits.info, async (sender, reply) => {
      await info(context, sender);
      return reply.status(201).send();
    });
    own('metrics', limits.info, async (sender, reply) => {
      metrics(context, sender);
      return reply.status(201).send();
    });
  };
