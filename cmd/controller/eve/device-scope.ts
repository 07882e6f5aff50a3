import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { statusOf } from './refusal.ts';

export const contentType = 'application/x-proto-binary';

/** Largest bodies in bytes: what a device has to say, and room for the envelope. */
export const limits = { register: 64 * 1024, small: 16 * 1024, attest: 1024 * 1024, info: 1024 * 1024 } as const;

/** How devices are answered under either version: protobuf bodies only, errors as statuses without a body. */
export const answerDevices = (context: Context, app: App): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(contentType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    const level = status >= 500 ? 'error' : 'info';
    context.log[level]({ err: error, path: request.url, status, peer: request.ip }, 'device request refused');
    return reply.status(status).send();
  });
  app.setNotFoundHandler((_request, reply) => reply.status(404).send());
};
