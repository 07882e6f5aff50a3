import type { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import { deviceCertHash } from '#pkg/eve/signer.ts';
import { whyInvalid } from '#pkg/eve/signature.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/schema.ts';
import type { KnownDevice } from '../nodes/device-queries.ts';
import { deviceKey } from './device-key.ts';
import { decodeOr, refusal } from './refusal.ts';

export interface Authenticated<D extends KnownDevice = KnownDevice> {
  readonly device: D;
  /** the inner message; its signature holds */
  readonly payload: Uint8Array;
}

/** Looks a device up, with what the request is about to need of it, by the hash of its certificate. */
export type Find<D> = (db: Database, hash: string) => Promise<D | undefined>;

/**
 * Who sent this container (`docs/rules/eve-api.md 3.3`). Refuses with 400 what is no container or from no known device,
 * with 401 a signature that does not hold, and with 403 a device that acts under a UUID that is not its own.
 */
export const authenticate = async <D extends KnownDevice>(
  context: Context,
  body: unknown,
  pathUuid: string | undefined,
  find: Find<D>,
): Promise<Authenticated<D>> => {
  if (!Buffer.isBuffer(body)) throw refusal(400, 'PEER_BAD_MESSAGE', 'the request has no body');
  const { payload, sender, signature } = decodeOr(400, () => parseContainer(body));
  const hash = Buffer.from(sender.certHash).toString('hex');
  const device = await find(context.db, hash);
  if (!device) throw refusal(400, 'PEER_UNKNOWN_CERTIFICATE', `no device has a certificate with hash ${hash}`);
  const why = whyInvalid(payload, signature, deviceKey(device));
  if (why !== undefined) throw refusal(401, 'PEER_BAD_SIGNATURE', `container of ${device.uuid} refused: ${why}`);
  if (pathUuid !== undefined && pathUuid.toLowerCase() !== device.uuid) {
    throw refusal(403, 'NODE_UNKNOWN', `device ${device.uuid} asked in the name of another one`);
  }
  context.contacts.seen(device.uuid, context.now());
  return { device, payload };
};

/** The TLS client certificate of a connection, whose key the handshake has proved; 401 without one. */
export const clientCertificate = (socket: unknown): X509Certificate => {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  if (!certificate) throw refusal(401, 'PEER_UNKNOWN_CERTIFICATE', 'no TLS client certificate was presented');
  return certificate;
};

/**
 * Who is on this connection under API v1 (`docs/rules/eve-api.md 4`): the device with exactly this certificate, else
 * 400. No authority vouches for a device's certificate, and none is asked.
 */
export const authenticateByTls = async <D extends KnownDevice>(
  context: Context,
  socket: unknown,
  body: unknown,
  find: Find<D>,
): Promise<Authenticated<D>> => {
  const hash = Buffer.from(deviceCertHash(clientCertificate(socket))).toString('hex');
  const device = await find(context.db, hash);
  if (!device) throw refusal(400, 'PEER_UNKNOWN_CERTIFICATE', `no device has a certificate with hash ${hash}`);
  context.contacts.seen(device.uuid, context.now());
  // some messages are empty, and what is empty is not sent
  return { device, payload: Buffer.isBuffer(body) ? body : new Uint8Array() };
};
