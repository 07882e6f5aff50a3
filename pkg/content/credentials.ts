import { X509Certificate } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { BasaltError } from '#pkg/errors/error.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** What a file of credentials holds for one fetch (docs/engine.md); which members count depends on the scheme. */
export const FetchCredentials = Type.Object(
  {
    user: text(1024),
    /** also of an encrypted `privateKey` */
    password: text(4096),
    token: text(16384),
    /** for sftp, as OpenSSH writes it */
    privateKey: text(32768),
    /** certificates that are trusted besides the system's */
    caPem: text(262_144),
    accessKey: text(256),
    secretKey: text(1024),
    region: text(64),
    /** of an object store that is not AWS: `https://host[:port]` */
    endpoint: text(2048),
    /** of an sftp server, a line each as in its .pub files */
    hostKey: text(16384),
  },
  { additionalProperties: false },
);
export type FetchCredentials = Static<typeof FetchCredentials>;

/** Bytes that a file of credentials has at most. */
export const mostCredentials = 400 * 1024;

const check = schemaCheck(FetchCredentials);

/** Reads credentials. Errors: CONFIG_INVALID, which quotes nothing of them. */
export const parseCredentials = (json: string): FetchCredentials => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // what the parser says quotes the text
    throw invalid('it is not JSON');
  }
  const problem = check(value);
  // the path names a member, which may be a secret in the wrong place
  if (problem !== undefined) throw invalid('it has another form than an object of the members in docs/engine.md');
  const credentials = value as FetchCredentials;
  const { user, password, token, accessKey, secretKey, caPem } = credentials;
  const broken = [user, password, token, accessKey, secretKey].some((one) => /[\r\n\0]/.test(one ?? ''));
  if (broken) throw invalid('one of its members has a line break in it');
  if (caPem !== undefined) refuseUnreadable(caPem);
  return credentials;
};

/** Node would leave out a certificate that it cannot read, and then say that the peer is not trusted. */
const refuseUnreadable = (pem: string): void => {
  try {
    void new X509Certificate(pem);
  } catch {
    throw invalid('its caPem is no certificate in PEM');
  }
};

const invalid = (why: string): BasaltError =>
  new BasaltError('CONFIG_INVALID', `The credentials of the fetch cannot be used: ${why}. Write them anew.`);
