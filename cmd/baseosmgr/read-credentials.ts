import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mostCredentials, parseCredentials, type FetchCredentials } from '#pkg/content/credentials.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/**
 * Reads the credentials that a requester has left in its own folder, and removes the file, whatever is in it: they are for one
 * fetch. Nobody else may be able to read it. Errors: CONFIG_INVALID, which quotes nothing of it.
 */
export const readCredentials = async (folder: string, name: string): Promise<FetchCredentials> => {
  if (name === '') return {};
  // a name of the schema has no slash; these two lead out all the same
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name) || name === '.' || name === '..')
    throw unusable('its name is none of a file');
  const path = join(folder, name);
  let text: string;
  try {
    text = await readOwn(path);
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
  return parseCredentials(text);
};

const readOwn = async (path: string): Promise<string> => {
  // no link to what the requester cannot read itself, and no pipe that never ends
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  await using file = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error.code === 'ENOENT' ? 'there is none of that name' : `it cannot be opened (${error.code})`);
  });
  const info = await file.stat();
  if (!info.isFile()) throw unusable('it is no file');
  // the group of this agent alone has its uid's number; the one that it shares is everybody's
  const forGroup = (info.mode & 0o040) !== 0 && info.gid !== process.getuid?.();
  if ((info.mode & 0o037) !== 0 || forGroup) throw unusable('others may read or write it: give it the mode 0600');
  if (info.size > mostCredentials) throw unusable(`it has more than ${mostCredentials} bytes`);
  const buffer = Buffer.alloc(mostCredentials);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  return buffer.toString('utf8', 0, bytesRead);
};

const unusable = (why: string): BasaltError =>
  new BasaltError('CONFIG_INVALID', `The file of credentials cannot be used: ${why}.`);
