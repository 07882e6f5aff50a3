import { setTimeout as sleep } from 'node:timers/promises';
import { pause } from '#pkg/async/pause.ts';
import type { Logger } from '#pkg/process/log.ts';
import { copyNames, encodeDeviceCopy, newestCopy } from '#pkg/eve/device-copy.ts';
import { bringsDevice, readCopies, readDevice, writeCopy, writeDevice } from './device-files.ts';
import type { Ids } from '#pkg/process/ids.ts';
import { withWritable } from './writable.ts';

export interface KeepDeviceOptions {
  /** the identity directory, on CONFIG */
  readonly identity: string;
  /** where the device's own key is used and made, on /persist */
  readonly deviceDir: string;
  readonly run: string;
  readonly ids: Ids;
  readonly log: Logger;
  /** the files themselves; other ones in tests only */
  readonly copiesIn?: typeof readCopies;
  /** milliseconds between attempts to read copies; shorter in tests only */
  readonly retryMs?: number;
}

/** A disk that failed once may answer in a moment. */
const readAttempts = 3;

/**
 * Gives the device its key back from the copies on CONFIG when /persist has none that is whole: a controller takes no other
 * key from a node that it knows. Runs before the agents. Answers whether it did. A copy that cannot be read is an error when
 * no other one is whole: zedagent makes no new key then (`loadIdentity`).
 */
export const restoreDevice = async (options: KeepDeviceOptions): Promise<boolean> => {
  const { identity, deviceDir, ids, log, copiesIn = readCopies, retryMs = 1000 } = options;
  if ((await bringsDevice(identity)) || (await readDevice(deviceDir)) !== undefined) return false;
  let seen = await copiesIn(identity);
  for (let attempt = 1; attempt < readAttempts && seen.errors.some(Boolean); attempt += 1) {
    await sleep(retryMs);
    seen = await copiesIn(identity);
  }
  const copy = newestCopy(seen.copies);
  const error = seen.errors.find(Boolean);
  if (copy === undefined && error !== undefined) throw error;
  if (copy === undefined) return false;
  await writeDevice(deviceDir, copy, ids);
  log.error({ sequence: copy.sequence }, `${deviceDir} had no device key; the copy in ${identity} is used`);
  return true;
};

/**
 * Keeps a copy of the device's key and certificate in the identity directory when the newest one there is another: over the
 * older of two, so that one is whole at any moment. Answers whether one was written. Errors: those of the system; of two
 * that cannot be read none is written over, as nobody knows which one counts when they can be read again.
 */
export const keepDevice = async (options: KeepDeviceOptions): Promise<boolean> => {
  const { identity, deviceDir, run, ids, log, copiesIn = readCopies } = options;
  const device = await readDevice(deviceDir);
  if (device === undefined || (await bringsDevice(identity))) return false;
  const { copies, errors } = await copiesIn(identity);
  if (errors.every(Boolean)) throw errors[0];
  const newest = newestCopy(copies);
  if (newest?.certPem === device.certPem && newest.keyPem === device.keyPem) return false;
  const sequence = (newest?.sequence ?? 0) + 1;
  const bytes = encodeDeviceCopy({ ...device, sequence });
  if (bytes === undefined) throw new Error('the device certificate is too large for its copy');
  // one that cannot be read may be newer than what is written now, and would count again
  const first = newest === undefined ? errors[1] === undefined : copies.indexOf(newest) !== 0;
  const older = first ? copyNames[0] : copyNames[1];
  await withWritable(identity, run, async (writable) => await writeCopy(writable, older, bytes, ids));
  log.info({ sequence }, `the device key is kept in ${identity} too`);
  return true;
};

const lookSeconds = 5;
/** A CONFIG that cannot be written to will not be better in a moment. */
const afterFailureSeconds = 600;

/** Keeps the copies up to date until the signal aborts: the key is made by zedagent, and its certificate renewed. */
export const keepDeviceCopies = async (options: KeepDeviceOptions, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    let wait = lookSeconds;
    try {
      await keepDevice(options);
    } catch (error) {
      options.log.error({ err: error }, `no copy of the device key could be kept in ${options.identity}`);
      wait = afterFailureSeconds;
    }
    await pause(wait * 1000, signal, { ref: false });
  }
};
