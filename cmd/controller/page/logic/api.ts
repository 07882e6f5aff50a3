import type { Problem } from '../types.ts';

/** An answer that is a refusal, with the controller's own words. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code;
  }
}

export interface ApiPort {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** of the session; every request that changes something carries it */
  readonly csrf: () => string;
  /** the session is over */
  readonly unauthorised: () => void;
  /** the controller's clock, milliseconds since 1970, as an answer tells it */
  readonly clock: (at: number) => void;
}

export interface Api {
  readonly get: <T>(path: string) => Promise<T>;
  readonly send: <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<T>;
  /** bytes as they are */
  readonly sendBytes: <T>(
    method: 'PUT' | 'PATCH',
    path: string,
    bytes: Blob,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ) => Promise<T>;
}

const problemOf = (status: number, text: string): Problem => {
  try {
    const { code, message } = JSON.parse(text) as Partial<Problem>;
    if (typeof code === 'string' && typeof message === 'string') return { code, message };
  } catch {
    // not ours: a proxy's page, or nothing
  }
  return { code: `HTTP_${status}`, message: text.slice(0, 200) };
};

/** The REST API by session cookie. */
export const createApi = (port: ApiPort): Api => {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await port.fetch(`/api/v1${path}`, { credentials: 'same-origin', cache: 'no-store', ...init });
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) port.clock(date);
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    if (response.status === 401 && path !== '/session') port.unauthorised();
    throw new ApiError(response.status, problemOf(response.status, text));
  };
  return {
    get: (path) => call(path, {}),
    send: (method, path, body) =>
      call(path, {
        method,
        headers: { 'x-csrf-token': port.csrf(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    sendBytes: (method, path, bytes, headers, signal) =>
      call(path, {
        method,
        body: bytes,
        headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': port.csrf(), ...headers },
        ...(signal === undefined ? {} : { signal }),
      }),
  };
};
