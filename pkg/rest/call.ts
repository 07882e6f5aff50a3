import type { Static, TSchema } from '@sinclair/typebox';
import type { Role } from './role.ts';

/** What a call wants of its caller: nothing, any login, or at least a role. */
export type Need = 'none' | 'login' | Role;

/** One call of the REST API. It is what the HTTP server takes as a route's schema, so that there is no second description. */
export interface Call {
  readonly summary: string;
  readonly tags: readonly string[];
  /** when it differs from the rule: viewer to read, operator to change */
  readonly 'x-role'?: Need;
  /** the body is raw bytes, not JSON */
  readonly 'x-bytes'?: true;
  /** no entry in the audit log: a part of a change whose begin and end have one */
  readonly 'x-audit'?: false;
  readonly produces?: readonly string[];
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly headers?: TSchema;
  readonly body?: TSchema;
  readonly response: Readonly<Record<number, TSchema>>;
}

/** Calls by method and path, e.g. `GET /nodes/:id`. */
export type Calls = Readonly<Record<string, Call>>;

/** What a call needs when nothing else is said. */
export const needOf = (method: string, call: { readonly 'x-role'?: Need } | undefined): Need =>
  call?.['x-role'] ?? (method === 'GET' || method === 'HEAD' ? 'viewer' : 'operator');

type Given<C, K extends 'params' | 'headers' | 'body'> =
  C extends Readonly<Record<K, infer S extends TSchema>> ? { readonly [name in K]: Static<S> } : unknown;
type Query<C> = C extends { readonly querystring: infer S extends TSchema } ? { readonly query?: Static<S> } : unknown;
type Bytes<C> = C extends { readonly 'x-bytes': true } ? { readonly bytes: Blob } : unknown;

/** What a caller gives. */
export type ArgumentsOf<C> = Given<C, 'params'> & Given<C, 'headers'> & Given<C, 'body'> & Query<C> & Bytes<C>;

type Success = 200 | 201 | 202 | 204;

/** What a caller gets; a refusal never comes as a reply. */
export type ReplyOf<C extends Call> = C['response'][Extract<keyof C['response'], Success>] extends infer S
  ? S extends TSchema
    ? Static<S>
    : never
  : never;
