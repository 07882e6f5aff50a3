import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Digest, Image, ImageName } from './images.ts';
import { IdParams, Nothing, TextOrNull, TimeOrNull, Version } from './shapes.ts';

const Announced = Type.Object(
  {
    name: ImageName,
    size: Type.Integer({ minimum: 1, description: 'bytes' }),
    sha256: Type.Optional(Digest),
    version: Type.Optional(Version),
  },
  { additionalProperties: false },
);

export const UploadBegun = Type.Object({ id: Type.String(), offset: Type.Integer(), expiresAt: TimeOrNull });
export const UploadState = Type.Object({ offset: Type.Integer(), size: Type.Integer(), expiresAt: TimeOrNull });
export const OpenUpload = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: TextOrNull,
  sha256: TextOrNull,
  size: Type.Integer(),
  offset: Type.Integer(),
  expiresAt: TimeOrNull,
});
export type OpenUpload = Static<typeof OpenUpload>;
export const UploadOffset = Type.Object({ offset: Type.Integer() });

/** The upload is elsewhere than the caller thinks. */
const Misplaced = Type.Object({ code: Type.String(), message: Type.String(), offset: Type.Optional(Type.Integer()) });

const Where = Type.Object({ 'upload-offset': Type.String({ pattern: '^\\d{1,15}$' }) });

const tags = ['images'];

export const uploadCalls = {
  'POST /uploads': {
    summary: 'Announce an image that is sent in parts',
    tags,
    body: Announced,
    response: { 201: UploadBegun },
  },
  'GET /uploads': {
    summary: 'Uploads that have not been finished',
    tags,
    response: { 200: Type.Object({ uploads: Type.Array(OpenUpload) }) },
  },
  // HEAD comes with it
  'GET /uploads/:id': { summary: 'How far an upload is', tags, params: IdParams, response: { 200: UploadState } },
  'PATCH /uploads/:id': {
    summary: 'Send bytes from the offset on that the header upload-offset names',
    tags,
    'x-bytes': true,
    // an upload has thousands of parts, and ends or not with a call that has an entry
    'x-audit': false,
    params: IdParams,
    headers: Where,
    response: { 200: UploadOffset, 409: Misplaced },
  },
  'POST /uploads/:id/finish': {
    summary: 'Check the whole and take it in as an image',
    tags,
    params: IdParams,
    response: { 201: Image, 409: Misplaced },
  },
  'DELETE /uploads/:id': { summary: 'Give an upload up', tags, params: IdParams, response: { 204: Nothing } },
} as const satisfies Calls;
