import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { ArgumentsOf, Call, ReplyOf } from './call.ts';
import { calls, type CallName } from './calls.ts';

/** How a client's requests travel; `path` is below `/api/v1`. It throws for a refusal, in its own words. */
export type Transport = (
  method: string,
  path: string,
  options: { readonly json?: unknown },
) => Promise<{ readonly status: number; readonly json: () => Promise<unknown> }>;

/** What a controller said that its description does not allow. */
export class UnexpectedReply extends Error {
  constructor(path: string, why: string) {
    super(`the controller's answer to ${path} is not understood ${why}`);
    this.name = 'UnexpectedReply';
  }
}

/** The value, if the schema allows it; errors: UnexpectedReply says where it does not. */
export const checkReply = <S extends TSchema>(path: string, schema: S, value: unknown): Static<S> => {
  if (Value.Check(schema, value)) return value;
  const wrong = Value.Errors(schema, value).First();
  throw new UnexpectedReply(path, `at ${wrong?.path}: ${wrong?.message}`);
};

interface Given {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const fill = (template: string, { params = {}, query = {} }: Given): string => {
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
};

/** Calls by name, with arguments and reply typed by their schemas. Replies are checked; fields not described are let pass. */
export interface RestClient {
  call<N extends CallName>(
    name: N,
    ...given: unknown extends ArgumentsOf<(typeof calls)[N]> ? [] : [ArgumentsOf<(typeof calls)[N]>]
  ): Promise<ReplyOf<(typeof calls)[N]>>;
}

/** A client over any transport; nothing here is particular to Node or to a browser. */
export const createRestClient = (transport: Transport): RestClient => ({
  async call(name, ...[given]) {
    const at = name.indexOf(' ');
    const values: Given = given ?? {};
    const path = fill(name.slice(at + 1), values);
    const { body } = values;
    const reply = await transport(name.slice(0, at), path, body === undefined ? {} : { json: body });
    const schema = (calls[name] as Call).response[reply.status];
    if (schema === undefined) throw new UnexpectedReply(path, `: status ${reply.status}`);
    return checkReply(path, schema, reply.status === 204 ? null : await reply.json()) as never;
  },
});
