import { readFile } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import type { S3Images } from './open.ts';
import { credentialSource, fileCredentials } from './s3/credentials.ts';
import { isS3Location, readS3Place } from './s3/settings.ts';

/** What the command line says of where images go. */
export interface ImagesOption {
  readonly images: string;
  readonly 's3-endpoint'?: string | undefined;
  readonly 's3-region'?: string | undefined;
  readonly 's3-path-style'?: string | undefined;
  readonly 's3-credentials'?: string | undefined;
  readonly 's3-node-credentials'?: string | undefined;
  readonly 's3-ca'?: string | undefined;
}

const readCa = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new BasaltError('CONFIG_INVALID', `cannot read --s3-ca: ${(error as Error).message}`, { file }, error);
  });

/** `--images` and what goes with a bucket: read once, so that what is wrong ends the start. Errors: CONFIG_INVALID. */
export const readImagesOption = async (
  option: ImagesOption,
  env: NodeJS.ProcessEnv,
): Promise<{ imagesDir?: string; s3?: S3Images }> => {
  const { images, 's3-endpoint': endpoint, 's3-path-style': style, 's3-ca': ca } = option;
  if (!isS3Location(images)) {
    const [given] = Object.entries(option).find(([name, value]) => name.startsWith('s3-') && value !== undefined) ?? [];
    if (given === undefined) return { imagesDir: images };
    throw new BasaltError('CONFIG_INVALID', `--${given} needs --images s3://BUCKET/PREFIX`);
  }
  const region = option['s3-region'] ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  const pathStyle = style === undefined ? undefined : style === 'yes';
  const nodes = option['s3-node-credentials'];
  const credentials = credentialSource(option['s3-credentials'], env);
  await credentials();
  return {
    s3: {
      ...readS3Place({ location: images, endpoint, region, pathStyle }),
      credentials,
      nodeCredentials: nodes === undefined ? undefined : fileCredentials(nodes),
      ca: ca === undefined ? undefined : await readCa(ca),
    },
  };
};
