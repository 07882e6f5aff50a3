import type { ConfigReply } from '#pkg/eve/messages.ts';
import { isGoingDown, isRebootToUpdate, isTesting } from '#pkg/health/testing.ts';
import type { ConfigPlan } from './config-plan.ts';
import type { Surroundings } from './event.ts';
import { planConfig } from './plan-config.ts';
import { idOf, stampConfigId } from './stamp-config-id.ts';
import type { ConfigState } from './state.ts';

/** What a config means now, from the controller or from a checkpoint. */
export const planFor = (
  state: ConfigState,
  reply: ConfigReply,
  source: 'controller' | 'checkpoint',
  { deviceUuid, health }: Surroundings,
): ConfigPlan => {
  const plan = planConfig(reply.config, state.memory, {
    source,
    deviceUuid,
    testing: isTesting(health),
    goingDown: isGoingDown(health) || health.power.kind !== 'on',
    toUpdate: isRebootToUpdate(health),
    localMaintenance: health.maintenance,
  });
  return stampConfigId(plan, idOf(reply));
};

/** Such a config is none, or none any more. */
export const isRefused = ({ result }: ConfigPlan): boolean => result === 'invalid' || result === 'obsolete';
