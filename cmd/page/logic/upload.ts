import { RefusedError } from '#pkg/rest/fetch-transport.ts';
import type { Image } from '#pkg/rest/images.ts';

export interface Source {
  readonly size: number;
  slice(start: number, end: number): Blob;
}

export interface UploadPlan {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** What an upload needs of the world; the calls are those of docs/controller-api.md. Each throws when the user stops. */
export interface UploadPort {
  readonly create: (size: number) => Promise<{ readonly id: string; readonly offset: number }>;
  readonly offset: (id: string) => Promise<{ readonly offset: number; readonly size: number }>;
  readonly patch: (id: string, offset: number, bytes: Blob) => Promise<{ readonly offset: number }>;
  readonly finish: (id: string) => Promise<Image>;
  /** frees what an upload holds */
  readonly cancel: (id: string) => Promise<unknown>;
  /** the image that has the name now */
  readonly image: () => Promise<Image | undefined>;
  /** where an unfinished upload of this file is remembered */
  readonly remember: (id: string | undefined) => void;
  readonly remembered: () => string | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

const chunk = 4 * 1024 * 1024;
const pauses = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];

/** The controller's last word, which the same request again would not change. */
const isRefusal = (error: unknown): error is RefusedError =>
  error instanceof RefusedError &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 408 &&
  error.status !== 429;

const begin = async (port: UploadPort, source: Source) => {
  const known = port.remembered();
  if (known !== undefined) {
    const found = await port.offset(known).catch((error: unknown) => {
      if (isRefusal(error) && error.status !== 401) return undefined;
      throw error;
    });
    if (found && found.size === source.size) return { id: known, offset: found.offset };
  }
  return port.create(source.size);
};

/**
 * Sends an image piece by piece. A piece that does not get through is sent again from where the controller says it is,
 * after longer and longer pauses; a refusal ends it. After a reload of the page, or another login, the same file goes on
 * where it was. When the last answer was lost, the upload is gone and there is a new image of the name: that was it.
 */
export const uploadImage = async (
  port: UploadPort,
  source: Source,
  progress: (sent: number, trouble: boolean) => void,
): Promise<Image> => {
  const begun = await begin(port, source);
  const { id } = begun;
  let { offset } = begun;
  let failures = 0;
  let before: { readonly image: Image | undefined } | undefined;
  port.remember(id);
  progress(offset, false);
  for (;;) {
    try {
      if (failures > 0) ({ offset } = await port.offset(id));
      while (offset < source.size) {
        ({ offset } = await port.patch(id, offset, source.slice(offset, offset + chunk)));
        failures = 0;
        progress(offset, false);
      }
      before ??= { image: await port.image() };
      const image = await port.finish(id);
      port.remember(undefined);
      return image;
    } catch (error) {
      const elsewhere = error instanceof RefusedError && error.code === 'REQUEST_CONFLICT';
      const pause = pauses[failures];
      if ((isRefusal(error) && !elsewhere) || pause === undefined) {
        // who has to sign in again can go on afterwards
        if (!isRefusal(error) || error.status === 401) throw error;
        port.remember(undefined);
        const image = before && error.code === 'UPLOAD_UNKNOWN' ? await port.image() : undefined;
        if (image && image.createdAt !== before?.image?.createdAt) return image;
        await port.cancel(id).catch(() => undefined);
        throw error;
      }
      failures += 1;
      progress(offset, true);
      await port.wait(pause);
    }
  }
};

/** A name the controller takes, made of a file's. */
export const imageName = (file: string): string =>
  file
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 128);
