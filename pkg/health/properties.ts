/** The config properties that the health rules read, in their own units (`docs/rules/eve-baseos.md 3.13`). */
export interface HealthProperties {
  /** `timer.test.baseimage.update`, seconds */
  readonly testSeconds: number;
  /** `timer.update.fallback.no.network`, seconds */
  readonly fallbackSeconds: number;
  /** `timer.reboot.no.network`, seconds */
  readonly resetSeconds: number;
  /** `timer.vault.ready.cutoff`, seconds */
  readonly vaultCutoffSeconds: number;
  /** `timer.update.temporary.limit`, seconds: how far TemporaryFail may push the end of the window back */
  readonly temporaryLimitSeconds: number;
  /** `update.test.confirm` */
  readonly confirm: 'none' | 'controller';
  /** `update.test.confirm.version`: the version that the controller confirms */
  readonly confirmVersion: string;
  /** `timer.update.confirm.timeout`, seconds */
  readonly confirmTimeoutSeconds: number;
  /** `update.test.managers`: which managers count as reach where no controller is configured */
  readonly managers: 'owner' | 'any' | 'none';
  /** `update.test.checks`: whether checks that have passed commit an image where nobody can be reached */
  readonly checks: 'required' | 'sufficient';
  /** `timer.update.check.timeout`, seconds: for each of the operator's checks */
  readonly checkSeconds: number;
  /** `timer.reboot.persist.unwritable`, seconds */
  readonly persistSeconds: number;
  /** `update.retry.after.power.cut` */
  readonly retryAfterPowerCut: boolean;
  /** `maintenance.mode` is disabled: the operator has said that the node is to go on whatever is wrong */
  readonly maintenanceOff: boolean;
}

/** What holds until the first config. */
export const defaultHealthProperties: HealthProperties = {
  testSeconds: 600,
  fallbackSeconds: 300,
  resetSeconds: 604_800,
  vaultCutoffSeconds: 300,
  temporaryLimitSeconds: 3600,
  confirm: 'none',
  confirmVersion: '',
  confirmTimeoutSeconds: 3600,
  managers: 'owner',
  checks: 'required',
  checkSeconds: 60,
  persistSeconds: 300,
  retryAfterPowerCut: true,
  maintenanceOff: false,
};
