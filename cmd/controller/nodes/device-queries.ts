import { sql } from 'kysely';
import { requireCarried } from './desired/config-fault.ts';
import { insertDesired, touchDesired } from './config-queries.ts';
import { engineOf } from '../db/engine.ts';
import { inGroup } from '../db/group-commit.ts';
import { lockDevice, lockFreeDevices, lockWithin } from '../db/lock.ts';
import { prepared } from '../db/prepared.ts';
import type { Database, Schema } from '../db/schema.ts';

export type Device = Schema['device'];
/** What requests need of the device that sent them. */
export type KnownDevice = Pick<Device, 'uuid' | 'name' | 'cert_hash' | 'cert_pem'>;

export const findDeviceByCertificate = (db: Database, certHash: string): Promise<Device | undefined> =>
  db.selectFrom('device').selectAll().where('cert_hash', '=', certHash).executeTakeFirst();

const byHash = prepared((db, least: string, most: string) =>
  db
    .selectFrom('device')
    .select(['uuid', 'name', 'cert_hash', 'cert_pem'])
    .where('cert_hash', '>=', least)
    .where('cert_hash', '<=', most),
);

/** By the leading 16 or 32 bytes, in hex, of the hash of its certificate. */
export const findDeviceByHash = async (db: Database, hash: string): Promise<KnownDevice | undefined> =>
  (await byHash(db, hash, hash.padEnd(64, 'f')))[0];

/** By UUID, serial or name, in this order. */
export const findDevice = async (db: Database, id: string): Promise<Device | undefined> => {
  const found = await db
    .selectFrom('device')
    .selectAll()
    .where((eb) => eb.or([eb('uuid', '=', id.toLowerCase()), eb('serial', '=', id), eb('name', '=', id)]))
    .execute();
  const by = (field: 'uuid' | 'serial' | 'name', value: string) => found.find((device) => device[field] === value);
  return by('uuid', id.toLowerCase()) ?? by('serial', id) ?? by('name', id);
};

export const listDevices = (db: Database): Promise<Device[]> =>
  db.selectFrom('device').selectAll().orderBy('registered_at').orderBy('uuid').execute();

export type Registration = Pick<
  Device,
  'uuid' | 'serial' | 'soft_serial' | 'cert_hash' | 'cert_pem' | 'onboard_cert_hash' | 'registered_at'
>;

/** What a register request comes to (`docs/rules/eve-api.md 5`). */
export type RegisterResult = 'created' | 'same' | 'conflict' | 'notRegistered';

/** Enters the device, with its first config, unless the serial is unknown or taken. All in one transaction. */
export const registerDevice = (db: Database, registration: Registration): Promise<RegisterResult> =>
  inGroup(db, async (trx) => {
    await lockWithin(trx, 'names');
    const { serial, cert_hash: certHash, onboard_cert_hash: onboardHash } = registration;
    const sameCert = await findDeviceByCertificate(trx, certHash);
    if (sameCert) {
      return sameCert.serial === serial && sameCert.onboard_cert_hash === onboardHash ? 'same' : 'conflict';
    }
    const known = await trx.selectFrom('onboarding').select('serial').where('serial', '=', serial).executeTakeFirst();
    if (!known) return 'notRegistered';
    const taken = await trx
      .selectFrom('device')
      .select('uuid')
      .where('onboard_cert_hash', '=', onboardHash)
      .where('serial', '=', serial)
      .executeTakeFirst();
    if (taken) return 'conflict';
    const nameTaken = await trx.selectFrom('device').select('uuid').where('name', '=', serial).executeTakeFirst();
    await trx
      .insertInto('device')
      .values({
        ...registration,
        name: nameTaken ? registration.uuid : serial,
        last_contact: null,
        metric_count: 0,
        certs: '[]',
      })
      .execute();
    await insertDesired(trx, registration.uuid, registration.registered_at);
    return 'created';
  });

/** Gives the device a name, which its config carries; false when it is the name, serial or UUID of another one. */
export const renameDevice = (db: Database, uuid: string, name: string, now: number): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    requireCarried({ uuid, name }, {});
    await lockWithin(trx, 'names');
    await lockDevice(trx, uuid);
    const other = await findDevice(trx, name);
    if (other && other.uuid !== uuid) return false;
    await trx.updateTable('device').set({ name }).where('uuid', '=', uuid).execute();
    await touchDesired(trx, uuid, now);
    return true;
  });

/**
 * Removes the device with all that is known of it, and its serial, so that it cannot register again by itself. Gives the rollouts
 * that it was in; undefined when it is gone already.
 */
export const removeDevice = (db: Database, uuid: string): Promise<string[] | undefined> =>
  db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'names');
    // no step of a rollout is under way that would ask it
    await lockWithin(trx, 'fleet');
    const device = await trx.selectFrom('device').select('serial').where('uuid', '=', uuid).executeTakeFirst();
    if (!device) return undefined;
    const rollouts = await trx
      .selectFrom('rollout_node')
      .select('rollout_id')
      .where('device_uuid', '=', uuid)
      .execute();
    await trx.deleteFrom('device').where('uuid', '=', uuid).execute();
    await trx.deleteFrom('onboarding').where('serial', '=', device.serial).execute();
    return rollouts.map((row) => row.rollout_id);
  });

/** Stores the certificates that a device sent. Its config gets a new number when `changesConfig` says so of those before. */
export const storeDeviceCertificates = async (
  db: Database,
  uuid: string,
  certs: string,
  changesConfig: (before: string) => boolean,
  now: number,
): Promise<void> => {
  await inGroup(db, async (trx) => {
    await lockDevice(trx, uuid);
    const device = await trx.selectFrom('device').select('certs').where('uuid', '=', uuid).executeTakeFirst();
    if (!device || device.certs === certs) return;
    await trx.updateTable('device').set({ certs }).where('uuid', '=', uuid).execute();
    if (changesConfig(device.certs)) await touchDesired(trx, uuid, now);
  });
};

/** What is counted of a device: when it was last heard of and how many metric messages came since. */
export interface Contact {
  at: number;
  metrics: number;
}

// the time twice, as it is compared and stored
const addContact = prepared((db, at: number, same: number, metrics: number, uuid: string) =>
  db
    .updateTable('device')
    .set(({ eb }) => ({
      last_contact: sql<number>`case when last_contact is null or last_contact < ${at} then ${same} else last_contact end`,
      metric_count: eb('metric_count', '+', metrics),
    }))
    .where('uuid', '=', uuid),
);

/** A server is asked once for all, so that it holds them for a moment only. */
const addContacts = async (trx: Database, uuids: readonly string[], contacts: ReadonlyMap<string, Contact>) => {
  const of = (uuid: string): Contact => contacts.get(uuid) ?? { at: 0, metrics: 0 };
  if (engineOf(trx) === 'sqlite') {
    for (const uuid of uuids) await addContact(trx, of(uuid).at, of(uuid).at, of(uuid).metrics, uuid);
    return;
  }
  const at = uuids.map((uuid) => of(uuid).at);
  const metrics = uuids.map((uuid) => of(uuid).metrics);
  await sql`
    update device set
      last_contact = greatest(device.last_contact, seen.at),
      metric_count = device.metric_count + seen.metrics
    from unnest(${uuids}::text[], ${at}::bigint[], ${metrics}::bigint[]) as seen (uuid, at, metrics)
    where device.uuid = seen.uuid`.execute(trx);
};

/**
 * Adds to what is counted of devices, in one transaction. Gives the UUIDs of those that it is stored of: a device that
 * somebody else holds just now is left for later, so that nobody ever waits for another here, in whatever order.
 */
export const recordContacts = (db: Database, contacts: ReadonlyMap<string, Contact>): Promise<readonly string[]> =>
  db.transaction().execute(async (trx) => {
    const free = await lockFreeDevices(trx, [...contacts.keys()]);
    if (free.length > 0) await addContacts(trx, free, contacts);
    return free;
  });
