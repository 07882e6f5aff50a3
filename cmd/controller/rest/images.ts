import { BasaltError } from '#pkg/errors/error.ts';
import { imageCalls } from '#pkg/rest/images.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { StoredImage } from '../image-store.ts';
import { presentTime } from '../info/present.ts';
import { devicesWanting } from '../repo/configs.ts';
import { findImage, listImages, putImage, removeImage, type Image } from '../repo/images.ts';

const present = (context: Context, image: Image) => ({
  name: image.name,
  version: image.version,
  sha256: image.sha256,
  size: image.size,
  path: image.sha256,
  url: `${context.datastoreUrl}/${image.sha256}`,
  createdAt: presentTime(image.created_at),
});

const requireImage = async (context: Context, name: string): Promise<Image> => {
  const image = await findImage(context.db, name);
  if (!image) throw new BasaltError('IMAGE_UNKNOWN', `there is no image "${name}"`);
  return image;
};

/** Removes the file unless an image or a node still needs it; to be called within `exclusive`. */
const dropFile = async (context: Context, sha256: string): Promise<void> => {
  const named = (await listImages(context.db)).some((image) => image.sha256 === sha256);
  if (!named && (await devicesWanting(context.db, sha256)).length === 0) await context.images.remove(sha256);
};

/** The images that nodes can be given. */
export const imageRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/images', { schema: imageCalls['GET /images'] }, async () => ({
    images: (await listImages(db)).map((image) => present(context, image)),
  }));

  app.get('/images/:name', { schema: imageCalls['GET /images/:name'] }, async ({ params }) =>
    present(context, await requireImage(context, params.name)),
  );

  app.delete('/images/:name', { schema: imageCalls['DELETE /images/:name'] }, async ({ params: { name } }, reply) => {
    await context.images.exclusive(async () => {
      const { sha256 } = await requireImage(context, name);
      const wanting = await devicesWanting(db, sha256);
      const others = (await listImages(db)).some((image) => image.sha256 === sha256 && image.name !== name);
      if (wanting.length > 0 && !others) {
        const message = `image "${name}" is wanted by ${wanting.length} node(s), for one ${wanting[0]}; withdraw it there first`;
        throw new BasaltError('IMAGE_IN_USE', message);
      }
      await removeImage(db, name);
      await dropFile(context, sha256);
    });
    return reply.status(204).send(null);
  });

  // a scope of its own: here a body is a stream of bytes, whatever its type
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    (scope as App).put(
      '/images/:name',
      { schema: imageCalls['PUT /images/:name'], config: { upload: true } },
      async (request, reply) => {
        const { name } = request.params;
        const { version, sha256: expectedSha256 } = request.query;
        const enter = async (stored: StoredImage): Promise<Image> => {
          const before = await findImage(db, name);
          const image = { name, version: version ?? null, ...stored, created_at: context.now() };
          await putImage(db, image);
          if (before && before.sha256 !== stored.sha256) await dropFile(context, before.sha256);
          return image;
        };
        const image = await context.images.put(request.raw, { expectedSha256, enter });
        context.log.info({ image: name, version, sha256: image.sha256, size: image.size }, 'image stored');
        return reply.status(201).send(present(context, image));
      },
    );
  });
};
