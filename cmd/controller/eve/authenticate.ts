import { parseContainer } from '#pkg/eve/auth-container.ts';
import { whyInvalid } from '#pkg/eve/signature.ts';
import type { Context } from '../context.ts';
import { findDeviceByHash, type Device } from '../repo/devices.ts';
import { deviceKey } from './device-key.ts';
import { decodeOr, refusal } from './refusal.ts';

export interface Authenticated {
  readonly device: Device;
  /** the inner message; its signature holds */
  readonly payload: Uint8Array;
}

/**
 * Who sent this container (`spec/eve-api.md 3.3`). Refuses with 400 what is no container or from no known device, with 401
 * a signature that does not hold, and with 403 a device that acts under a UUID that is not its own.
 */
export const authenticate = async (
  context: Context,
  body: unknown,
  pathUuid: string | undefined,
): Promise<Authenticated> => {
  if (!Buffer.isBuffer(body)) throw refusal(400, 'PEER_BAD_MESSAGE', 'the request has no body');
  const { payload, sender, signature } = decodeOr(400, () => parseContainer(body));
  const hash = Buffer.from(sender.certHash).toString('hex');
  const device = await findDeviceByHash(context.db, hash);
  if (!device) throw refusal(400, 'PEER_UNKNOWN_CERTIFICATE', `no device has a certificate with hash ${hash}`);
  const why = whyInvalid(payload, signature, deviceKey(device));
  if (why !== undefined) throw refusal(401, 'PEER_BAD_SIGNATURE', `container of ${device.uuid} refused: ${why}`);
  if (pathUuid !== undefined && pathUuid.toLowerCase() !== device.uuid) {
    throw refusal(403, 'NODE_UNKNOWN', `device ${device.uuid} asked in the name of another one`);
  }
  context.contacts.seen(device.uuid, context.now());
  return { device, payload };
};
