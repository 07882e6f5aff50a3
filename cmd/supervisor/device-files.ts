import { constants } from 'node:fs';
import { chown, open } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory, writeFileDurable } from '#pkg/host/atomic-file.ts';
import { copyNames, decodeDeviceCopy, deviceCopyBytes, type DeviceCopy } from '#pkg/eve/device-copy.ts';
import { belongTogether, type KeyPair } from '#pkg/eve/key-pair.ts';
import type { Ids } from '#pkg/process/ids.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

const { O_RDONLY, O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;

/**
 * The bytes of a small file, undefined when there is none. Root reads here what an agent may have planted: a link, a second
 * name of someone else's file or a pipe counts as none.
 */
const readPlain = async (path: string): Promise<Buffer | undefined> => {
  try {
    await using file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const info = await file.stat();
    return info.isFile() && info.nlink === 1 && info.size <= deviceCopyBytes ? await file.readFile() : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
};

/** Whether an identity brings a device key of its own: then there is nothing to keep. */
export const bringsDevice = async (identity: string): Promise<boolean> => {
  const found = await Promise.all(['device.cert.pem', 'device.key.pem'].map((name) => readPlain(join(identity, name))));
  return found.some((file) => file !== undefined);
};

/** The device's certificate and key in a directory; undefined unless both are there and belong together. */
export const readDevice = async (directory: string): Promise<KeyPair | undefined> => {
  const [cert, key] = [
    await readPlain(join(directory, 'device.cert.pem')),
    await readPlain(join(directory, 'device.key.pem')),
  ];
  if (cert === undefined || key === undefined) return undefined;
  const pair = { certPem: cert.toString('utf8'), keyPem: key.toString('utf8') };
  return belongTogether(pair.certPem, pair.keyPem) ? pair : undefined;
};

/** Makes a pair the device's own, for zedagent alone. No agent may run meanwhile. */
export const writeDevice = async (directory: string, { certPem, keyPem }: KeyPair, ids: Ids): Promise<void> => {
  for (const [name, text] of [['device.key.pem', keyPem] as const, ['device.cert.pem', certPem] as const]) {
    const path = join(directory, name);
    await writeFileDurable(path, text, { mode: 0o600 });
    await chown(path, ids.zedagent, ids.zedagent);
  }
};

/** Copies as they are in an identity directory, in the order of `copyNames`. */
export interface CopiesSeen {
  /** undefined for one that is damaged, not there, or cannot be read */
  readonly copies: readonly (DeviceCopy | undefined)[];
  /** why a copy cannot be read, which may be whole; undefined for others */
  readonly errors: readonly unknown[];
}

export const readCopies = async (identity: string, read = readPlain): Promise<CopiesSeen> => {
  const found = await Promise.all(
    copyNames.map((name) =>
      read(join(identity, name)).then(
        (bytes) => ({ copy: bytes && decodeDeviceCopy(bytes), error: undefined }),
        (error: unknown) => ({ copy: undefined, error }),
      ),
    ),
  );
  return { copies: found.map(({ copy }) => copy), errors: found.map(({ error }) => error) };
};

/** Writes a copy over what is there, in place, and makes it durable. Errors: those of the system. */
export const writeCopy = async (directory: string, name: string, bytes: Uint8Array, ids: Ids): Promise<void> => {
  const file = await open(join(directory, name), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    const info = await file.stat();
    if (!info.isFile() || info.nlink !== 1) throw new Error(`${join(directory, name)} is no file of its own`);
    await file.chown(ids.zedagent, ids.zedagent);
    await file.chmod(0o600);
    for (let done = 0; done < bytes.length;)
      done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten;
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncDirectory(directory);
};
