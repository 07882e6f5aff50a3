import { isDeepStrictEqual } from 'node:util';
import { decodeConfig, encodeConfig, type EdgeDevConfigDraft } from '#pkg/eve/codec.ts';
import type { Datastore } from '#pkg/eve/messages.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { isText, whereNotText } from '#pkg/rest/text.ts';
import { draftConfig, type Addressee } from './build-config.ts';
import { nowhere } from './datastore.ts';
import { initialDesired, type Desired, type VersionedDesired } from './state.ts';

const notText = 'is not text (it holds a NUL or half of a surrogate pair)';

export interface Carriable {
  readonly device: Addressee;
  readonly desired: VersionedDesired;
  /** what was left out, in words, one entry each */
  readonly leftOut: readonly string[];
}

/**
 * A stored state without what no config can carry: properties whose name or value is not text, and such a name of the device
 * itself. What a node runs is never left out, for a node takes that as withdrawn.
 */
export const carriable = (device: Addressee, desired: VersionedDesired): Carriable => {
  const [good, bad] = [true, false].map((wanted) =>
    Object.entries(desired.properties).filter(([key, value]) => (isText(key) && isText(value)) === wanted),
  ) as [[string, string][], [string, string][]];
  const named = isText(device.name);
  return {
    device: named ? device : { ...device, name: device.uuid },
    desired: { ...desired, properties: Object.fromEntries(good) },
    leftOut: [...(named ? [] : ["the node's name"]), ...bad.map(([key]) => `property ${JSON.stringify(key)}`)],
  };
};

/** A config in values that compare, as far as both who writes and who reads it have them. */
const comparable = ({ names, baseos, ...rest }: EdgeDevConfigDraft): Record<string, unknown> => {
  const { hash: _hash, ...wanted } = { hash: '', ...baseos };
  const text = JSON.stringify(
    { ...rest, deviceName: names?.deviceName ?? '', baseos: baseos && wanted },
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  );
  return JSON.parse(text) as Record<string, unknown>;
};

/**
 * What keeps a config from its device, as a clause for people: it is encoded, read again as the device reads it, and compared.
 * Undefined when the device reads what is meant. `datastore` is where images are, its credentials in clear.
 */
export const configFault = (
  device: Addressee,
  desired: VersionedDesired,
  datastore: Datastore = nowhere,
): string | undefined => {
  const [left] = carriable(device, desired).leftOut;
  if (left !== undefined) return `${left} ${notText}`;
  const { cipherContexts: _, ...draft } = draftConfig(device, desired, {
    sealed: { datastore, cipherContexts: [] },
    certsHash: '',
  });
  const place = whereNotText(draft);
  if (place !== undefined) return `${place.slice(1)} ${notText}`;
  try {
    const [meant, read] = [comparable(draft), comparable(decodeConfig(encodeConfig(draft)))];
    const wrong = Object.keys(meant).find((field) => !isDeepStrictEqual(read[field], meant[field]));
    return wrong === undefined ? undefined : `${wrong} would not arrive as it is meant`;
  } catch (error) {
    return `it cannot be encoded: ${(error as Error).message}`;
  }
};

/** What is stored of a node and does not reach it, in words for an operator. */
export const configWarnings = (polling: Addressee, stored: VersionedDesired): string[] => {
  const { device, desired, leftOut } = carriable(polling, stored);
  const fault = configFault(device, desired);
  if (fault !== undefined) return [`the node keeps the config it has, for the one stored cannot be sent: ${fault}`];
  return leftOut.map((what) => `${what} ${notText}, so the config goes without; set it anew`);
};

/** What keeps this datastore, its credentials in clear, from every config; undefined when nothing does. */
export const datastoreFault = (datastore: Datastore): string | undefined =>
  configFault({ uuid: '', name: '' }, { ...initialDesired, version: 1, changedAt: 0 }, datastore);

/** The properties of `after` that are not in `before`: what was stored long ago must not keep an operator from anything else. */
export const changedIn = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string> => Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));

/** Refuses what no config can carry, before it is stored. Errors: CONFIG_INVALID. */
export const requireCarried = ({ uuid, name }: Addressee, desired: Partial<Desired>): void => {
  const fault = configFault({ uuid, name }, { ...initialDesired, ...desired, version: 1, changedAt: 0 });
  if (fault !== undefined) throw new BasaltError('CONFIG_INVALID', `no config can carry this: ${fault}`);
};
