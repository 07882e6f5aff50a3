import { bootReason, type BootReason } from '#pkg/health/boot-reason.ts';
import type { Violation } from './violation.ts';

/**
 * The boot reason of a violation (`docs/rules/eve-baseos.md 3.10`). `killedForMemory`: the kernel says that it killed
 * this process to get memory back.
 */
export const deathReason = (violation: Violation, killedForMemory: boolean): BootReason => {
  if (violation.kind === 'hung') return bootReason.watchdogHung;
  return killedForMemory ? bootReason.oom : bootReason.watchdogPid;
};
