/**
 * Why the last boot ended, as numbers of the wire (`docs/rules/eve-baseos.md 3.9`); 15 and 16 have no public name
 * there.
 */
export const bootReason = {
  none: 0,
  first: 1,
  rebootCmd: 2,
  update: 3,
  fallback: 4,
  disconnect: 5,
  fatal: 6,
  oom: 7,
  watchdogHung: 8,
  watchdogPid: 9,
  kernel: 10,
  powerFail: 11,
  unknown: 12,
  vaultFailure: 13,
  poweroffCmd: 14,
  kubeTransition: 15,
  hwWatchdog: 16,
  parseFail: 255,
} as const;
export type BootReason = (typeof bootReason)[keyof typeof bootReason];

const names: Readonly<Record<BootReason, string>> = {
  0: 'BootReasonNone',
  1: 'BootReasonFirst',
  2: 'BootReasonRebootCmd',
  3: 'BootReasonUpdate',
  4: 'BootReasonFallback',
  5: 'BootReasonDisconnect',
  6: 'BootReasonFatal',
  7: 'BootReasonOOM',
  8: 'BootReasonWatchdogHung',
  9: 'BootReasonWatchdogPid',
  10: 'BootReasonKernel',
  11: 'BootReasonPowerFail',
  12: 'BootReasonUnknown',
  13: 'BootReasonVaultFailure',
  14: 'BootReasonPoweroffCmd',
  15: 'BootReasonKubeTransition',
  16: 'BootReasonHWWatchdog',
  255: 'BootReasonParseFail',
};

/** The name that stands in the `boot-reason` file. */
export const bootReasonName = (reason: BootReason): string => names[reason];

/** The reason a `boot-reason` file names: none when it is empty or absent, parseFail when it says something else. */
export const parseBootReason = (text: string): BootReason => {
  const name = text.trim();
  if (name === '') return bootReason.none;
  const known = Object.values(bootReason).find((reason) => names[reason] === name);
  return known ?? bootReason.parseFail;
};

const keepsLastConfig: ReadonlySet<BootReason> = new Set([
  bootReason.rebootCmd,
  bootReason.update,
  bootReason.disconnect,
  bootReason.kernel,
  bootReason.powerFail,
  bootReason.unknown,
  bootReason.poweroffCmd,
  bootReason.kubeTransition,
]);

/** Which checkpointed config a boot may start from: the last one, or the one that survived a full test period. */
export const checkpointFor = (reason: BootReason): 'last' | 'backup' =>
  keepsLastConfig.has(reason) ? 'last' : 'backup';
