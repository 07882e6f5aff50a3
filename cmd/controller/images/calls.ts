import { BasaltError } from '#pkg/errors/error.ts';
import { imageCalls } from '#pkg/rest/images.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { StoredImage } from './image-store.ts';
import { presentTime } from '../nodes/info/present.ts';
import { devicesWanting } from '../nodes/config-queries.ts';
import { rolloutContents } from '../rollouts/queries.ts';
import { findImage, listImages, putImage, removeImage, type Image } from './queries.ts';

/** An image as REST shows it. */
export const presentImage = (context: Context, image: Image) => ({
  name: image.name,
  version: image.version,
  product: image.product,
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
  const wanted = (await devicesWanting(context.db, sha256)).length > 0;
  const promised = (await rolloutContents(context.db)).includes(sha256);
  if (!named && !wanted && !promised) await context.images.remove(sha256);
};

/** Enters an image under its name, in place of the one that had it; to be called within `exclusive`. */
export const enterImage = async (
  context: Context,
  name: string,
  { version, product }: Pick<Image, 'version' | 'product'>,
  stored: StoredImage,
): Promise<Image> => {
  const before = await findImage(context.db, name);
  const image = { name, version, product, ...stored, created_at: context.now() };
  await putImage(context.db, image);
  if (before && before.sha256 !== stored.sha256) await dropFile(context, before.sha256);
  context.log.info({ image: name, version, sha256: image.sha256, size: image.size }, 'image stored');
  context.hub.publish({ type: 'node', nodeId: null, seq: null, what: 'image' });
  return image;
};

/** The images that nodes can be given. */
export const imageRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/images', { schema: imageCalls['GET /images'] }, async () => ({
    images: (await listImages(db)).map((image) => presentImage(context, image)),
  }));

  app.get('/images/:name', { schema: imageCalls['GET /images/:name'] }, async ({ params }) =>
    presentImage(context, await requireImage(context, params.name)),
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
      if (!others && (await rolloutContents(db)).includes(sha256)) {
        const message = `image "${name}" is being rolled out; abort that first, or wait for its end`;
        throw new BasaltError('IMAGE_IN_USE', message);
      }
      await removeImage(db, name);
      await dropFile(context, sha256);
      context.hub.publish({ type: 'node', nodeId: null, seq: null, what: 'image' });
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
        const said = { version: version ?? null, product: null };
        const enter = (stored: StoredImage): Promise<Image> => enterImage(context, name, said, stored);
        const image = await context.images.put(request.raw, { expectedSha256, enter });
        return reply.status(201).send(presentImage(context, image));
      },
    );
  });
};
