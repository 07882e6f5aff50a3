import Long from 'long';
import enumFields from '#api/eve/gen/enum-fields.json' with { type: 'json' };
import { google, org } from '#api/eve/gen/eve.pb.js';
import { badMessage, decodeBounded, limits } from './bounded.ts';

const { ZInfoMsg } = org.lfedge.eve.info;
const { EdgeDevConfig } = org.lfedge.eve.config;
const { Timestamp } = google.protobuf;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Any `info.ZInfoMsg` in protobuf's JSON mapping: enum values by name, 64-bit numbers as text, bytes as base64, times as
 * RFC 3339. Parts that the definitions pass through stay bytes.
 */
export const infoToJson = (bytes: Uint8Array): Json =>
  messageToJson(decodeBounded(ZInfoMsg, 'ZInfoMsg', bytes, limits.info));

/** A `config.EdgeDevConfig` in the same mapping. It holds the datastores' credentials: do not log it. */
export const configToJson = (bytes: Uint8Array): Json =>
  messageToJson(decodeBounded(EdgeDevConfig, 'EdgeDevConfig', bytes, limits.config));

type Enum = Readonly<Record<number, string>>;

/** The enums of a message's fields by field, by the prototype of the decoded message. */
const enumsOf: ReadonlyMap<unknown, ReadonlyMap<string, Enum>> = new Map(
  Object.entries(enumFields).map(([message, fields]) => [
    (definition(message) as { prototype: unknown }).prototype,
    new Map(Object.entries(fields).map(([field, name]) => [field, definition(name) as Enum])),
  ]),
);

/** What the generated code has by a name like `info.ZInfoMsg`. */
function definition(name: string): unknown {
  const [room, own] = name.split('.') as [keyof typeof org.lfedge.eve, string];
  return (org.lfedge.eve[room] as Readonly<Record<string, unknown>>)[own];
}

/** A message or a map, without its defaults, which it inherits, and without lists and maps that are empty. */
const messageToJson = (message: object): Json => {
  const enums = enumsOf.get(Object.getPrototypeOf(message));
  return Object.fromEntries(
    Object.entries(message).flatMap(([name, value]) =>
      isEmpty(value) ? [] : [[name, valueToJson(value, enums?.get(name))]],
    ),
  );
};

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;

/** Maps are plain objects, messages have a prototype of their own. */
const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const valueToJson = (value: unknown, names?: Enum): Json => {
  if (Array.isArray(value)) return value.map((item) => valueToJson(item, names));
  if (typeof value === 'number') return names?.[value] ?? (Number.isFinite(value) ? value : String(value));
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Long.isLong(value)) return value.toString();
  if (value === null || typeof value !== 'object') return value as Json;
  return value instanceof Timestamp ? rfc3339(value) : messageToJson(value);
};

/** Whole seconds, and a fraction of 3, 6 or 9 digits when there is one, as protobuf's JSON mapping has it. */
const rfc3339 = ({ seconds, nanos }: google.protobuf.Timestamp): string => {
  const date = new Date(seconds.toNumber() * 1000);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999) || nanos < 0 || nanos > 999_999_999) {
    throw badMessage('Timestamp', 'seconds or nanos outside their range');
  }
  return `${date.toISOString().slice(0, -5)}${fraction(nanos)}Z`;
};

const fraction = (nanos: number): string => {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  return `.${digits.replace(/(?:000){1,2}$/, '')}`;
};
