import { BasaltError } from '#pkg/errors/error.ts';
import { encodePath } from '#pkg/content/object-path.ts';
import type { CredentialSource } from './credentials.ts';

/** A bucket, or a part of one, and how it is reached. */
export interface S3Settings {
  readonly bucket: string;
  /** what the keys of everything here begin with, without slashes at its ends; may be empty */
  readonly prefix: string;
  /** scheme, host and port; undefined is AWS */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** the bucket in the path and not in the host name */
  readonly pathStyle: boolean;
  readonly credentials: CredentialSource;
  /** PEM certificates that are trusted for it besides the system's */
  readonly ca: string | undefined;
}

export interface S3Words {
  /** s3://BUCKET/PREFIX */
  readonly location: string;
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly pathStyle?: boolean | undefined;
}

/** Where images are when `--images` names no folder. */
export const isS3Location = (images: string): boolean => /^s3:\/\//i.test(images);

const wrong = (message: string): BasaltError => new BasaltError('CONFIG_INVALID', message);

/** Reads what the command line says of a bucket. Errors: CONFIG_INVALID. */
export const readS3Place = ({
  location,
  endpoint,
  region = 'us-east-1',
  pathStyle = endpoint !== undefined,
}: S3Words): Omit<S3Settings, 'credentials' | 'ca'> => {
  const [bucket = '', ...rest] = location.slice('s3://'.length).split('/');
  const segments = rest.filter((segment) => segment !== '');
  // what every store takes as a bucket, and what an address does not change
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(bucket) || bucket.includes('..'))
    throw wrong(`--images ${location} names no bucket: s3://BUCKET or s3://BUCKET/PREFIX`);
  if (segments.some((segment) => !/^[A-Za-z0-9._+@=-]{1,128}$/.test(segment) || /^\.\.?$/.test(segment)))
    throw wrong(`the prefix of --images ${location} may have letters, digits, and . _ + @ = - between its slashes`);
  if (!/^[a-z0-9-]{1,64}$/i.test(region)) throw wrong(`"${region}" is no name of a region`);
  const url = endpoint === undefined ? undefined : URL.parse(endpoint);
  if (
    url === null ||
    (url && (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search + url.hash !== ''))
  )
    throw wrong(`--s3-endpoint ${endpoint} is not http:// or https:// with a host and nothing behind it`);
  // neither fits a host name's certificate
  if (!pathStyle && !/^[a-z0-9][a-z0-9-]+$/.test(bucket))
    throw wrong(`the bucket "${bucket}" cannot be part of a host name: use --s3-path-style yes`);
  return { bucket, prefix: segments.join('/'), endpoint: url?.origin, region, pathStyle };
};

/** The address that keys are put behind, with a slash at its end. */
export const bucketUrl = ({ bucket, endpoint, region, pathStyle }: Omit<S3Settings, 'credentials' | 'ca'>): string => {
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  const origin = new URL(endpoint ?? `https://s3.${region}.amazonaws.com${suffix}`);
  return pathStyle ? `${origin.origin}/${encodePath(bucket)}/` : `${origin.protocol}//${bucket}.${origin.host}/`;
};

/** What images are below: nodes need to read there and nowhere else. */
export const imagesFolder = 'images';
/** What unfinished uploads are below. */
export const uploadsFolder = 'uploads';

/** A key, or the beginning of one, below the prefix. */
export const keyOf = ({ prefix }: Pick<S3Settings, 'prefix'>, ...names: readonly string[]): string =>
  [prefix, ...names].filter((name, at) => at > 0 || name !== '').join('/');
