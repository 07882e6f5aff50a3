import type { FastifyReply } from 'fastify';
import { decodeConfigRequest, decodeUuidRequest, encodeUuidResponse } from '#pkg/eve/codec.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { authenticateByTls, clientCertificate } from './authenticate.ts';
import { configFor, responseTo } from './config.ts';
import { answerDevices, contentType, limits } from './device-scope.ts';
import { findDeviceByHash } from '../nodes/device-queries.ts';
import { findPollingDevice } from '../nodes/polling.ts';
import { info, metrics } from './info.ts';
import { decodeOr, refusal } from './refusal.ts';
import { registerWith } from './register.ts';

/**
 * The EVE device API v1 (`docs/rules/eve-api.md 4`) below `/api/v1/edgedevice`, for nodes that know no other: bare
 * messages, the TLS client certificate says who speaks, and no token is asked for. It has neither `certs` nor `attest`.
 */
export const eveRoutesV1 =
  (context: Context) =>
  async (app: App): Promise<void> => {
    answerDevices(context, app);
    const bare = (reply: FastifyReply, payload: Uint8Array): FastifyReply =>
      reply.status(200).type(contentType).send(Buffer.from(payload));

    app.get('/ping', async ({ raw }, reply) => {
      clientCertificate(raw.socket);
      return reply.status(200).send();
    });
    app.post('/register', { bodyLimit: limits.register }, async ({ body, raw }, reply) => {
      const onboard = clientCertificate(raw.socket);
      if (!Buffer.isBuffer(body)) throw refusal(422, 'PEER_BAD_MESSAGE', 'the registration has no body');
      return reply.status(await registerWith(context, onboard, body)).send();
    });
    app.post('/uuid', { bodyLimit: limits.small }, async ({ body, raw }, reply) => {
      const { device, payload } = await authenticateByTls(context, raw.socket, body, findDeviceByHash);
      decodeOr(422, () => decodeUuidRequest(payload));
      return bare(reply, encodeUuidResponse({ uuid: device.uuid, manufacturer: '', productName: '' }));
    });
    app.post('/config', { bodyLimit: limits.small }, async ({ body, raw }, reply) => {
      const { device, payload } = await authenticateByTls(context, raw.socket, body, findPollingDevice);
      const { configHash } = decodeOr(422, () => decodeConfigRequest(payload));
      const response = await responseTo(context, device, configHash);
      return response === undefined ? reply.status(304).send() : bare(reply, response);
    });
    // the deprecated form has no hash to compare with
    app.get('/config', async ({ raw }, reply) => {
      const { device } = await authenticateByTls(context, raw.socket, undefined, findPollingDevice);
      const built = await configFor(context, device, '');
      return built === undefined ? reply.status(304).send() : bare(reply, built.bytes);
    });
    app.post('/info', { bodyLimit: limits.info }, async ({ body, raw }, reply) => {
      await info(context, await authenticateByTls(context, raw.socket, body, findDeviceByHash));
      return reply.status(201).send();
    });
    app.post('/metrics', { bodyLimit: limits.info }, async ({ body, raw }, reply) => {
      metrics(context, await authenticateByTls(context, raw.socket, body, findDeviceByHash));
      return reply.status(201).send();
    });
  };
