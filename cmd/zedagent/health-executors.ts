import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#pkg/process/log.ts';
import { deleteRebootFiles, readRebootFiles, writeRebootFiles } from '#pkg/process/reboot-files.ts';
import type { HealthExecutors } from './health-loop.ts';
import type { PowerSwitch } from '#pkg/process/power.ts';
import type { Publications } from './publications.ts';

export interface HealthExecutorOptions {
  readonly publications: Publications;
  readonly power: PowerSwitch;
  readonly persistDir: string;
  readonly runningVersion: string;
  readonly wall: () => Date;
  readonly log: Logger;
  /** begins a round of the operator's checks, and tells its end elsewhere: nothing waits for it */
  readonly runChecks: HealthExecutors['runChecks'];
  /** 1 s; shorter in tests only */
  readonly retryMs?: number;
}

/** Attempts to store the reason of a reboot before the machine goes down without it. */
const reasonAttempts = 10;

/** How the effects of the health rules are done on this node. */
export const healthExecutors = (options: HealthExecutorOptions): HealthExecutors => {
  const { publications, power, persistDir, runningVersion, wall, log, retryMs = 1000 } = options;
  let reason: (() => void) | undefined;
  /** nothing was stored for the next boot before the reason that was stored last */
  let storedAlone = false;
  /** A full disk may have room in a moment, and a reason that is lost is a wrong one at the next boot. */
  const storeReason = async (attempts: number): Promise<void> => {
    for (let attempt = 1; reason !== undefined; attempt += 1) {
      try {
        reason();
        reason = undefined;
      } catch (error) {
        log.error({ err: error, attempt }, 'the reason of the reboot could not be stored');
        if (attempt >= attempts) return;
        await sleep(retryMs);
      }
    }
  };
  return {
    publishStatus: ({ status }) => publications.nodeAgentStatus.publish('nodeagent', status),
    publishZbootConfig: ({ label, testComplete }) =>
      publications.zbootConfig.publish(label, { PartitionLabel: label, TestComplete: testComplete }),
    persistReboot: ({ text, bootReason, image }) => {
      const record = { text, reason: bootReason, slot: image, version: runningVersion, at: wall() };
      const before = readRebootFiles(persistDir);
      storedAlone = before.text === '' && before.reason === undefined;
      reason = () => writeRebootFiles(persistDir, record);
      return storeReason(1);
    },
    // of what was there before it the first words count, and they are not this reboot's
    withdrawReboot: () => {
      reason = undefined;
      if (storedAlone) deleteRebootFiles(persistDir);
    },
    runChecks: options.runChecks,
    sync: () => power.sync(),
    power: async ({ action }) => {
      await storeReason(reasonAttempts);
      log.warn({ action }, 'the machine goes down now');
      return power.turn(action);
    },
  };
};
