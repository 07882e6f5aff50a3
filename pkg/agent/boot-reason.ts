/** Why a node booted: the numbers of the API (`spec/eve-baseos.md 3.9`); 15 and 16 have no name in its public enum. */
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

/** The reason that a `boot-reason` file names; any other text is 255, parse failure. */
export const parseBootReason = (text: string): BootReason => {
  const wanted = text.trim();
  return Object.values(bootReason).find((reason) => names[reason] === wanted) ?? bootReason.parseFail;
};

/** Reasons after which a node may start from the last checkpointed config rather than the backup (`spec/eve-baseos.md 3.9`). */
export const startsFromLastConfig: ReadonlySet<BootReason> = new Set([2, 3, 5, 10, 11, 12, 14, 15] as const);
