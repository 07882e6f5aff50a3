import { maintenanceReason, type MaintenanceReason } from './maintenance-reason.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';

/** Adds or clears one local reason; the mode ends when none remains (`docs/rules/eve-baseos.md 3.11`). */
export const setMaintenance = (state: HealthState, reason: MaintenanceReason, on: boolean): HealthStep => {
  if (state.maintenance.includes(reason) === on) return stay(state);
  const maintenance = Object.values(maintenanceReason).filter((known) =>
    known === reason ? on : state.maintenance.includes(known),
  );
  return become(
    { ...state, maintenance },
    { kind: 'note', level: 'warn', text: `maintenance reason ${reason} ${on ? 'set' : 'cleared'}` },
  );
};
