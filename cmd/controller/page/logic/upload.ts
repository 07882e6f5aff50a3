import { ApiError } from './api.ts';
import type { Image } from '../types.ts';

export interface Source {
  readonly size: number;
  slice(start: number, end: number): Blob;
}

export interface UploadPlan {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** What an upload needs of the world; the calls are those of docs/controller-api.md. */
export interface UploadPort {
  readonly create: (plan: UploadPlan, size: number) => Promise<{ id: string; offset: number }>;
  readonly offset: (id: string) => Promise<{ offset: number; size: number }>;
  readonly patch: (id: string, offset: number, bytes: Blob) => Promise<{ offset: number }>;
  readonly finish: (id: string) => Promise<Image>;
  /** all at once, for a controller without `/uploads` */
  readonly put: (plan: UploadPlan, source: Source, progress: (sent: number) => void) => Promise<Image>;
  /** where an unfinished upload of this file is remembered */
  readonly remember: (id: string | undefined) => void;
  readonly remembered: () => string | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

const chunk = 4 * 1024 * 1024;
const pauses = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];

const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 408 &&
  error.status !== 429;

const begin = async (port: UploadPort, plan: UploadPlan, source: Source) => {
  const known = port.remembered();
  if (known !== undefined) {
    const found = await port.offset(known).catch((error: unknown) => {
      if (isRefusal(error)) return undefined;
      throw error;
    });
    if (found && found.size === source.size) return { id: known, offset: found.offset };
  }
  return port.create(plan, source.size).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  });
};

/**
 * Sends an image piece by piece. A piece that does not get through is sent again from where the controller says it is,
 * after longer and longer pauses; a refusal ends it. After a reload of the page the same file goes on where it was.
 */
export const uploadImage = async (
  port: UploadPort,
  plan: UploadPlan,
  source: Source,
  progress: (sent: number, trouble: boolean) => void,
): Promise<Image> => {
  const begun = await begin(port, plan, source);
  if (begun === undefined) return port.put(plan, source, (sent) => progress(sent, false));
  const { id } = begun;
  let { offset } = begun;
  port.remember(id);
  let failures = 0;
  progress(offset, false);
  while (offset < source.size) {
    try {
      const asked = failures === 0 ? offset : (await port.offset(id)).offset;
      offset = (await port.patch(id, asked, source.slice(asked, asked + chunk))).offset;
      failures = 0;
      progress(offset, false);
    } catch (error) {
      const elsewhere = error instanceof ApiError && error.status === 409 && failures < pauses.length;
      const pause = pauses[failures];
      if ((isRefusal(error) && !elsewhere) || pause === undefined) {
        if (isRefusal(error)) port.remember(undefined);
        throw error;
      }
      failures += 1;
      progress(offset, true);
      await port.wait(pause);
    }
  }
  try {
    return await port.finish(id);
  } finally {
    port.remember(undefined);
  }
};

/** A name the controller takes, made of a file's. */
export const imageName = (file: string): string =>
  file
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 128);
