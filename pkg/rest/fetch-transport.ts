import type { Transport } from './typed-client.ts';

/** The controller said no. */
export class RefusedError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'RefusedError';
    this.status = status;
    this.code = code;
  }
}

/** No answer came, or not the whole of one. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('the controller cannot be reached', { cause });
    this.name = 'UnreachableError';
  }
}

export interface FetchOptions {
  /** where the API is, e.g. `/api/v1` for a page of the same server */
  readonly base: string;
  /** of the session, once there is one */
  readonly csrf?: () => string | undefined;
  /** an API token, for who has no session */
  readonly token?: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** sees each answer, a refusal too, before the caller does */
  readonly answered?: (path: string, reply: Response) => void;
}

/** What an answer says that is none of ours: a proxy's, by its status and, where it is a sentence, its words. */
const foreign = (status: number, text: string): RefusedError => {
  const words = text === '' || text.trimStart().startsWith('<') ? '' : `: ${text.slice(0, 200)}`;
  return new RefusedError(status, 'PEER_STATUS', `status ${status}${words}`);
};

const refusalOf = (status: number, text: string): RefusedError => {
  try {
    const { code, message } = JSON.parse(text) as { code?: unknown; message?: unknown };
    if (typeof code === 'string' && typeof message === 'string') return new RefusedError(status, code, message);
  } catch {
    // no JSON
  }
  return foreign(status, text);
};

/** Requests by `fetch`: with the session's cookie in a page, or with a token. Errors: RefusedError, UnreachableError. */
export const fetchTransport = (options: FetchOptions): Transport => {
  const { base, csrf, token, fetch = globalThis.fetch, answered } = options;
  return async (method, path, { json, bytes, headers: more, signal }) => {
    const headers: Record<string, string> = { ...more };
    const proof = csrf?.();
    if (proof !== undefined && method !== 'GET') headers['x-csrf-token'] = proof;
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (json !== undefined) headers['content-type'] = 'application/json';
    if (bytes !== undefined) headers['content-type'] = 'application/octet-stream';
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const given = { ...(body === undefined ? {} : { body }), ...(signal === undefined ? {} : { signal }) };
    const lost = (cause: unknown): never => {
      if (signal?.aborted === true) throw signal.reason;
      throw new UnreachableError(cause);
    };
    const reply = await fetch(base + path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...given,
    }).catch(lost);
    answered?.(path, reply);
    const text = await reply.text().catch(lost);
    if (!reply.ok) throw refusalOf(reply.status, text);
    return {
      status: reply.status,
      json: async () => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          throw foreign(reply.status, text);
        }
      },
    };
  };
};
