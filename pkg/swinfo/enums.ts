/** `info.ZSwState`: the implementation state of an image as the controller sees it. */
export const zSwState = {
  invalid: 0,
  initial: 1,
  downloadStarted: 2,
  downloaded: 3,
  delivered: 4,
  installed: 5,
  resolvingTag: 12,
  resolvedTag: 13,
  verifying: 16,
  verified: 17,
  loading: 18,
} as const;

/** `info.BaseOsStatus`, shown as `userStatus`. */
export const userStatus = {
  none: 0,
  downloading: 1,
  downloadDone: 2,
  updating: 3,
  updated: 4,
  fallback: 5,
  failed: 6,
} as const;

/** `info.BaseOsSubStatus`. */
export const subStatus = {
  none: 0,
  downloadInprogress: 1,
  verifyInprogress: 2,
  updateInitializing: 3,
  updateRebooting: 4,
  updateTesting: 5,
  updateNeedTestConfirm: 6,
  updateDeferred: 7,
} as const;

/** The states of `info.AttestationState` that a node without a TPM goes through. */
export const attestationState = {
  /** a quote is with the controller */
  attestWait: 4,
  /** it was not accepted, another will be sent */
  restartWait: 6,
  complete: 7,
} as const;

/** `info.DataSecAtRestStatus`. */
export const dataSecurity = { unknown: 0, disabled: 1, enabled: 2, error: 4 } as const;

/** `info.ZDeviceState`. */
export const zDeviceState = {
  online: 1,
  rebooting: 2,
  maintenanceMode: 3,
  baseosUpdating: 4,
  booting: 5,
  preparingPoweroff: 6,
  poweringOff: 7,
  preparedPoweroff: 8,
} as const;
