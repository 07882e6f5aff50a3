import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import type { VersionedDesired } from './desired/state.ts';
import type { TokenState } from '../eve/judge-token.ts';
import { desiredOf, type DesiredRow } from './config-queries.ts';
import type { KnownDevice } from './device-queries.ts';
import { stateOf, type TokenRow } from '../access/tokens.ts';

/** A device with all that its next config depends on, as of one moment. */
export interface PollingDevice extends KnownDevice {
  /** of its integrity tokens; undefined before it has attested */
  readonly tokens: TokenState | undefined;
  /** JSON of those it has sent */
  readonly certs: string;
  /** undefined without any config, which no device that registered is */
  readonly wanted: Wanted | undefined;
}

export interface Wanted {
  readonly version: number;
  /** says everything that the config is made of beside its surroundings: two that are equal give the same config */
  readonly inputs: string;
  /** what is wanted of it, the properties of its group included */
  readonly desired: () => VersionedDesired;
}

const find = prepared((db, least: string, most: string) =>
  db
    .selectFrom('device')
    .leftJoin('token', 'token.device_uuid', 'device.uuid')
    .leftJoin('desired', 'desired.device_uuid', 'device.uuid')
    .leftJoin('group_member', 'group_member.device_uuid', 'device.uuid')
    .leftJoin('node_group', 'node_group.id', 'group_member.group_id')
    .select(['device.uuid', 'device.name', 'device.cert_hash', 'device.cert_pem', 'device.certs'])
    .select(['token.token_hash', 'token.used', 'token.earlier', 'token.backs', 'token.back_at'])
    .select('node_group.properties as group_properties')
    .selectAll('desired')
    .where('device.cert_hash', '>=', least)
    .where('device.cert_hash', '<=', most),
);

const propertiesOf = (text: string | null): Record<string, string> =>
  text === null ? {} : (JSON.parse(text) as Record<string, string>);

const wantedOf = (row: DesiredRow, name: string, certs: string, groupProperties: string | null): Wanted => ({
  version: row.version,
  inputs: JSON.stringify([name, certs, groupProperties, row]),
  desired: () => {
    const desired = desiredOf(row);
    return { ...desired, properties: { ...propertiesOf(groupProperties), ...desired.properties } };
  },
});

/** By the leading 16 or 32 bytes, in hex, of the hash of its certificate: everything that a poll asks for, in one read. */
export const findPollingDevice = async (db: Database, hash: string): Promise<PollingDevice | undefined> => {
  const [row] = await find(db, hash, hash.padEnd(64, 'f'));
  if (row === undefined) return undefined;
  const { uuid, name, cert_hash, cert_pem, certs, group_properties: ofGroup, ...others } = row;
  const { token_hash, used, earlier, backs, back_at, ...desired } = others;
  const tokens = token_hash === null ? undefined : stateOf({ token_hash, used, earlier, backs, back_at } as TokenRow);
  const wanted = desired.device_uuid === null ? undefined : wantedOf(desired as DesiredRow, name, certs, ofGroup);
  return { uuid, name, cert_hash, cert_pem, certs, tokens, wanted };
};
