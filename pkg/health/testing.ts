import { bootReason } from './boot-reason.ts';
import type { HealthState } from './state.ts';

/** The running image is under test: its slot is `inprogress` (`docs/rules/eve-baseos.md 0`). */
export const isTesting = (state: HealthState): boolean => state.test.kind !== 'none' && state.test.kind !== 'unknown';

/** A reboot or power-off is under way, so nothing may be decided any more; a plain shutdown does not count. */
export const isGoingDown = (state: HealthState): boolean =>
  state.power.kind !== 'on' && state.power.request.what !== 'shutdown';

/** A reboot into an armed slot has been announced, and nothing has been stopped for it yet. */
export const isRebootToUpdate = ({ power }: HealthState): boolean =>
  power.kind === 'announced' && power.request.bootReason === bootReason.update;

/**
 * The identity names no `server`: nobody can be lost. `airgap.mode` is about the log alone
 * (`docs/rules/eve-local.md 2`).
 */
export const isAirgapped = (state: HealthState): boolean => !state.node.controllerConfigured;
