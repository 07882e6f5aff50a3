import type { GlobalValues } from '#pkg/configprops/values.ts';
import { maintenanceReason } from '#pkg/health/maintenance-reason.ts';

export interface Maintenance {
  readonly on: boolean;
  readonly reasons: readonly number[];
}

/**
 * Merges what the property, the config flag and the node itself say (`spec/eve-baseos.md 3.11`): enabled and disabled
 * override everything, else the flag, else the local reasons.
 */
export const mergeMaintenance = (values: GlobalValues, flag: boolean, localReasons: readonly number[]): Maintenance => {
  const mode = values['maintenance.mode'];
  if (mode === 'disabled') return { on: false, reasons: [] };
  if (mode === 'enabled' || flag) return { on: true, reasons: [maintenanceReason.userRequested] };
  return { on: localReasons.length > 0, reasons: localReasons };
};
