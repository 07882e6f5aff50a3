import type { Logger } from '#pkg/agent/log.ts';
import { writeRebootFiles } from '#pkg/agent/reboot-files.ts';
import type { HealthExecutors } from './health-loop.ts';
import type { PowerSwitch } from '#pkg/agent/power.ts';
import type { Publications } from './publications.ts';

export interface HealthExecutorOptions {
  readonly publications: Publications;
  readonly power: PowerSwitch;
  readonly persistDir: string;
  readonly runningVersion: string;
  readonly wall: () => Date;
  readonly log: Logger;
}

/** How the effects of the health rules are done on this node. */
export const healthExecutors = (options: HealthExecutorOptions): HealthExecutors => {
  const { publications, power, persistDir, runningVersion, wall, log } = options;
  return {
    publishStatus: ({ status }) => publications.nodeAgentStatus.publish('nodeagent', status),
    publishZbootConfig: ({ label, testComplete }) =>
      publications.zbootConfig.publish(label, { PartitionLabel: label, TestComplete: testComplete }),
    persistReboot: ({ text, bootReason, image }) =>
      writeRebootFiles(persistDir, { text, reason: bootReason, slot: image, version: runningVersion, at: wall() }),
    sync: () => power.sync(),
    power: ({ action }) => {
      log.warn({ action }, 'the machine goes down now');
      return power.turn(action);
    },
  };
};
