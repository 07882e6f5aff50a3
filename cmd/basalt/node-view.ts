import type { PubSub } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';
import { swState, unsetTime } from '#pkg/topics/common.ts';
import type { BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { ControllerApi } from './controller-api.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import type { SwEntry } from '#pkg/rest/reported.ts';
import { snapshot } from './topic-snapshot.ts';

/** One line about one version: where it is, what it does there, and what went wrong. */
export interface VersionView {
  readonly version: string;
  readonly slot: string;
  readonly state: string;
  readonly activity: string;
  readonly error: string;
  /** how grave the error is, how often it was tried, and when it is tried again by itself; empty without an error */
  readonly outlook: string;
}

/** A node as `basalt status` shows it, whoever was asked. */
export interface NodeView {
  readonly name: string;
  readonly state: string;
  readonly running: string;
  readonly wanted: string;
  readonly versions: readonly VersionView[];
  readonly facts: Readonly<Record<string, string>>;
}

const activityOf = (entry: SwEntry): string => {
  if (entry.userStatus === 'NONE') return entry.status === 'INITIAL' ? '' : entry.status.toLowerCase();
  const detail = entry.subStatusStr === '' ? entry.subStatus.replace('NONE_SUBSTATUS', '') : entry.subStatusStr;
  return [entry.userStatus, entry.userStatus === 'FAILED' ? '' : detail].filter((text) => text !== '').join(': ');
};

/** `severity`: as `info.Severity` names it. */
const outlookOf = (severity: string, retryCondition: string, at: string | null): string => {
  const next = retryCondition === '' ? 'not tried again by itself' : retryCondition;
  return [severity, next, at === null ? '' : `said at ${at}`].filter((text) => text !== '').join('; ');
};

/** The node as its controller last heard of it. */
export const viewOfController = async (
  api: ControllerApi,
  node: string,
): Promise<{ detail: NodeDetail; view: NodeView }> => {
  const detail = await api.call('GET /nodes/:id', { params: { id: node } });
  const { reported, desired } = detail;
  const view: NodeView = {
    name: detail.name,
    state: reported?.state ?? (detail.onboarded ? 'silent' : 'not onboarded'),
    running: detail.runningVersion ?? '',
    wanted:
      desired.baseos === null ? '' : `${desired.baseos.version}${desired.baseos.activate ? '' : ' (do not activate)'}`,
    versions: (reported?.swList ?? []).map((entry) => ({
      version: entry.shortVersion,
      slot: entry.partitionLabel,
      state: entry.partitionState,
      activity: activityOf(entry),
      error: entry.swErr?.description ?? '',
      outlook:
        entry.swErr === null || entry.swErr.description === ''
          ? ''
          : outlookOf(entry.swErr.severity, entry.swErr.retryCondition, entry.swErr.timestamp),
    })),
    facts: {
      'last contact': detail.lastContact ?? 'never',
      'last boot': reported === null ? '' : `${reported.lastBootReason} ${reported.lastRebootReason}`.trim(),
      'retry counter': `${desired.retryCounter} asked for, ${reported?.baseosUpdateCounter ?? 0} reported`,
      ...(detail.warnings.length === 0 ? {} : { warning: detail.warnings.join('; ') }),
    },
  };
  return { detail, view };
};

const stateName = (state: number): string =>
  Object.entries(swState).find(([, value]) => value === state)?.[0] ?? String(state);

/** What becomes of the error of a status, in the words of the report. */
const outlookOfStatus = (status: BaseOsStatus | undefined): string => {
  if (status === undefined || status.Error === '') return '';
  const severity = ['', 'NOTICE', 'WARNING', 'ERROR'][status.ErrorSeverity] ?? '';
  return outlookOf(severity, status.ErrorRetryCondition, status.ErrorTime === unsetTime ? null : status.ErrorTime);
};

const describe = (status: BaseOsStatus | undefined): string => {
  if (status === undefined) return '';
  if (status.TooEarly) return 'waits for the running version to pass its test';
  if (status.Phase !== '') return `${status.Phase} ${status.PhaseProgress}%`;
  return stateName(status.State);
};

const contentActivity = (status: BaseOsStatus, content: ContentTreeStatus | undefined): string => {
  const progress = `${describe(status)} ${content?.Progress ?? 0}%`;
  return content?.Waiting === undefined || content.Waiting === '' ? progress : `${progress}; ${content.Waiting}`;
};

/** The node as its own topics tell. */
export const viewOfTopics = async (pubsub: PubSub, name: string): Promise<NodeView> => {
  const [slots, requests, content, health, engine] = await Promise.all([
    snapshot(pubsub, topics.ZbootStatus),
    snapshot(pubsub, topics.BaseOsStatus),
    snapshot(pubsub, topics.ContentTreeStatus),
    snapshot(pubsub, topics.NodeAgentStatus),
    snapshot(pubsub, topics.EngineStatus),
  ]);
  const all = [...requests.values()];
  const inSlots = [...slots.values()].map((slot) => {
    const status = all.find(({ PartitionLabel }) => PartitionLabel === slot.PartitionLabel);
    return {
      version: slot.ShortVersion,
      slot: slot.PartitionLabel,
      state: slot.PartitionState,
      activity: [slot.CurrentPartition ? 'running' : '', describe(status)].filter((text) => text !== '').join(', '),
      error: status?.Error ?? '',
      outlook: outlookOfStatus(status),
    };
  });
  const waiting = all
    .filter(({ PartitionLabel }) => PartitionLabel === '')
    .map((status) => ({
      version: status.BaseOsVersion,
      slot: '',
      state: '',
      activity: contentActivity(status, content.get(status.ContentTreeUUID)),
      error: status.Error,
      outlook: outlookOfStatus(status),
    }));
  const nodeagent = health.get('nodeagent');
  const held = engine.get('global');
  const testing = nodeagent?.UpdateInprogress === true;
  const remaining = Math.ceil((nodeagent?.RemainingTestTime ?? 0) / 1e9);
  return {
    name,
    state: slots.size === 0 ? 'not running' : testing ? `testing, ${remaining} s left` : 'running',
    running: [...slots.values()].find(({ CurrentPartition }) => CurrentPartition)?.ShortVersion ?? '',
    wanted: all.map(({ BaseOsVersion }) => BaseOsVersion).join(', '),
    versions: [...inSlots, ...waiting],
    facts: {
      'last boot': nodeagent?.RebootReason ?? '',
      engine: held === undefined || held.Holder === '' ? 'free' : `${held.HolderOp} for ${held.Holder}`,
      staged: held?.Staged == null ? 'nothing' : `${held.Staged.Version} in ${held.Staged.PartitionLabel}`,
    },
  };
};
