import { configIdOf } from './config-id.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { ConfigPlan } from './config-plan.ts';

/** The plan with the name of its config on the base OS that it asks for, so that who installs it can log what asked. */
export const stampConfigId = (plan: ConfigPlan, configId: string): ConfigPlan => ({
  ...plan,
  actions: plan.actions.map((action) =>
    action.kind === 'baseos' && action.baseos !== undefined
      ? { ...action, baseos: { ...action.baseos, ConfigId: configId } }
      : action,
  ),
});

export const idOf = ({ config, configHash }: ConfigReply): string => configIdOf(config.id?.version ?? '', configHash);
