import { randomUUID } from 'node:crypto';
import { access, chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseCredentials } from '#pkg/content/credentials.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { commandLine } from '#pkg/engine/sources.ts';
import { digestAlgorithms, type Digest, type EngineContent } from '#pkg/topics/engine.ts';
import { CommandError } from '../../command-error.ts';

/** What was said of where an image comes from. */
export interface Given {
  readonly credentials?: string;
  readonly attempts: number;
  readonly deadline: number;
  readonly size: number;
}

const isUrl = (image: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(image);
const isStored = (image: string): boolean => /^[0-9a-f]{64}$/i.test(image);

/**
 * Where the bytes come from: `-` standard input, a URL, the sha256 of what the store keeps, or a file. Errors: CommandError
 * usage.
 */
export const contentOf = async (image: string, given: Given, runDir: string): Promise<EngineContent> => {
  if (image === '-') return { Stream: { SizeBytes: given.size } };
  if (isUrl(image)) return { Fetch: await fetchOf(image, given, runDir) };
  if (given.credentials !== undefined)
    throw new CommandError('usage', '--credentials is for a URL: a file, a stored image and standard input need none');
  const path = resolve(image);
  const isFile = await access(path).then(
    () => true,
    () => false,
  );
  if (isFile) return { File: path };
  if (isStored(image)) return { Stored: image.toLowerCase() };
  throw new CommandError(
    'usage',
    `${path} cannot be read: give an image file, a URL, the sha256 of a stored image, or - for standard input`,
  );
};

const fetchOf = async (URL: string, given: Given, runDir: string) => ({
  URL,
  Credentials: given.credentials === undefined ? '' : await layCredentials(given.credentials, runDir),
  SizeBytes: given.size,
  Attempts: given.attempts,
  DeadlineSeconds: given.deadline,
});

/** Lays the credentials where the engine reads them once and removes them; they stand in no argument, topic or log. */
const layCredentials = async (file: string, runDir: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('usage', `${file} cannot be read: give a JSON file of credentials (docs/engine.md)`, cause);
  });
  try {
    parseCredentials(text);
  } catch (error) {
    throw new CommandError('usage', asBasaltError(error).message);
  }
  const folder = join(runDir, commandLine.folder, 'credentials');
  const name = `${randomUUID()}.json`;
  await mkdir(folder, { recursive: true, mode: 0o2750 });
  const path = join(folder, name);
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  // on a node whose agents have users of their own the folder gives it the group of the one that reads it
  if ((await stat(path)).gid !== process.getgid?.()) await chmod(path, 0o640);
  return name;
};

/** `sha256:<hex>`, or the hex alone, which is sha256. Errors: CommandError usage. */
export const digestOf = (text: string): Digest => {
  const [first = '', second] = text.split(':');
  const [name, Value] = second === undefined ? ['sha256', first] : [first.toLowerCase().replaceAll('-', ''), second];
  const Algorithm = digestAlgorithms.find((known) => known === name);
  const lengths = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 };
  if (Algorithm === undefined)
    throw new CommandError('usage', `no digest "${name}": it has to be one of ${digestAlgorithms.join(', ')}`);
  if (!/^[0-9a-f]+$/i.test(Value) || Value.length !== lengths[Algorithm])
    throw new CommandError('usage', `a ${Algorithm} has to be ${lengths[Algorithm]} hexadecimal digits`);
  return { Algorithm, Value: Value.toLowerCase() };
};
