import { parseConfigItems } from '#pkg/configprops/parse.ts';
import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import { isUuid } from '#pkg/topics/uuid.ts';
import type { ConfigMemory } from './config-memory.ts';
import type { ConfigAction, ConfigContext, ConfigPlan } from './config-plan.ts';
import { deviceCommands } from './device-commands.ts';
import { allowsRemovals, mergeMaintenance } from './maintenance.ts';
import { retryCounterOf } from './retry-counter.ts';
import { topicConfigsOf, type TopicConfigs } from './topic-configs.ts';

const refuse = (result: 'invalid' | 'obsolete', why: string, memory: ConfigMemory): ConfigPlan => ({
  result,
  why,
  memory,
  actions: [],
});

/** What is wrong with the identity of a config, undefined when it is for this node. */
const idProblem = (config: EdgeDevConfig, deviceUuid: string): string | undefined => {
  const uuid = config.id?.uuid;
  if (uuid === undefined || !isUuid(uuid)) return 'the config has no device UUID; it is refused';
  if (uuid.toLowerCase() !== deviceUuid.toLowerCase())
    return `the config is for device ${uuid}, this one is ${deviceUuid}; it is refused`;
  return undefined;
};

/** The rest of a config, applied when nothing stands against it: datastores, base OS, content trees, in this order. */
const applyBody = (
  config: EdgeDevConfig,
  configs: TopicConfigs,
  memory: ConfigMemory,
): Pick<ConfigPlan, 'memory' | 'actions'> => {
  const actions: ConfigAction[] = [];
  if (config.controllercertConfighash !== memory.certHash) actions.push({ kind: 'fetchCerts' });
  actions.push({ kind: 'datastores', datastores: configs.datastores });
  const { baseos } = configs;
  const counter = baseos?.RetryUpdateCounter ?? memory.retryUpdateCounter;
  if (counter !== undefined && counter !== memory.retryUpdateCounter)
    actions.push({ kind: 'storeCounter', what: 'retryUpdate', counter });
  const contentTreeMissing = baseos?.ContentTreeMissing === true;
  // a checkpoint's element was taken with another counter than it has; its content tree comes and goes beside it
  const same =
    config.baseos?.hash === memory.baseosHash &&
    counter === memory.retryUpdateCounter &&
    contentTreeMissing === memory.contentTreeMissing;
  if (baseos === undefined || !same) actions.push({ kind: 'baseos', baseos });
  actions.push({ kind: 'contentTrees', contentTrees: configs.contentTrees });
  return {
    actions,
    memory: {
      ...memory,
      certHash: config.controllercertConfighash,
      timestamp: config.configTimestamp ?? memory.timestamp,
      baseosHash: config.baseos?.hash,
      retryUpdateCounter: counter,
      wantedContentTree: baseos?.ContentTreeUUID,
      wantedVersion: baseos?.BaseOsVersion,
      contentTreeMissing,
    },
  };
};

/** Of a body that cannot be applied yet: what it no longer wants goes, what it wants anew waits. */
const removeUnwanted = (configs: TopicConfigs, memory: ConfigMemory): Pick<ConfigPlan, 'memory' | 'actions'> => {
  // a version that only gets another content tree stays asked for under the name it has, and so does what is known of it
  const renamed = configs.baseos !== undefined && configs.baseos.BaseOsVersion === memory.wantedVersion;
  const wanted = renamed ? memory.wantedContentTree : configs.baseos?.ContentTreeUUID;
  const contentTrees = configs.contentTrees.map((tree) => tree.ContentID);
  return {
    actions: [{ kind: 'keepOnly', baseos: wanted, contentTrees }],
    memory:
      wanted === memory.wantedContentTree
        ? memory
        : { ...memory, baseosHash: undefined, wantedContentTree: undefined, wantedVersion: undefined },
  };
};

/**
 * Decides what a verified config means, in the order of `docs/rules/eve-baseos.md 4.1` and `docs/rules/eve-api.md 8`:
 * identity, epoch, age, properties, maintenance flag, fallback counter, commands; then, unless the node goes down or is
 * in maintenance mode, certificates, datastores, base OS, content trees. Pure and total.
 */
export const planConfig = (config: EdgeDevConfig, memory: ConfigMemory, context: ConfigContext): ConfigPlan => {
  const wrongId = idProblem(config, context.deviceUuid);
  if (wrongId !== undefined) return refuse('invalid', wrongId, memory);
  const retryCounter = retryCounterOf(config.baseos?.retryUpdateCounter, memory.retryUpdateCounter, context.source);
  const configs = topicConfigsOf(config, retryCounter);
  if ('problem' in configs)
    return refuse('invalid', `the config cannot be used, ${configs.problem}; it is refused`, memory);

  const actions: ConfigAction[] = [];
  const live = context.source === 'controller';
  let next = memory;
  if (config.controllerEpoch !== memory.controllerEpoch) {
    next = { ...next, controllerEpoch: config.controllerEpoch };
    if (memory.controllerEpoch !== undefined) actions.push({ kind: 'resendInfo' });
  }
  const { timestamp } = memory;
  if (timestamp !== undefined && config.configTimestamp !== undefined && config.configTimestamp < timestamp)
    return {
      result: 'obsolete',
      why: 'the config is older than one that was applied; it is ignored',
      memory: next,
      actions,
    };

  const items = parseConfigItems(config.configItems, memory.values);
  next = {
    ...next,
    values: items.values,
    itemErrors: items.errors,
    itemStatus: items.status,
    maintenanceFlag: config.maintenanceMode,
    names: config.names,
    // a checkpoint may hold an older fallback counter than the one acted on, and one that cannot be read leaves the
    // default, which is not the controller's word either (`docs/rules/eve-baseos.md 2.10`)
    parsed: memory.parsed || (live && items.errors['force.fallback.counter'] === undefined),
  };
  actions.push({ kind: 'properties', values: items.values, errors: items.errors });

  if (live) {
    const commands = deviceCommands(config, next, context.testing);
    next = commands.memory;
    actions.push(...commands.actions);
    if (commands.triggered)
      return { result: 'skipped', why: 'the config asks the node to go down', memory: next, actions };
  }
  if (context.goingDown) {
    // a base OS that is not wanted any more is not started either: its slot is disarmed, and the node stays up
    const removed = context.toUpdate ? removeUnwanted(configs, next) : { memory: next, actions: [] };
    const all = [...actions, ...removed.actions];
    return { result: 'skipped', why: 'the node is going down', memory: removed.memory, actions: all };
  }
  const maintenance = mergeMaintenance(next.values, next.maintenanceFlag, context.localMaintenance);
  if (maintenance.on) {
    const removed = allowsRemovals(maintenance) ? removeUnwanted(configs, next) : { memory: next, actions: [] };
    return {
      result: 'maintenance',
      why: 'the node is in maintenance mode',
      memory: removed.memory,
      actions: [...actions, ...removed.actions],
    };
  }

  const body = applyBody(config, configs, next);
  return {
    result: 'applied',
    why: `config version ${config.id?.version ?? ''}`,
    memory: body.memory,
    actions: [...actions, ...body.actions],
  };
};
