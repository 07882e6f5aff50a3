import { retryCounterOf } from '#pkg/nodeconfig/retry-counter.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { noError, swState } from '#pkg/topics/common.ts';
import type { Run, SimNode } from './node.ts';

/** An absent config is a removed one once zedagent has parsed a config. */
export const decideLeft = (node: SimNode, run: Run): void => {
  if (!run.parsed || run.down) return;
  for (const [key, status] of run.undecided) node.baseos({ at: node.at, kind: 'baseOsConfigMissed', key, status });
  run.undecided.clear();
  const { configSeen } = run;
  const wanted = configSeen?.Activate ? [configSeen.BaseOsVersion] : [];
  node.baseos({ at: node.at, kind: 'configKnown', wanted });
};

/** One config request, as zedagent makes it. */
export const poll = (node: SimNode): void => {
  const { run, controller } = node;
  if (!run || !node.hasController) return;
  const deaf = run.image.behaviour === 'deaf' || controller.reach === 'silent';
  if (deaf) return node.health({ kind: 'configGet', status: configGetStatus.fail });
  if (controller.reach === 'busy') {
    const testing = run.node?.UpdateInprogress === true;
    const status = testing ? configGetStatus.temporaryFail : configGetStatus.fail;
    return node.health({ kind: 'configGet', status });
  }
  run.parsed = true;
  node.health({ kind: 'properties', properties: controller.properties });
  node.baseos({ at: node.at, kind: 'zedAgent', status: zedAgentStatus(controller.fallbackCounter) });
  if (!run.node?.DeviceReboot) follow(node, run, wishOf(node));
  decideLeft(node, run);
  node.health({ kind: 'configGet', status: configGetStatus.success });
};

/** The config as zedagent hands it on. */
const wishOf = (node: SimNode): BaseOsConfig | undefined => {
  const { config, sendsRetry } = node.controller;
  if (!config) return undefined;
  const sent = sendsRetry ? config.RetryUpdateCounter : undefined;
  if (sent !== undefined) node.retrySent = sent;
  const RetryUpdateCounter = retryCounterOf(sent, node.persist.retryCounter, 'controller');
  node.persist.retryCounter = RetryUpdateCounter;
  return { ...config, RetryUpdateCounter };
};

/**
 * In maintenance mode for a full disk nothing begins, and what is no longer wanted goes
 * (`docs/rules/eve-baseos.md 7`, row 9).
 */
const follow = (node: SimNode, run: Run, wish: BaseOsConfig | undefined): void => {
  const isOther = run.configSeen?.ContentTreeUUID !== wish?.ContentTreeUUID;
  if (run.node?.LocalMaintenanceMode !== true) configure(node, run, wish);
  else if (isOther) configure(node, run, undefined);
};

const configure = (node: SimNode, run: Run, config: BaseOsConfig | undefined): void => {
  const before = run.configSeen;
  if (JSON.stringify(before) === JSON.stringify(config)) return;
  run.configSeen = config;
  if (before && before.ContentTreeUUID !== config?.ContentTreeUUID) {
    node.baseos({ at: node.at, kind: 'baseOsConfigDeleted', key: before.ContentTreeUUID });
    run.contents.delete(before.ContentTreeUUID);
    node.baseos({ at: node.at, kind: 'contentTreeDeleted', id: before.ContentTreeUUID });
  }
  if (!config) return;
  run.undecided.delete(config.ContentTreeUUID);
  node.baseos({ at: node.at, kind: 'baseOsConfig', key: config.ContentTreeUUID, config });
  if (run.contents.has(config.ContentTreeUUID)) return;
  setContent(node, run, config.ContentTreeUUID, node.persist.store.has(config.ContentTreeUUID));
};

const setContent = (node: SimNode, run: Run, id: string, loaded: boolean): void => {
  const status: ContentTreeStatus = {
    ContentID: id,
    DisplayName: id,
    ContentSha256: 'ab'.repeat(32),
    MaxDownloadSize: 1024,
    TotalSize: 1024,
    CurrentSize: loaded ? 1024 : 10,
    Progress: loaded ? 100 : 1,
    State: loaded ? swState.loaded : swState.downloading,
    FileLocation: loaded ? `/store/${id}` : '',
    ...noError,
  };
  run.contents.set(id, status);
  node.baseos({ at: node.at, kind: 'contentTree', status });
};

/** Every download that is under way ends well. */
export const deliver = (node: SimNode): void => {
  const { run } = node;
  if (!run) return;
  for (const [id, status] of run.contents) {
    if (status.State === swState.loaded) continue;
    node.persist.store.add(id);
    setContent(node, run, id, true);
  }
};

const zedAgentStatus = (fallbackCounter: number) => ({
  Name: 'zedagent',
  ConfigGetStatus: configGetStatus.success,
  RebootCmd: false,
  ShutdownCmd: false,
  PoweroffCmd: false,
  RequestedRebootReason: '',
  RequestedBootReason: 0,
  MaintenanceMode: false,
  MaintenanceModeReasons: null,
  EdgeNodeCertsRefused: false,
  ForceFallbackCounter: fallbackCounter,
  DeviceState: 1,
  ConfigParsed: true,
});
