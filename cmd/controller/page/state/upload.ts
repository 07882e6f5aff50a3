import type { UploadPort } from '../logic/upload.ts';
import type { Image } from '../types.ts';
import { api } from './session.ts';

const path = (id: string): string => `/uploads/${encodeURIComponent(id)}`;

/** A piece that takes longer than this hangs: it is given up and sent again. */
const pieceMs = 120_000;

/** The calls of one file's upload. What is unfinished is remembered by name, size and date, so that a reload can go on. */
export const uploadPort = (file: File, name: string, signal: AbortSignal): UploadPort => {
  const place = `basalt-upload:${name}:${file.size}:${file.lastModified}`;
  return {
    create: (plan, size) =>
      api.send('POST', '/uploads', {
        name: plan.name,
        size,
        ...(plan.version === '' ? {} : { version: plan.version }),
        ...(plan.sha256 === '' ? {} : { sha256: plan.sha256 }),
      }),
    offset: (id) => api.get(path(id)),
    patch: (id, offset, bytes) => {
      const piece = AbortSignal.any([signal, AbortSignal.timeout(pieceMs)]);
      return api.sendBytes('PATCH', path(id), bytes, { 'upload-offset': String(offset) }, piece);
    },
    finish: (id) => api.send<Image>('POST', `${path(id)}/finish`),
    put: async (plan, _source, progress) => {
      const query = new URLSearchParams();
      if (plan.version !== '') query.set('version', plan.version);
      if (plan.sha256 !== '') query.set('sha256', plan.sha256);
      const search = query.toString();
      const target = `/images/${encodeURIComponent(plan.name)}${search === '' ? '' : `?${search}`}`;
      const image = await api.sendBytes<Image>('PUT', target, file, {}, signal);
      progress(file.size);
      return image;
    },
    remember: (id) => {
      if (id === undefined) localStorage.removeItem(place);
      else localStorage.setItem(place, id);
    },
    remembered: () => localStorage.getItem(place) ?? undefined,
    wait: (ms) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new DOMException('', 'AbortError'));
        });
      }),
  };
};
