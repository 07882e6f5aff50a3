import type { Logger } from '#pkg/process/log.ts';
import { parseConfigItems } from '#pkg/configprops/parse.ts';
import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import type { BootReason } from '#pkg/health/boot-reason.ts';
import { checkpointOrder } from '#pkg/nodeconfig/checkpoint-order.ts';
import type { Checkpoints } from './checkpoint.ts';
import { errorOf } from '#pkg/nodeconfig/outcome-error.ts';

export interface StartValuesOptions {
  readonly link: ControllerLink | undefined;
  readonly checkpoints: Checkpoints;
  /** why the last boot ended */
  readonly reason: BootReason;
  /** an agent before this one, in the same boot, had a config of the controller in force */
  readonly fetchedBefore: boolean;
  readonly log: Logger;
}

/**
 * The properties in force until the first poll of this boot has ended: those of the checkpointed config that the reason
 * of this boot allows (`docs/rules/eve-baseos.md 3.9`), defaults without one. An image on trial, and a node with a slow
 * network, live by the timers they were given, not by the defaults, from their first second.
 */
export const startValues = async (options: StartValuesOptions): Promise<GlobalValues> => {
  const { link, checkpoints, reason, fetchedBefore, log } = options;
  if (link === undefined) return defaultValues;
  for (const which of checkpointOrder(reason, fetchedBefore)) {
    const container = await checkpoints.read(which);
    if (container === undefined) continue;
    const outcome = link.openCheckpoint(container);
    if (outcome.kind === 'ok') return parseConfigItems(outcome.value.config.configItems, defaultValues).values;
    log.warn(
      { which, outcome: outcome.kind, ...errorOf(outcome) },
      'a checkpointed config is not usable, its properties do not count',
    );
  }
  return defaultValues;
};
