import type { UploadPlan, UploadPort } from '../logic/upload.ts';
import { call } from './session.ts';

/** A piece that takes longer than this hangs: it is given up and sent again. */
const pieceMs = 120_000;

/** The calls of one file's upload. What is unfinished is remembered by file and wish, so that a reload goes on. */
export const uploadPort = (file: File, { name, version, sha256 }: UploadPlan, signal: AbortSignal): UploadPort => {
  const place = `basalt-upload:${[name, version, sha256, file.size, file.lastModified].join(':')}`;
  return {
    create: (size) => {
      const known = { ...(version === '' ? {} : { version }), ...(sha256 === '' ? {} : { sha256 }) };
      return call('POST /uploads', { body: { name, size, ...known }, signal });
    },
    offset: (id) => call('GET /uploads/:id', { params: { id }, signal }),
    patch: (id, offset, bytes) =>
      call('PATCH /uploads/:id', {
        params: { id },
        headers: { 'upload-offset': String(offset) },
        bytes,
        signal: AbortSignal.any([signal, AbortSignal.timeout(pieceMs)]),
      }),
    finish: (id) => call('POST /uploads/:id/finish', { params: { id }, signal }),
    cancel: (id) => call('DELETE /uploads/:id', { params: { id } }),
    image: async () => (await call('GET /images', { signal })).images.find((image) => image.name === name),
    remember: (id) => {
      if (id === undefined) localStorage.removeItem(place);
      else localStorage.setItem(place, id);
    },
    remembered: () => localStorage.getItem(place) ?? undefined,
    wait: (ms) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        });
      }),
  };
};
