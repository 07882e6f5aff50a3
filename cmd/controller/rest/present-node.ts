import type { Context } from '../context.ts';
import { fallbackCounter, initialDesired, type Desired, type VersionedDesired } from '../desired/state.ts';
import { presentTime } from '../info/present.ts';
import { findDesired } from '../repo/configs.ts';
import type { Device } from '../repo/devices.ts';
import { latestContentTrees, latestReport, type Report } from '../repo/info.ts';

const summaryOf = (
  context: Context,
  device: Device,
  desired: VersionedDesired | undefined,
  report: Report | undefined,
) => {
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
  };
};

export type NodeSummary = ReturnType<typeof summaryOf>;

/** One line of the list of nodes. */
export const presentSummary = async (context: Context, device: Device): Promise<NodeSummary> =>
  summaryOf(context, device, await findDesired(context.db, device.uuid), await latestReport(context.db, device.uuid));

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
});

/** Everything about a node: the summary, what is wanted of it, what it reported last. */
export const presentNode = async (context: Context, device: Device) => {
  const desired = await findDesired(context.db, device.uuid);
  const report = await latestReport(context.db, device.uuid);
  return {
    ...summaryOf(context, device, desired, report),
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
