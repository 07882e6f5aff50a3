import type { GlobalValues } from '#pkg/configprops/values.ts';
import type { HealthProperties } from '#pkg/health/properties.ts';

/** The config properties that the health rules read. */
export const healthProperties = (values: GlobalValues): HealthProperties => ({
  testSeconds: values['timer.test.baseimage.update'],
  fallbackSeconds: values['timer.update.fallback.no.network'],
  resetSeconds: values['timer.reboot.no.network'],
  vaultCutoffSeconds: values['timer.vault.ready.cutoff'],
  temporaryLimitSeconds: values['timer.update.temporary.limit'],
  confirm: values['update.test.confirm'],
  confirmVersion: values['update.test.confirm.version'],
  confirmTimeoutSeconds: values['timer.update.confirm.timeout'],
  managers: values['update.test.managers'],
  checks: values['update.test.checks'],
  checkSeconds: values['timer.update.check.timeout'],
  persistSeconds: values['timer.reboot.persist.unwritable'],
  retryAfterPowerCut: values['update.retry.after.power.cut'],
  maintenanceOff: values['maintenance.mode'] === 'disabled',
});
