import { constants } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#pkg/process/log.ts';
import { runLimited } from '#pkg/host/run-limited.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/** The timer in hardware that resets the machine unless it is fed. */
export interface HardwareWatchdog {
  /** what it calls itself; empty when there is none */
  readonly identity: string;
  /** seconds; 0 when there is none, or it does not tell */
  readonly timeoutSeconds: number;
  feed(): Promise<void>;
  /** Stops the timer where the driver allows that; without this the machine is reset some time after this process ends. */
  disarm(): Promise<void>;
}

export interface HardwareOptions {
  readonly device: string;
  readonly timeoutSeconds: number;
  readonly log: Logger;
  readonly sysfs?: string;
  /** only one at a time may have it */
  readonly openDevice?: (path: string) => Promise<Pick<FileHandle, 'write' | 'close'>>;
  /** milliseconds that a device which somebody else has is waited for; shorter in tests only */
  readonly busyLimitMs?: number;
}

const none: HardwareWatchdog = {
  identity: '',
  timeoutSeconds: 0,
  feed: () => Promise.resolve(),
  disarm: () => Promise.resolve(),
};

/**
 * Sets the timer's length before it is opened for good: that takes an ioctl, which Node has not, so `wdctl` of util-linux
 * does it. The driver keeps what it was told after `wdctl` has closed the device again, which stops the timer of most:
 * a length that is right already is left alone.
 */
const setTimeoutOf = async ({ device, timeoutSeconds, log }: HardwareOptions): Promise<void> => {
  const { error } = await runLimited('wdctl', ['--settimeout', String(timeoutSeconds), device], { limitMs: 5000 });
  if (error !== undefined) log.warn({ err: error, device }, 'the hardware watchdog keeps the timeout of its driver');
};

const attribute = async (directory: string, name: string): Promise<string> =>
  (await readFile(join(directory, name), 'utf8').catch(() => '')).trim();

/** `/dev/watchdog` is the old name of the first device. */
const sysfsOf = ({ device, sysfs = '/sys/class/watchdog' }: HardwareOptions): string =>
  join(sysfs, basename(device) === 'watchdog' ? 'watchdog0' : basename(device));

const openForWriting = (path: string): Promise<FileHandle> => open(path, constants.O_WRONLY);

/** Whoever had the device and was killed may be about to let it go. */
const openWhenFree = async (options: HardwareOptions): Promise<Pick<FileHandle, 'write' | 'close'>> => {
  const { device, openDevice = openForWriting, busyLimitMs = 10_000 } = options;
  const until = performance.now() + busyLimitMs;
  for (;;) {
    try {
      return await openDevice(device);
    } catch (error) {
      if (errnoOf(error) !== 'EBUSY' || performance.now() > until) throw error;
    }
    await sleep(100);
  }
};

/**
 * Opens the hardware watchdog, which starts it, and feeds it once: one that runs already is not fed by being opened. From
 * here on it has to be fed. Loads no driver; softdog serves when the kernel brings it. Without any the node runs with the
 * software watchdog alone, which is told in the log.
 */
export const openHardware = async (options: HardwareOptions): Promise<HardwareWatchdog> => {
  const { device, log } = options;
  const directory = sysfsOf(options);
  const lengthInForce = async (): Promise<number> =>
    Number(/^\d{1,6}$/.exec(await attribute(directory, 'timeout'))?.[0] ?? 0);
  let handle: Pick<FileHandle, 'write' | 'close'>;
  try {
    // what is not there is not asked for its timeout; O_RDONLY would start it as well, so nothing is opened to look
    const isThere = (await attribute(directory, 'identity')) !== '';
    if (isThere && (await lengthInForce()) !== options.timeoutSeconds) await setTimeoutOf(options);
    handle = await openWhenFree(options);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT')
      log.warn({ device }, 'there is no hardware watchdog: a hang of the whole machine will not end by itself');
    else log.error({ err: error, device }, 'the hardware watchdog cannot be used; running without it');
    return none;
  }
  await handle
    .write('\0')
    .catch((error: unknown) => log.error({ err: error }, 'the hardware watchdog could not be fed'));
  const timeoutSeconds = await lengthInForce();
  const identity = (await attribute(directory, 'identity')) || device;
  const nowayout = (await attribute(directory, 'nowayout')) === '1';
  log.info({ device, identity, timeoutSeconds, nowayout }, 'the hardware watchdog is armed');
  return {
    identity,
    timeoutSeconds,
    feed: async () => void (await handle.write('\0')),
    disarm: async () => {
      // the magic character: a close without it is a crash to the driver
      await handle.write('V');
      await handle.close();
    },
  };
};
