import { org } from '../pb/eve.pb.js';
import { badMessage, decodeBounded, limits } from './bounded.ts';

const { ZInfoMsg } = org.lfedge.eve.info;
const { EdgeDevConfig } = org.lfedge.eve.config;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Names of all Timestamp fields of the definitions; no field of another type has one of these names. */
export const timestampFields: ReadonlySet<string> = new Set([
  'atTimeStamp',
  'bootTime',
  'configTimestamp',
  'createTime',
  'lastFailed',
  'lastFailure',
  'lastProcessedConfig',
  'lastRebootTime',
  'lastReceivedConfig',
  'lastRefcountChangeTime',
  'lastSucceeded',
  'lastSuccess',
  'submittedAt',
  'timePriority',
  'timestamp',
  'upTime',
]);

/**
 * Any `info.ZInfoMsg` in protobuf's JSON mapping: enum values by name, 64-bit numbers as text, bytes as base64, times as
 * RFC 3339. Parts that the definitions pass through stay bytes.
 */
export const infoToJson = (bytes: Uint8Array): Json =>
  mapping(ZInfoMsg.toObject(decodeBounded(ZInfoMsg, 'ZInfoMsg', bytes, limits.info), options));

/** A `config.EdgeDevConfig` in the same mapping. It holds the datastores' credentials: do not log it. */
export const configToJson = (bytes: Uint8Array): Json =>
  mapping(EdgeDevConfig.toObject(decodeBounded(EdgeDevConfig, 'EdgeDevConfig', bytes, limits.config), options));

const options = { enums: String, longs: String, bytes: String, json: true } as const;

/** Keys below these are data, not field names. */
const mapFields: ReadonlySet<string> = new Set(['configItems', 'unknownConfigItems']);

const mapping = (value: unknown, name = ''): Json => {
  if (Array.isArray(value)) return value.map((item) => mapping(item, name));
  if (value === null || typeof value !== 'object') return value as Json;
  if (timestampFields.has(name)) return rfc3339(value);
  const isMap = mapFields.has(name);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapping(item, isMap ? '' : key)]));
};

/** Whole seconds, and a fraction of 3, 6 or 9 digits when there is one, as protobuf's JSON mapping has it. */
const rfc3339 = ({ seconds = '0', nanos = 0 }: { seconds?: string; nanos?: number }): string => {
  const date = new Date(Number(seconds) * 1000);
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
