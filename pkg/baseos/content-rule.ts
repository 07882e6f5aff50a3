import type { Digest, EngineContent, EngineStage } from '#pkg/topics/engine.ts';
import type { Obstacle } from './activate.ts';

/** Schemes that an image can be fetched by. */
export const fetchSchemes = ['http', 'https', 'sftp', 'ftps', 's3'] as const;

const digits = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const;

/** What the content of a request is called in messages and logs: without a query or a user, which may hold secrets. */
export const contentName = (content: EngineContent): string => {
  if ('File' in content) return content.File;
  if ('Stream' in content) return 'the stream';
  if ('Stored' in content) return `the stored image ${content.Stored.toLowerCase().slice(0, 12)}`;
  const url = URL.parse(content.Fetch.URL);
  return url === null || url.host === '' ? 'the content' : `${url.protocol}//${url.host}${url.pathname}`;
};

/** Bytes that the requester has announced; 0 when it does not know. */
export const announcedBytes = (content: EngineContent): number =>
  'Fetch' in content ? content.Fetch.SizeBytes : 'Stream' in content ? content.Stream.SizeBytes : 0;

/** The sha256 that the requester means, hex in lower case; empty when it gave none. */
export const meantSha256 = ({ Content: content, Digest: digest }: EngineStage): string => {
  if (digest?.Algorithm === 'sha256') return digest.Value.toLowerCase();
  return 'Stored' in content ? content.Stored.toLowerCase() : '';
};

/** Why a request cannot be meant as it is, whatever the node does at the moment. No message quotes what may be a secret. */
export const contentObstacle = ({ Content: content, Digest: digest }: EngineStage): Obstacle | undefined => {
  const wrong = digest === undefined ? undefined : digestProblem(digest);
  if (wrong !== undefined) return invalid(wrong);
  if ('File' in content && !content.File.startsWith('/'))
    return invalid(`image path "${content.File}" is not absolute`);
  return 'Fetch' in content ? fetchObstacle(content.Fetch) : undefined;
};

const invalid = (message: string): Obstacle => ({ code: 'REQUEST_INVALID', message });

const digestProblem = ({ Algorithm: algorithm, Value: value }: Digest): string | undefined =>
  value.length === digits[algorithm]
    ? undefined
    : `a ${algorithm} has ${digits[algorithm]} hexadecimal digits, not ${value.length}`;

const fetchObstacle = ({
  URL: text,
  Credentials: credentials,
}: Extract<EngineContent, { Fetch: unknown }>['Fetch']): Obstacle | undefined => {
  const url = URL.parse(text);
  // what follows the scheme is not quoted: an address that cannot be read may be a password in the wrong place
  if (url === null) return invalid('the URL to fetch from cannot be read as one');
  const scheme = url.protocol.replace(/:$/, '');
  if (!fetchSchemes.some((known) => known === scheme)) {
    const message = `nothing can be fetched by ${scheme}: use ${fetchSchemes.join(', ')}`;
    return { code: 'CONFIG_DATASTORE_UNSUPPORTED', message };
  }
  if (url.username !== '' || url.password !== '')
    return invalid(
      `the URL to fetch from ${url.hostname} holds a user or password: put them into a file of credentials`,
    );
  if (url.hostname === '') return invalid('the URL to fetch from names no host');
  if (/%0[0ad]/i.test(url.pathname)) return invalid('the path of the URL to fetch from holds a control character');
  return credentials === '.' || credentials === '..'
    ? invalid(`"${credentials}" names no file of credentials`)
    : undefined;
};
