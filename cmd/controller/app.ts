import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from '#pkg/agent/log.ts';

/** The HTTPS server with TypeBox-typed routes. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

export interface AppOptions {
  readonly key: string;
  readonly cert: string;
  readonly log: Logger;
  /** a request's body must be in by then; uploads are exempt, they may only not pause for `idleMs` */
  readonly bodyMs?: number | undefined;
  readonly idleMs?: number | undefined;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the body may take as long as it keeps coming */
    upload?: boolean;
  }
}

/** A TLS server that gives no peer more memory or time than its request needs. */
export const createApp = ({ key, cert, log, bodyMs = 60_000, idleMs = 120_000 }: AppOptions): App => {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    https: { key, cert, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 },
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // nobody logs by request, and a logger for each is made, redacted and remembered: a sixth of the processor time
    childLoggerFactory: (logger) => logger,
    requestIdHeader: false,
    bodyLimit: 64 * 1024,
    // a serial of 256 bytes, percent-encoded
    routerOptions: { maxParamLength: 768 },
    connectionTimeout: idleMs,
    keepAliveTimeout: 15_000,
    requestTimeout: 0,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.headersTimeout = 20_000;
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.upload === true) return;
    const { raw } = request;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, bodyMs);
    timer.unref();
    raw.once('close', () => clearTimeout(timer));
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    log.debug({ method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  return app;
};
