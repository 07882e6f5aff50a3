import Long from 'long';
import type { google } from '#api/eve/gen/eve.pb.js';
import { badMessage } from './bounded.ts';

type Timestamp = google.protobuf.Timestamp.$Properties;

/** Years 0001 to 9999, the range of a protobuf Timestamp, in milliseconds since 1970. */
const earliest = -62_135_596_800_000;
const latest = 253_402_300_799_999;

/** Milliseconds since 1970 of a Timestamp; undefined when absent; outside the years 1 to 9999 a PEER_BAD_MESSAGE. */
export const fromTimestamp = (stamp: Timestamp | null | undefined, what: string): number | undefined => {
  if (stamp === null || stamp === undefined) return undefined;
  const seconds = stamp.seconds === null || stamp.seconds === undefined ? 0 : toSafeNumber(stamp.seconds);
  const at = seconds * 1000 + Math.floor((stamp.nanos ?? 0) / 1e6);
  if (at < earliest || at > latest) throw badMessage(what, 'a time outside the years 1 to 9999');
  return at;
};

/** A Timestamp of whole milliseconds, clamped to the years 1 to 9999; undefined stays undefined. */
export const toTimestamp = (at: number | undefined): { seconds: Long; nanos: number } | undefined => {
  if (at === undefined || Number.isNaN(at)) return undefined;
  const ms = Math.trunc(Math.min(latest, Math.max(earliest, at)));
  const seconds = Math.floor(ms / 1000);
  return { seconds: Long.fromNumber(seconds), nanos: (ms - seconds * 1000) * 1e6 };
};

/** A 64-bit number as a JavaScript number; beyond 2^53 the nearest one. */
export const toSafeNumber = (value: Long): number => value.toNumber();

/** A count as uint64; what is not a number or negative becomes 0. */
export const toUint64 = (value: number): Long => Long.fromNumber(value > 0 ? Math.trunc(value) : 0, true);

/** A bigint as uint64, clamped to its range. */
export const bigintToUint64 = (value: bigint): Long =>
  Long.fromString((value < 0n ? 0n : value > maxUint64 ? maxUint64 : value).toString(), true);

const maxUint64 = 2n ** 64n - 1n;

/** A bigint as int64; of a larger one the lowest 64 bits are taken. */
export const bigintToInt64 = (value: bigint): Long => Long.fromString(BigInt.asIntN(64, value).toString());
