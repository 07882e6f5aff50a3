import { uploadCalls } from '#pkg/rest/uploads.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../nodes/info/present.ts';
import { listUploads } from './upload-queries.ts';
import { WrongOffset, type Uploads } from './upload.ts';
import { enterImage, presentImage } from './calls.ts';

/** Uploads that survive a broken connection: announced, sent in parts, finished (docs/controller-api.md). */
export const uploadRoutes = (context: Context, uploads: Uploads, app: App): void => {
  app.post('/uploads', { schema: uploadCalls['POST /uploads'] }, async ({ body }, reply) => {
    const { id, received, expires_at: end } = await uploads.begin(body);
    return reply.status(201).send({ id, offset: received, expiresAt: presentTime(end) });
  });

  app.get('/uploads', { schema: uploadCalls['GET /uploads'] }, async () => ({
    uploads: (await listUploads(context.db))
      .filter(({ expires_at: end }) => end > context.now())
      .map(({ id, name, version, sha256, size, received, expires_at: end }) => ({
        id,
        name,
        version,
        sha256,
        size,
        offset: received,
        expiresAt: presentTime(end),
      })),
  }));

  app.get('/uploads/:id', { schema: uploadCalls['GET /uploads/:id'] }, async ({ params }, reply) => {
    const { received, size, expires_at: end } = await uploads.find(params.id);
    void reply.header('cache-control', 'no-store').header('upload-offset', received).header('upload-length', size);
    return { offset: received, size, expiresAt: presentTime(end) };
  });

  app.delete('/uploads/:id', { schema: uploadCalls['DELETE /uploads/:id'] }, async ({ params }, reply) => {
    await uploads.cancel(params.id);
    return reply.status(204).send(null);
  });

  app.post('/uploads/:id/finish', { schema: uploadCalls['POST /uploads/:id/finish'] }, async ({ params }, reply) => {
    try {
      const image = await uploads.finish(params.id, ({ name }, stored, facts) =>
        enterImage(context, name, facts, stored),
      );
      return await reply.status(201).send(presentImage(context, image));
    } catch (error) {
      if (!(error instanceof WrongOffset)) throw error;
      const { code, offset } = error;
      return reply.status(409).send({ code, message: `bytes are missing: ${error.message}`, offset });
    }
  });

  // a scope of its own: here a body is a stream of bytes, whatever its type
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    (scope as App).patch(
      '/uploads/:id',
      { schema: uploadCalls['PATCH /uploads/:id'], config: { upload: true } },
      async (request, reply) => {
        try {
          const from = Number(request.headers['upload-offset']);
          return { offset: await uploads.append(request.params.id, from, request.raw) };
        } catch (error) {
          if (!(error instanceof WrongOffset)) throw error;
          const { code, message, offset } = error;
          return reply.status(409).header('upload-offset', offset).send({ code, message, offset });
        }
      },
    );
  });
};
