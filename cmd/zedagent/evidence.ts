import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bootReasonName } from '#pkg/agent/boot-reason.ts';
import { readRebootFiles } from '#pkg/agent/reboot-files.ts';
import { countRestart } from '#pkg/agent/restart-counter.ts';
import type { BootEvidence } from '#pkg/health/last-boot.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Gathers why the last boot ended, and counts this one. The device boots for the first time when it has never counted a
 * boot. SMART and the hardware watchdog's latch are not read: they have no portable interface, so the reason is Unknown
 * where they alone could tell.
 */
export const gatherEvidence = async (persistDir: string, now: () => Date): Promise<BootEvidence> => {
  await mkdir(persistDir, { recursive: true });
  const firstBoot = !(await exists(join(persistDir, 'restartcounter')));
  const restartCounter = await countRestart(persistDir);
  const files = readRebootFiles(persistDir);
  return {
    rebootReason: files.text,
    bootReason: files.reason === undefined ? '' : bootReasonName(files.reason),
    rebootImage: files.slot,
    rebootStack: files.stack,
    time: (files.time ?? now()).toISOString(),
    firstBoot,
    powerCycles: undefined,
    hardwareWatchdog: false,
    restartCounter,
  };
};
