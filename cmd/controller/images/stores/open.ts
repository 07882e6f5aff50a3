import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import type { Datastore } from '#pkg/eve/messages.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { s3Datastore, webDatastore } from '../../nodes/desired/datastore.ts';
import type { Exclusive } from '#pkg/async/exclusive.ts';
import type { ImageStore } from '../image-store.ts';
import type { UploadStore } from '../upload-store.ts';
import { openFileImages } from './files/images.ts';
import { openFileUploads } from './files/uploads.ts';
import { createS3Client } from './s3/client.ts';
import type { CredentialSource } from './s3/credentials.ts';
import { openS3Images } from './s3/images.ts';
import { openLink } from './s3/request.ts';
import { defaultPartBytes } from './s3/send-file.ts';
import { bucketUrl, imagesFolder, keyOf, uploadsFolder, type S3Settings } from './s3/settings.ts';
import { defaultPieceBytes, openS3Uploads } from './s3/uploads.ts';

/** A bucket for images, and what nodes read it with. */
export interface S3Images extends S3Settings {
  /** undefined: anybody may read; not the controller's own, which may write */
  readonly nodeCredentials?: CredentialSource | undefined;
  /** for tests: bytes of a part of an image, of a piece of an upload, and the first pause between attempts */
  readonly sizes?: { readonly partBytes?: number; readonly pieceBytes?: number; readonly pauseMs?: number };
}

export interface StoreOptions {
  readonly exclusive: Exclusive;
  readonly maxSize: number;
  readonly staleMs: number;
  readonly log: Logger;
}

/** Where images go, and where nodes get them from. */
export interface Place {
  /** where an image is below, for people; without a slash at the end */
  readonly url: string;
  readonly datastore: Datastore;
  open(options: StoreOptions): Promise<{ images: ImageStore; uploads: UploadStore; close: () => Promise<void> }>;
}

/** A folder, made if missing, that a datastore serves at `datastoreUrl`. */
export const folderPlace = (dir: string, datastoreUrl: string): Place => {
  const url = datastoreUrl.replace(/\/+$/, '');
  return {
    url,
    datastore: webDatastore(url),
    async open(options) {
      await mkdir(dir, { recursive: true });
      return { images: openFileImages(dir, options), uploads: openFileUploads(dir), close: () => Promise.resolve() };
    },
  };
};

/** A bucket. Nodes fetch from `datastoreUrl` if given, else they ask the bucket as S3. Errors: CONFIG_INVALID. */
export const bucketPlace = async (s3: S3Images, stateDir: string, datastoreUrl?: string): Promise<Place> => {
  const { endpoint, region, ca, sizes = {}, nodeCredentials } = s3;
  const images = keyOf(s3, imagesFolder);
  const url = (datastoreUrl ?? `${bucketUrl(s3)}${images}`).replace(/\/+$/, '');
  const reader = await nodeCredentials?.();
  if (reader?.sessionToken !== undefined) {
    throw new BasaltError(
      'CONFIG_INVALID',
      'the credentials for nodes are a session: it would end, and nodes take none',
    );
  }
  if (datastoreUrl === undefined && endpoint !== undefined && !s3.pathStyle) {
    const message =
      'nodes ask another endpoint than AWS with the bucket in the path: leave out --s3-path-style no, or give --datastore-url';
    throw new BasaltError('CONFIG_INVALID', message);
  }
  const path = `${s3.bucket}/${images}`;
  const datastore =
    datastoreUrl === undefined ? s3Datastore({ endpoint, region, path, reader, ca }) : webDatastore(url);
  return {
    url,
    datastore,
    async open(options) {
      const scratch = join(stateDir, 'scratch');
      await mkdir(scratch, { recursive: true, mode: 0o700 });
      // of a run that was killed
      for (const name of await readdir(scratch)) await rm(join(scratch, name), { force: true });
      const link = openLink(s3, sizes.pauseMs);
      const client = createS3Client(link);
      const { partBytes = defaultPartBytes, pieceBytes = defaultPieceBytes } = sizes;
      const common = { ...options, client, scratch };
      return {
        images: openS3Images({ ...common, prefix: `${images}/`, partBytes }),
        uploads: openS3Uploads({ ...common, prefix: `${keyOf(s3, uploadsFolder)}/`, pieceBytes }),
        close: () => link.close(),
      };
    },
  };
};
