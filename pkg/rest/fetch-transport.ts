import { Value } from '@sinclair/typebox/value';
import type { Transport } from './client.ts';
import { Refusal } from './shapes.ts';

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

export interface FetchOptions {
  /** where the API is, e.g. `/api/v1` for a page of the same server */
  readonly base: string;
  /** of the session, once there is one */
  readonly csrf?: () => string | undefined;
  /** an API token, for who has no session */
  readonly token?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** Requests by `fetch`: with the session's cookie in a page, or with a token. Errors: RefusedError. */
export const fetchTransport = ({ base, csrf, token, fetch = globalThis.fetch }: FetchOptions): Transport => {
  return async (method, path, { json }) => {
    const headers: Record<string, string> = {};
    const proof = csrf?.();
    if (proof !== undefined) headers['x-csrf-token'] = proof;
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (json !== undefined) headers['content-type'] = 'application/json';
    const reply = await fetch(base + path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (reply.ok) return { status: reply.status, json: () => reply.json() };
    const said: unknown = await reply.json().catch(() => undefined);
    const { code, message } = Value.Check(Refusal, said)
      ? said
      : { code: 'PEER_STATUS', message: `status ${reply.status}` };
    throw new RefusedError(reply.status, code, message);
  };
};
