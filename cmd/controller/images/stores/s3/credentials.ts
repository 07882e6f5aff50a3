import { readFile } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';

export interface S3Credentials {
  readonly keyId: string;
  readonly secret: string;
  readonly sessionToken?: string | undefined;
}

/** Asked before each request, so that keys may be changed while the controller runs. */
export type CredentialSource = () => Promise<S3Credentials>;

const invalid = (message: string, cause?: unknown): BasaltError =>
  new BasaltError('CONFIG_INVALID', message, {}, cause);

const checked = ({ keyId, secret, sessionToken }: S3Credentials, where: string): S3Credentials => {
  // what a header takes, and what never could be a key is not sent anywhere
  if (!/^[\w.:+=@-]{1,256}$/.test(keyId) || !/^[\x21-\x7e]{1,512}$/.test(secret))
    throw invalid(`${where} has no key id with its secret`);
  if (sessionToken !== undefined && !/^[\x21-\x7e]{1,8192}$/.test(sessionToken))
    throw invalid(`${where} has a session token that no header could have`);
  return { keyId, secret, sessionToken };
};

/** One profile of a file as `~/.aws/credentials` is. Errors: CONFIG_INVALID, which quotes nothing of the file. */
export const parseCredentials = (text: string, profile: string, where: string): S3Credentials => {
  const values = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[([^\]]*)\]\s*$/.exec(line);
    if (head) section = (head[1] ?? '').trim();
    const [, name, value] = /^\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line) ?? [];
    if (section === profile && name !== undefined && value !== undefined) values.set(name.toLowerCase(), value);
  }
  const [keyId, secret] = [values.get('aws_access_key_id') ?? '', values.get('aws_secret_access_key') ?? ''];
  return checked({ keyId, secret, sessionToken: values.get('aws_session_token') }, `${where}, profile ${profile},`);
};

export const fileCredentials =
  (file: string, profile = 'default'): CredentialSource =>
  async () => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw invalid(`cannot read the credentials of the S3 store: ${(error as Error).message}`, error);
    });
    return parseCredentials(text, profile, file);
  };

/**
 * The credentials of a file if one is named, else those that the environment has in the names that AWS gave them. Never of
 * the command line, which every user of the machine can read. Errors: CONFIG_INVALID.
 */
export const credentialSource = (file: string | undefined, env: NodeJS.ProcessEnv): CredentialSource => {
  const profile = env['AWS_PROFILE'] ?? 'default';
  if (file !== undefined) return fileCredentials(file, profile);
  const { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret, AWS_SHARED_CREDENTIALS_FILE: shared } = env;
  if (keyId !== undefined && secret !== undefined) {
    const read = checked({ keyId, secret, sessionToken: env['AWS_SESSION_TOKEN'] }, 'the environment');
    return () => Promise.resolve(read);
  }
  if (shared !== undefined) return fileCredentials(shared, profile);
  throw invalid(
    'no credentials of the S3 store: name a file with --s3-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  );
};
