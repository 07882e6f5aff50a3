import type { GlobalValues } from '#pkg/configprops/values.ts';
import { maintenanceReason } from '#pkg/health/maintenance-reason.ts';

export interface Maintenance {
  readonly on: boolean;
  readonly reasons: readonly number[];
}

/**
 * In maintenance mode: the disk is full and nothing else is wrong, so what a config no longer wants still goes, or it could never free the space
 * (`docs/rules/eve-baseos.md 7`, row 9).
 */
export const allowsRemovals = ({ reasons }: Maintenance): boolean =>
  reasons.every((reason) => reason === maintenanceReason.lowDiskSpace);

/**
 * Merges what the property, the config flag and the node itself say (`docs/rules/eve-baseos.md 3.11`): enabled and
 * disabled override everything, else the flag, else the local reasons.
 */
export const mergeMaintenance = (values: GlobalValues, flag: boolean, localReasons: readonly number[]): Maintenance => {
  const mode = values['maintenance.mode'];
  if (mode === 'disabled') return { on: false, reasons: [] };
  if (mode === 'enabled' || flag) return { on: true, reasons: [maintenanceReason.userRequested] };
  return { on: localReasons.length > 0, reasons: localReasons };
};
