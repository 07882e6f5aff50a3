import type { ArgumentsOf, ReplyOf } from './call.ts';
import type { CallName, calls } from './calls.ts';

/** What goes with a request beside its path. */
export interface Sent {
  readonly json?: unknown;
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** How a client's requests travel; `path` is below `/api/v1`. It throws for a refusal, in its own words. */
export type Transport = (
  method: string,
  path: string,
  sent: Sent,
) => Promise<{ readonly status: number; readonly json: () => Promise<unknown> }>;

/** Throws for a reply that the call's description does not allow. */
export type ReplyCheck = (name: CallName, path: string, status: number, value: unknown) => void;

interface Options {
  /** ends the request; the call then throws the signal's reason */
  readonly signal?: AbortSignal;
}

/** What `call` takes after a call's name; nothing must be given for a call that wants nothing. */
export type Arguments<N extends CallName> =
  unknown extends ArgumentsOf<(typeof calls)[N]>
    ? [options?: Options]
    : [given: ArgumentsOf<(typeof calls)[N]> & Options];

export type Reply<N extends CallName> = ReplyOf<(typeof calls)[N]>;

/** Calls by name, with arguments and reply typed by their schemas. */
export interface RestClient {
  call<N extends CallName>(name: N, ...given: Arguments<N>): Promise<Reply<N>>;
}

interface Values extends Options {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Blob;
}

const fill = (template: string, { params = {}, query = {} }: Values): string => {
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
};

/**
 * A client over any transport; nothing here is particular to Node or to a browser. Of the descriptions of the calls only the
 * types are used, so that a page which trusts its own controller need not carry the schemas.
 */
export const createTypedClient = (transport: Transport, check?: ReplyCheck): RestClient => ({
  async call(name, ...[given]) {
    const at = name.indexOf(' ');
    const values: Values = given ?? {};
    const { body, bytes, headers, signal } = values;
    const path = fill(name.slice(at + 1), values);
    const reply = await transport(name.slice(0, at), path, {
      ...(body === undefined ? {} : { json: body }),
      ...(bytes === undefined ? {} : { bytes }),
      ...(headers === undefined ? {} : { headers }),
      ...(signal === undefined ? {} : { signal }),
    });
    const value = reply.status === 204 ? null : await reply.json();
    check?.(name, path, reply.status, value);
    return value as never;
  },
});
