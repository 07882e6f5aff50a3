import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from '#pkg/process/log.ts';
import { schemaCompilers } from './schema-compilers.ts';

/** The HTTPS server with TypeBox-typed routes. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

export interface AppOptions {
  readonly key: string;
  readonly cert: string;
  readonly log: Logger;
  /** asks for a TLS client certificate and takes any: what one is worth is for the routes to say */
  readonly clientCertificates?: boolean | undefined;
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

/** A reply is never a page, nor part of one; what is to be shown in a browser says so itself. */
const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** A TLS server that gives no peer more memory or time than its request needs. */
export const createApp = (options: AppOptions): App => {
  const { key, cert, log, bodyMs = 60_000, idleMs = 120_000 } = options;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    https: {
      key,
      cert,
      minVersion: 'TLSv1.2',
      handshakeTimeout: 10_000,
      requestCert: options.clientCertificates === true,
      rejectUnauthorized: false,
    },
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
    schemaController: { compilersFactory: schemaCompilers },
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.headersTimeout = 20_000;
  // on the raw reply, so that streams and errors of any route have them too
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders)) reply.raw.setHeader(name, value);
  });
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
