import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Readable } from 'node:stream';
import { checkReply, createRestClient } from '#pkg/rest/client.ts';
import { Session } from '#pkg/rest/session.ts';
import { Refusal } from '#pkg/rest/shapes.ts';
import { Agent, request, type Dispatcher } from 'undici';
import { errnoOf } from '#pkg/host/store-error.ts';
import { CommandError } from './command-error.ts';
import '#pkg/host/address-attempts.ts';

export interface ControllerAddress {
  readonly url: string;
  /** undefined for who logs in */
  readonly token: string | undefined;
  /** PEM of the authority that issued the server's certificate; undefined: those the system trusts */
  readonly ca: string | undefined;
}

export type ControllerApi = ReturnType<typeof openControllerApi>;

const maxReply = 64 * 1024 * 1024;

const unreachable = (url: string, cause: unknown): CommandError => {
  const why = cause instanceof Error ? cause.message || errnoOf(cause) || cause.name : String(cause);
  return new CommandError('unreachable', `the controller at ${url} cannot be reached (${why}); is it running?`, cause);
};

const exitFor = (status: number): 'usage' | 'refused' | 'failed' | 'unreachable' => {
  if (status === 409 || status === 403 || status === 429) return 'refused';
  if (status === 400 || status === 404 || status === 401) return 'usage';
  return status === 502 || status === 503 ? 'unreachable' : 'failed';
};

const readJson = async (reply: Dispatcher.ResponseData, path: string): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxReply) throw new CommandError('failed', `the controller's answer to ${path} is too long`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
};

const parse = async <S extends TSchema>(reply: Dispatcher.ResponseData, path: string, schema: S): Promise<Static<S>> =>
  checkReply(path, schema, await readJson(reply, path));

/** A client of the controller's REST API (docs/controller-api.md). Every reply is checked against its schema in pkg/rest. */
export const openControllerApi = (address: ControllerAddress) => {
  const agent = new Agent({
    connect: { ...(address.ca === undefined ? {} : { ca: address.ca }), timeout: 30_000 },
    headersTimeout: 30_000,
  });
  let headers: Record<string, string> = address.token === undefined ? {} : { authorization: `Bearer ${address.token}` };

  const send = async (
    method: Dispatcher.HttpMethod,
    path: string,
    options: {
      body?: Dispatcher.DispatchOptions['body'];
      type?: string;
      bodyTimeout?: number;
      headersTimeout?: number;
      headers?: Record<string, string>;
      signal?: AbortSignal;
    } = {},
  ): Promise<Dispatcher.ResponseData> => {
    const type = options.type === undefined ? {} : { 'content-type': options.type };
    const reply = await request(`${address.url}/api/v1${path}`, {
      method,
      dispatcher: agent,
      headers: { ...headers, ...type, ...options.headers },
      bodyTimeout: options.bodyTimeout ?? 30_000,
      ...(options.headersTimeout === undefined ? {} : { headersTimeout: options.headersTimeout }),
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause: unknown) => {
      if (options.signal?.aborted === true) throw cause;
      throw unreachable(address.url, cause);
    });
    if (reply.statusCode < 400) return reply;
    const text = await reply.body.text().catch(() => '');
    let refusal: unknown;
    try {
      refusal = JSON.parse(text);
    } catch {
      refusal = undefined;
    }
    const why = Value.Check(Refusal, refusal) ? refusal.message : `status ${reply.statusCode}`;
    throw new CommandError(exitFor(reply.statusCode), `the controller refused ${method} ${path}: ${why}`);
  };

  const { call } = createRestClient(async (method, path, { json }) => {
    const sent = json === undefined ? {} : { body: JSON.stringify(json), type: 'application/json' };
    const reply = await send(method, path, sent);
    if (reply.statusCode === 204) await reply.body.dump();
    return { status: reply.statusCode, json: () => readJson(reply, path) };
  });

  return {
    url: address.url,
    /** Begins a session; whatever is asked from here on is asked with it. */
    async logIn(user: string, password: string): Promise<Session> {
      const body = JSON.stringify({ user, password });
      const reply = await send('POST', '/session', { body, type: 'application/json' });
      const cookie = String(reply.headers['set-cookie']).split(';', 1)[0] as string;
      const session = await parse(reply, '/session', Session);
      headers = { cookie, 'x-csrf-token': session.csrf };
      return session;
    },
    /** one call by its name in pkg/rest, typed by its schemas */
    call,
    /** A call without a body whose answer may take long to begin: `wait` milliseconds. */
    async post<S extends TSchema>(path: string, schema: S, wait: number): Promise<Static<S>> {
      return await parse(await send('POST', path, { headersTimeout: wait }), path, schema);
    },
    /** Sends a part of an upload from `offset` on. */
    async append<S extends TSchema>(
      path: string,
      offset: number,
      body: Readable,
      schema: S,
      signal: AbortSignal,
    ): Promise<Static<S>> {
      const more = { type: 'application/octet-stream', headers: { 'upload-offset': String(offset) } };
      return await parse(await send('PATCH', path, { body, signal, ...more }), path, schema);
    },
    async upload<S extends TSchema>(path: string, body: Readable, schema: S): Promise<Static<S>> {
      return await parse(await send('PUT', path, { body, type: 'application/octet-stream' }), path, schema);
    },
    /** The body of a stream of events; ends only when the server or `signal` ends it. */
    async stream(path: string, signal: AbortSignal): Promise<AsyncIterable<Buffer>> {
      return (await send('GET', path, { bodyTimeout: 60_000, signal })).body as AsyncIterable<Buffer>;
    },
    async close(): Promise<void> {
      await agent.destroy();
    },
  };
};
