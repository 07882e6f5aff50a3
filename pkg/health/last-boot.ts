import { bootReason, parseBootReason, type BootReason } from './boot-reason.ts';
import type { LastBoot } from './state.ts';

/**
 * What the shell found in the reboot files and in the hardware when the agent started (`docs/rules/eve-baseos.md 3.9`).
 */
export interface BootEvidence {
  /** contents of `reboot-reason`, `boot-reason`, `reboot-image`, `reboot-stack`; empty when absent */
  readonly rebootReason: string;
  readonly bootReason: string;
  readonly rebootImage: string;
  readonly rebootStack: string;
  /** label of the slot that runs now; empty when unknown */
  readonly runningSlot: string;
  /** how the boot loader has started it (`docs/boot.md`); nothing when it does not say */
  readonly start?: string | undefined;
  /** the present time, RFC 3339 */
  readonly now: string;
  /** RFC 3339: mtime of `boot-reason` when there is one, else the present time */
  readonly time: string;
  /** this is the first boot of the device */
  readonly firstBoot: boolean;
  /** SMART power-cycle counters of the last boot and this one, when the disk tells them */
  readonly powerCycles: { readonly before: number; readonly now: number } | undefined;
  /** the hardware watchdog has latched that it reset the machine */
  readonly hardwareWatchdog: boolean;
  readonly restartCounter: number;
}

const maxStackRunes = 1700;
const keptStackRunes = 1600;

/** The tail of a stack that is too long to report, marked by a first line `...`. */
export const truncateStack = (stack: string): string => {
  const runes = Array.from(stack);
  return runes.length > maxStackRunes ? `...\n${runes.slice(-keptStackRunes).join('')}` : stack;
};

/** What the hardware says when nobody wrote a reason: PowerFail before HWWatchdog before Kernel. */
const reasonByEvidence = (evidence: BootEvidence): BootReason => {
  const { powerCycles } = evidence;
  if (evidence.firstBoot) return bootReason.first;
  if (powerCycles !== undefined && powerCycles.now > powerCycles.before) return bootReason.powerFail;
  if (evidence.hardwareWatchdog) return bootReason.hwWatchdog;
  if (powerCycles !== undefined && powerCycles.now === powerCycles.before) return bootReason.kernel;
  return bootReason.unknown;
};

const textFor = (reason: BootReason, time: string): string => {
  switch (reason) {
    case bootReason.first:
      return `NORMAL: First boot of device at ${time}`;
    case bootReason.powerFail:
      return `Reboot after a power failure at ${time}`;
    case bootReason.hwWatchdog:
      return `Reboot by the hardware watchdog at ${time}`;
    case bootReason.kernel:
      return `Reboot after a kernel crash at ${time}`;
    default:
      return `Unknown reboot reason - power failure or crash at ${time}`;
  }
};

/**
 * The slot that runs now left for the other one, to update, and runs again: what it stored then tells of the boot before
 * the last one. The last boot was that of the other slot, which ended before its agents could read the files.
 */
const tellsOfEarlierBoot = ({ bootReason: stored, rebootImage, runningSlot }: BootEvidence): boolean =>
  parseBootReason(stored) === bootReason.update && runningSlot !== '' && rebootImage.trim() === runningSlot;

/**
 * What the boot loader has to say of this start. A slot that stands in has left the committed one behind, which did not
 * come up: that is a fallback, and the words are about that slot.
 */
const toldByLoader = (found: LastBoot, { start, runningSlot }: BootEvidence): LastBoot => {
  const words = (text: string) => `${text}; before that: ${found.rebootReason}`;
  switch (start) {
    case 'stand-in': {
      const left = runningSlot === 'IMGB' ? 'IMGA' : 'IMGB';
      const text = `${left} was started again and again without a sign of health, so ${runningSlot} was started in its place`;
      return { ...found, rebootReason: words(text), bootReason: bootReason.fallback, rebootImage: left };
    }
    case 'rescue':
      return { ...found, rebootReason: words(`no slot has come up, so ${runningSlot} was started once more`) };
    case 'no-write':
      return {
        ...found,
        rebootReason: words(
          `the boot loader could not write to the disk and started ${runningSlot}, which needs no write`,
        ),
      };
    default:
      return found;
  }
};

/**
 * The other slot was left for, to be tried, and nothing of it was heard; meanwhile the disk lost its power exactly once. So a
 * power cut ended the trial before its agents were up, which proves nothing against its image. Not when the hardware
 * watchdog fired or somebody wrote something down. A disk that loses its power with every reset counts twice here,
 * and a machine that hung until somebody pulled the plug looks the same: hence only one further trial is made of it.
 */
const trialCutShort = (given: BootEvidence): boolean => {
  const { powerCycles, hardwareWatchdog, rebootStack, start } = given;
  const cuts = powerCycles === undefined ? 0 : powerCycles.now - powerCycles.before;
  // a slot that stands in was not left for the trial
  if (start === 'stand-in' || start === 'rescue') return false;
  return tellsOfEarlierBoot(given) && cuts === 1 && !hardwareWatchdog && rebootStack.trim() === '';
};

/**
 * Reconstructs why the last boot ended. A reason that was stored for it is never overridden, by neither the evidence nor
 * its absence.
 */
export const lastBoot = (given: BootEvidence): LastBoot => {
  const nothing = { rebootReason: '', bootReason: '', rebootImage: '', rebootStack: '', time: given.now };
  const evidence = tellsOfEarlierBoot(given) ? { ...given, ...nothing } : given;
  const stored = parseBootReason(evidence.bootReason);
  const text = evidence.rebootReason.trim();
  const unstored = text === '' ? reasonByEvidence(evidence) : bootReason.unknown;
  const reason = stored === bootReason.none ? unstored : stored;
  const found: LastBoot = {
    rebootReason: text === '' ? textFor(reason, evidence.time) : text,
    bootReason: reason,
    rebootStack: truncateStack(evidence.rebootStack),
    rebootTime: evidence.time,
    rebootImage: evidence.rebootImage.trim(),
    restartCounter: evidence.restartCounter,
    trialCutShort: trialCutShort(given),
  };
  return toldByLoader(found, evidence);
};
