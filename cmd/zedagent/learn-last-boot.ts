import { deleteRebootFiles, readRebootFiles } from '#pkg/process/reboot-files.ts';
import type { Logger } from '#pkg/process/log.ts';
import { bootReason, type BootReason } from '#pkg/health/boot-reason.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import type { LastBoot } from '#pkg/health/state.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import { gatherEvidence, type MachineFiles } from './evidence.ts';

export interface LearntBoot {
  readonly boot: LastBoot;
  /** Removes the files that were read, once what they say has been published; the next boot must not be told it again. */
  forget(): void;
}

const reasonOf = (number: number): BootReason =>
  Object.values(bootReason).find((reason) => reason === number) ?? bootReason.parseFail;

/**
 * Why the last boot ended. It is read and counted once per boot: an agent that is started again without a reboot takes
 * over what its predecessor published (`left`), and leaves what was written since for the boot to come
 * (`docs/rules/eve-baseos.md 3.9`).
 */
export const learnLastBoot = async (
  persistDir: string,
  left: NodeAgentStatus | undefined,
  now: () => Date,
  log: Logger,
  machine?: MachineFiles,
): Promise<LearntBoot> => {
  const forget = (): void => {
    try {
      deleteRebootFiles(persistDir);
    } catch (error) {
      log.error({ err: error }, 'the reboot files could not be removed; the next boot may tell an old reason');
    }
  };
  if (left === undefined) return { boot: lastBoot(await gatherEvidence(persistDir, now, log, machine)), forget };
  log.warn('started again in the same boot: the reason of the last one is taken over');
  const { RebootReason, BootReason, RebootStack, RebootTime, RebootImage, RestartCounter } = left;
  const boot: LastBoot = {
    rebootReason: RebootReason,
    bootReason: reasonOf(BootReason),
    rebootStack: RebootStack,
    rebootTime: RebootTime,
    rebootImage: RebootImage,
    restartCounter: RestartCounter,
    trialCutShort: left.TrialCutShort === true,
  };
  // the predecessor may have died between telling them and removing them
  const told = readRebootFiles(persistDir).text === RebootReason;
  return { boot, forget: told ? forget : () => undefined };
};
