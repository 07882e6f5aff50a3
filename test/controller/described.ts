import { Value } from '@sinclair/typebox/value';
import { calls } from '#pkg/rest/calls.ts';
import type { Call } from '#pkg/rest/call.ts';
import { Refusal } from '#pkg/rest/shapes.ts';

const patterns = Object.entries<Call>(calls).map(([name, call]) => {
  const [method, url] = name.split(' ') as [string, string];
  return {
    name,
    method,
    call,
    path: new RegExp(`^/api/v1${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  };
});

/** Throws when a reply of the REST API is not what pkg/rest says of it. Every test that asks is a test of the description. */
export const checkDescribed = (method: string, target: string, status: number, json: unknown): void => {
  const path = target.split('?', 1)[0] as string;
  const found = patterns.find((pattern) => pattern.method === method && pattern.path.test(path));
  if (status >= 400) {
    if (!Value.Check(Refusal, json)) throw new Error(`${method} ${path}: ${status} without code and message`);
    return;
  }
  if (found === undefined) throw new Error(`${method} ${path} answers ${status} and is not described in pkg/rest`);
  const schema = found.call.response[status];
  if (schema === undefined) throw new Error(`${found.name}: status ${status} is not described`);
  const value = status === 204 ? null : json;
  if (Value.Check(schema, value)) return;
  const wrong = Value.Errors(schema, value).First();
  throw new Error(`${found.name}: the reply differs from its schema at ${wrong?.path}: ${wrong?.message}`);
};
