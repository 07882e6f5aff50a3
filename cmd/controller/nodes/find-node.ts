import { BasaltError } from '#pkg/errors/error.ts';
import type { Context } from '../context.ts';
import { findDevice, type Device } from './device-queries.ts';
import { isKnownSerial } from './onboarding-queries.ts';

/** The node by UUID, serial or name; NODE_UNKNOWN, or REQUEST_CONFLICT while only its serial is known. */
export const requireNode = async (context: Context, id: string): Promise<Device> => {
  const device = await findDevice(context.db, id);
  if (device) return device;
  if (await isKnownSerial(context.db, id)) {
    throw new BasaltError('REQUEST_CONFLICT', `node ${id} has not onboarded yet; start it first`);
  }
  throw new BasaltError('NODE_UNKNOWN', `there is no node with the UUID, serial or name "${id}"`);
};
