import { findEntry } from '#pkg/rollout/observe.ts';
import type { Context } from '../context.ts';
import { fallbackCounter, initialDesired, type Desired, type VersionedDesired } from '../desired/state.ts';
import { presentTime } from '../info/present.ts';
import type { PresentedSw } from '../info/present.ts';
import { allDesired, findDesired } from '../repo/configs.ts';
import { listDevices, type Device } from '../repo/devices.ts';
import { allMemberships, groupOf, type Membership } from '../repo/groups.ts';
import { allReports, latestContentTrees, latestReport, type Report } from '../repo/info.ts';

interface Known {
  readonly desired: VersionedDesired | undefined;
  readonly report: Report | undefined;
  readonly group: Membership | undefined;
}

/** The entry of swList of most interest: that of the wanted version if there is one, else that of the running one. */
const updateOf = (swList: readonly PresentedSw[], wanted: string | undefined) => {
  const place = wanted === undefined ? undefined : findEntry(swList, wanted);
  const sw = swList[place ?? 0];
  if (sw === undefined) return null;
  return {
    version: sw.shortVersion,
    userStatus: sw.userStatus,
    subStatus: sw.subStatus,
    subStatusProgress: sw.subStatusProgress,
    subStatusStr: sw.subStatusStr,
    error: sw.swErr?.description ?? '',
  };
};

const summaryOf = (context: Context, device: Device, { desired, report, group }: Known) => {
  const running = report?.device.swList[0];
  const lastContact = Math.max(device.last_contact ?? 0, context.contacts.pending(device.uuid) ?? 0);
  return {
    id: device.uuid as string | null,
    name: device.name,
    serial: device.serial,
    onboarded: true,
    registeredAt: presentTime(device.registered_at),
    lastContact: presentTime(lastContact === 0 ? null : lastContact),
    state: report?.device.state ?? null,
    runningVersion: running?.shortVersion ?? null,
    runningState: running?.partitionState ?? null,
    desiredVersion: desired?.baseos?.version ?? null,
    group: group?.name ?? null,
    lastBootReason: report?.device.lastBootReason ?? null,
    update: updateOf(report?.device.swList ?? [], desired?.baseos?.version),
  };
};

export type NodeSummary = ReturnType<typeof summaryOf>;

/** The lines of the list of nodes that have onboarded. */
export const presentFleet = async (context: Context): Promise<NodeSummary[]> => {
  const { db } = context;
  const [desired, reports, groups] = [await allDesired(db), await allReports(db), await allMemberships(db)];
  return (await listDevices(db)).map((device) =>
    summaryOf(context, device, {
      desired: desired.get(device.uuid),
      report: reports.get(device.uuid),
      group: groups.get(device.uuid),
    }),
  );
};

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
  return {
    ...summaryOf(context, device, { desired, report, group: await groupOf(context.db, device.uuid) }),
    configVersion: desired?.version ?? 0,
    desired: presentDesired(desired ?? initialDesired),
    reported: report?.device ?? null,
    reportedAt: presentTime(report?.receivedAt),
    contentTrees: await latestContentTrees(context.db, device.uuid),
  };
};

/** Everything about a serial that was registered in advance and has not come yet. */
export const presentPendingNode = (serial: string) => ({
  ...presentPending(serial),
  configVersion: 0,
  desired: presentDesired(initialDesired),
  reported: null,
  reportedAt: null,
  contentTrees: [],
});
