import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bootReasonName } from '#pkg/health/boot-reason.ts';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import { readRebootFiles } from '#pkg/process/reboot-files.ts';
import { countRestart } from '#pkg/process/restart-counter.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { BootEvidence } from '#pkg/health/last-boot.ts';
import { resetByWatchdog } from '#pkg/watchdog/latch.ts';
import { exists } from '#pkg/host/exists.ts';

/** What the machine itself says, undefined where it says nothing. */
export interface MachineFiles {
  /** whether the last reset was the hardware watchdog's; none on a machine that is not real */
  readonly bootstatus?: string | undefined;
  /** how often the disk has been switched on, in decimal; none where nobody can tell */
  readonly powerCycles?: string | undefined;
  /** label of the running slot (`docs/rules/eve-baseos.md 1.1`) */
  readonly slot?: string | undefined;
  /** how the boot loader has started it, as it says on the kernel command line */
  readonly start?: string | undefined;
}

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;

/** The disk's count at the last boot whose agents came up, and now; the count of now is kept for the next boot. */
const powerCyclesOf = async (
  persistDir: string,
  told: string | undefined,
  log: Logger,
): Promise<BootEvidence['powerCycles']> => {
  const path = join(persistDir, 'status/power-cycles');
  const now = countOf(told);
  if (now === undefined) return undefined;
  const before = countOf(await readFileOr(path, undefined));
  if (before !== now)
    await mkdir(dirname(path), { recursive: true })
      .then(() => writeFileDurable(path, String(now)))
      .catch((error: unknown) => log.error({ err: error }, 'the power cycles of the disk could not be stored'));
  return before === undefined ? undefined : { before, now };
};

/**
 * Gathers why the last boot ended, and counts this one. The device boots for the first time when it has never counted a
 * boot. How often the disk was switched on is told by whoever started the agents, where it can be read; without it the reason
 * is Unknown where it alone could tell.
 */
export const gatherEvidence = async (
  persistDir: string,
  now: () => Date,
  log: Logger,
  machine: MachineFiles = {},
): Promise<BootEvidence> => {
  const firstBoot = !(await exists(join(persistDir, 'restartcounter')));
  const restartCounter = await mkdir(persistDir, { recursive: true })
    .then(() => countRestart(persistDir))
    .catch((error: unknown) => {
      // a full disk must not keep a node from booting
      log.error({ err: error }, 'this boot could not be counted');
      return 0;
    });
  const textOf = async (path: string | undefined): Promise<string | undefined> =>
    path === undefined ? undefined : await readFileOr(path, undefined);
  const bootstatus = await textOf(machine.bootstatus);
  const files = readRebootFiles(persistDir);
  return {
    rebootReason: files.text,
    bootReason: files.reason === undefined ? '' : bootReasonName(files.reason),
    rebootImage: files.slot,
    rebootStack: files.stack,
    runningSlot: (await textOf(machine.slot))?.trim() ?? '',
    start: machine.start,
    now: now().toISOString(),
    time: (files.time ?? now()).toISOString(),
    firstBoot,
    powerCycles: await powerCyclesOf(persistDir, await textOf(machine.powerCycles), log),
    hardwareWatchdog: resetByWatchdog(bootstatus) === true,
    restartCounter,
  };
};
