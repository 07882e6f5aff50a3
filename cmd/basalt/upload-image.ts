import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256File } from './node/image.ts';
import { Image } from '#pkg/rest/images.ts';
import { UploadOffset } from '#pkg/rest/uploads.ts';
import { CommandError } from './command-error.ts';
import type { ControllerApi } from './controller-api.ts';
import { openCounted } from './counted-file.ts';
import { exitCode } from './exit-codes.ts';
import { openProgress, type Progress } from './progress.ts';
import { bytesText } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface ImageToUpload {
  readonly path: string;
  /** at the controller */
  readonly name: string;
  readonly version?: string | undefined;
  /** the id of an upload of the same file that was broken off: name and version are what was said then */
  readonly resume?: string | undefined;
}

/** Attempts in a row that bring no byte further before it is given up, a second apart. */
const maxIdle = 60;
/** The controller reads the whole image once more before it takes it in. */
const finishMs = 15 * 60_000;

/** The size of an image file. Errors: CommandError usage. */
export const sizeOfImage = async (path: string): Promise<number> => {
  const found = await stat(path).catch((cause: unknown) => {
    throw new CommandError('usage', `${path} cannot be read: give the path of an image file`, cause);
  });
  if (!found.isFile()) throw new CommandError('usage', `${path} is not a file`);
  return found.size;
};

/** The name of a file in the letters that an image's name may have. */
export const fileImageName = (path: string): string => {
  const name = basename(path)
    .replaceAll(/[^A-Za-z0-9._+-]/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 128);
  return name === '' ? 'image' : name;
};

const isUnreachable = (error: unknown): boolean => error instanceof CommandError && error.exit === exitCode.unreachable;

/** The connection broke, or the controller has taken in more of the one before than it knew of. */
const canGoOn = (error: unknown): boolean =>
  isUnreachable(error) || (error instanceof CommandError && error.exit === exitCode.refused);

const sendPart = async (
  api: ControllerApi,
  id: string,
  path: string,
  offset: number,
  bar: Progress,
  stop: AbortSignal,
): Promise<number> => {
  const body = openCounted(path, offset, (done) => bar.update(done, bytesText(done)));
  try {
    return (await api.append(`/uploads/${id}`, offset, body, UploadOffset, stop)).offset;
  } finally {
    body.destroy();
  }
};

interface Begun {
  readonly id: string;
  /** bytes that the controller has */
  readonly offset: number;
}

/** Announces an upload, or finds the one that is to be resumed. */
const begin = async (api: ControllerApi, image: ImageToUpload, size: number): Promise<Begun> => {
  const { path, name, version, resume } = image;
  if (resume === undefined) {
    const announced = { name, size, sha256: await sha256File(path), ...(version === undefined ? {} : { version }) };
    return api.call('POST /uploads', { body: announced });
  }
  const known = await api.call('GET /uploads/:id', { params: { id: resume } });
  if (known.size !== size)
    throw new CommandError('usage', `upload ${resume} is of a file with ${known.size} bytes, and ${path} has ${size}`);
  const { uploads } = await api.call('GET /uploads');
  const announced = uploads.find(({ id }) => id === resume)?.sha256;
  // the controller would find out as well, when all is there, and drop it
  if (announced != null && announced !== (await sha256File(path)))
    throw new CommandError('usage', `upload ${resume} is of another file than ${path}: their digests differ`);
  return { id: resume, offset: known.offset };
};

/** Sends until the controller has all, from where it is each time the connection comes back. */
const sendAll = async (
  terminal: Terminal,
  api: ControllerApi,
  { id, offset: from }: Begun,
  { path, size }: { path: string; size: number },
  stop: AbortSignal,
): Promise<void> => {
  const bar = openProgress(terminal.live, 'upload', size);
  const params = { id };
  let offset = from;
  try {
    for (let idle = 0; offset < size;) {
      try {
        offset = await sendPart(api, id, path, offset, bar, stop);
      } catch (error) {
        if (stop.aborted || !canGoOn(error) || idle >= maxIdle) throw error;
        terminal.note(`(${(error as Error).message}; going on)`);
        await sleep(1000, undefined, { signal: stop });
        const known = await api.call('GET /uploads/:id', { params }).catch((cause: unknown) => {
          if (isUnreachable(cause)) return undefined;
          throw cause;
        });
        idle = known === undefined || known.offset <= offset ? idle + 1 : 0;
        offset = known?.offset ?? offset;
      }
    }
  } finally {
    bar.stop();
  }
};

/**
 * Uploads an image in parts that survive broken connections and restarts of the controller, which reads the version from
 * the image. What is given up or refused is removed there. Errors: CommandError.
 */
export const uploadImage = async (
  terminal: Terminal,
  api: ControllerApi,
  image: ImageToUpload,
  stop: AbortSignal,
): Promise<Image> => {
  const { path } = image;
  const size = await sizeOfImage(path);
  const begun = await begin(api, image, size);
  const { id } = begun;
  terminal.note(`upload ${id}; if it breaks off: basalt image upload ${path} --resume ${id}`);
  try {
    await sendAll(terminal, api, begun, { path, size }, stop);
    const stored = await api.post(`/uploads/${id}/finish`, Image, finishMs);
    const { name, version } = stored;
    terminal.note(`uploaded ${path} (${bytesText(size)}) as ${name}, version ${version ?? 'unknown'}`);
    return stored;
  } catch (error) {
    // out of reach it stays for a day, and can be resumed
    if (isUnreachable(error) && !stop.aborted) throw error;
    // gone already when the controller refused it for good
    await api.call('DELETE /uploads/:id', { params: { id } }).catch(() => undefined);
    if (stop.aborted) throw new CommandError('interrupted', 'interrupted; the upload is withdrawn', error);
    throw error;
  }
};
