import { findEntry } from '#pkg/rollout/observe.ts';
import type { Context } from '../context.ts';
import { configWarnings } from './desired/config-fault.ts';
import { fallbackCounter, initialDesired, type Desired } from './desired/state.ts';
import { presentTime } from './info/present.ts';
import { briefOf, type BriefSw } from './info/brief.ts';
import { findDesired } from './config-queries.ts';
import type { Device } from './device-queries.ts';
import { findTokens } from '../access/tokens.ts';
import { isShared, sharedKey } from '../eve/judge-token.ts';
import { sharedLines, type FleetLine } from './fleet-lines.ts';
import { groupOf } from '../groups/queries.ts';
import { latestContentTrees } from './info-queries.ts';
import { latestReport } from './reports.ts';

/** The entry of swList of most interest: that of the wanted version if there is one, else that of the running one. */
const updateOf = (swList: readonly BriefSw[], wanted: string | null) => {
  const place = wanted === null ? undefined : findEntry(swList, wanted);
  const sw = swList[place ?? 0];
  if (sw === undefined) return null;
  return {
    version: sw.shortVersion,
    userStatus: sw.userStatus,
    subStatus: sw.subStatus,
    subStatusProgress: sw.subStatusProgress,
    subStatusStr: sw.subStatusStr,
    error: sw.error,
  };
};

const summaryOf = (context: Context, line: FleetLine) => {
  const { brief, desiredVersion } = line;
  const running = brief?.swList[0];
  const lastContact = Math.max(line.lastContact ?? 0, context.contacts.pending(line.uuid) ?? 0);
  return {
    id: line.uuid as string | null,
    name: line.name,
    serial: line.serial,
    onboarded: true,
    registeredAt: presentTime(line.registeredAt),
    lastContact: presentTime(lastContact === 0 ? null : lastContact),
    reportedAt: presentTime(line.reportedAt),
    state: brief?.state ?? null,
    runningVersion: running?.shortVersion ?? null,
    runningState: running?.partitionState ?? null,
    desiredVersion,
    group: line.group,
    lastBootReason: brief?.lastBootReason ?? null,
    update: updateOf(brief?.swList ?? [], desiredVersion),
  };
};

export type NodeSummary = ReturnType<typeof summaryOf>;

/** The lines of the list of nodes that have onboarded. */
export const presentFleet = async (context: Context): Promise<NodeSummary[]> =>
  (await sharedLines(context.db)).map((line) => summaryOf(context, line));

const presentDesired = (desired: Desired) => ({
  baseos: desired.baseos ?? null,
  retryCounter: desired.retryCounter,
  rebootCounter: desired.rebootCounter,
  shutdownCounter: desired.shutdownCounter,
  forceFallbackCounter: fallbackCounter(desired),
  maintenance: desired.maintenance,
  properties: desired.properties,
});

/** The summary of a serial that was registered in advance and has not come yet. */
export const presentPending = (serial: string): NodeSummary => ({
  id: null,
  name: serial,
  serial,
  onboarded: false,
  registeredAt: null,
  lastContact: null,
  reportedAt: null,
  state: null,
  runningVersion: null,
  runningState: null,
  desiredVersion: null,
  group: null,
  lastBootReason: null,
  update: null,
});

/** Everything about a node: the summary, what is wanted of it, what it reported last. */
export const presentNode = async (context: Context, device: Device) => {
  const desired = await findDesired(context.db, device.uuid);
  const report = await latestReport(context.db, device.uuid);
  const group = await groupOf(context.db, device.uuid);
  const tokens = await findTokens(context.db, device.uuid);
  return {
    ...summaryOf(context, {
      uuid: device.uuid,
      name: device.name,
      serial: device.serial,
      registeredAt: device.registered_at,
      lastContact: device.last_contact,
      reportedAt: report?.receivedAt ?? null,
      desiredVersion: desired?.baseos?.version ?? null,
      group: group?.name ?? null,
      brief: report && briefOf(report.device),
    }),
    configVersion: desired?.version ?? 0,
    desired: presentDesired(desired ?? initialDesired),
    reported: report?.device ?? null,
    contentTrees: await latestContentTrees(context.db, device.uuid),
    warnings: [
      ...(tokens !== undefined && isShared(tokens, context.now()) ? [sharedKey] : []),
      ...(desired
        ? configWarnings(device, { ...desired, properties: { ...group?.properties, ...desired.properties } })
        : []),
    ],
  };
};

/** Everything about a serial that was registered in advance and has not come yet. */
export const presentPendingNode = (serial: string) => ({
  ...presentPending(serial),
  configVersion: 0,
  desired: presentDesired(initialDesired),
  reported: null,
  contentTrees: [],
  warnings: [],
});
