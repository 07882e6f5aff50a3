import { createHash } from 'node:crypto';

/** The base OS that a node should run. */
export interface DesiredBaseos {
  readonly image: string;
  readonly version: string;
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly contentTreeUuid: string;
  readonly activate: boolean;
}

/** What the operator wants of one node; the config it is served is built from this and nothing else. */
export interface Desired {
  readonly baseos: DesiredBaseos | undefined;
  /** kept when the base OS changes or goes, so that the node never takes an old count for a new order */
  readonly retryCounter: number;
  readonly rebootCounter: number;
  readonly shutdownCounter: number;
  readonly maintenance: boolean;
  /** a changed epoch makes the node send all info again (`docs/rules/eve-api.md 8`) */
  readonly epoch: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** A desired state with the number and time of its last change. */
export interface VersionedDesired extends Desired {
  readonly version: number;
  /** milliseconds since 1970; grows with every change, even when the clock steps back */
  readonly changedAt: number;
}

export const fallbackProperty = 'force.fallback.counter';
export const confirmProperty = 'update.test.confirm.version';

export const initialDesired: Desired = {
  baseos: undefined,
  retryCounter: 0,
  rebootCounter: 0,
  shutdownCounter: 0,
  maintenance: false,
  epoch: 1,
  properties: {},
};

/** The counter as the node's config carries it; 0 when it was never set. */
export const fallbackCounter = (desired: Desired): number => Number(desired.properties[fallbackProperty] ?? 0);

/** The next value of a uint32 counter. Only a difference matters to the node, so it may wrap. */
export const nextCounter = (counter: number): number => (counter >= 4294967295 ? 1 : counter + 1);

/** A UUID (version 8, RFC 9562) that is the same for the same names: the config keeps it over restarts. */
export const stableUuid = (...names: readonly string[]): string => {
  const bytes = createHash('sha256').update(JSON.stringify(names)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
