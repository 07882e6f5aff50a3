import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Nothing, TextOrNull, TimeOrNull, Version } from './shapes.ts';

export const Image = Type.Object({
  name: Type.String(),
  version: TextOrNull,
  product: Type.Union([Type.String(), Type.Null()], {
    description: 'that its manifest names; null when it has none, or was uploaded unread',
  }),
  sha256: Type.String(),
  size: Type.Integer({ description: 'bytes' }),
  path: Type.String({ description: 'in the folder and in the datastore' }),
  url: Type.String(),
  createdAt: TimeOrNull,
});
export type Image = Static<typeof Image>;

export const ImageList = Type.Object({ images: Type.Array(Image) });

/** What an image may be called. */
export const ImageName = Type.String({ pattern: '^[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,127}$' });
export const ImageParams = Type.Object({ name: ImageName });
export const Digest = Type.String({ pattern: '^[0-9a-fA-F]{64}$', description: 'sha256, hex' });
export const Upload = Type.Object(
  { version: Type.Optional(Version), sha256: Type.Optional(Digest) },
  { additionalProperties: false },
);

const tags = ['images'];

export const imageCalls = {
  'GET /images': {
    summary: 'All images',
    tags,
    response: { 200: ImageList },
  },
  'GET /images/:name': { summary: 'One image', tags, params: ImageParams, response: { 200: Image } },
  'DELETE /images/:name': {
    summary: 'Remove an image that no node wants',
    tags,
    params: ImageParams,
    response: { 204: Nothing },
  },
  'PUT /images/:name': {
    summary: 'Upload an image',
    tags,
    'x-bytes': true,
    params: ImageParams,
    querystring: Upload,
    response: { 201: Image },
  },
} as const satisfies Calls;
