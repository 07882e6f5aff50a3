import type { PresentedDevice, PresentedSw } from './present.ts';

/** One change of one entry of `swList`, as it is stored; the row's number, node and times are kept beside it. */
export interface TimelineEntry {
  /** 0 running slot, 1 other slot, from 2 on not in a slot yet (`docs/rules/eve-baseos.md 4.4`) */
  readonly index: number;
  /** the entry is gone; the other fields are its last ones */
  readonly removed: boolean;
  /** false when only progress changed */
  readonly transition: boolean;
  readonly version: string;
  readonly label: string;
  readonly partitionState: string;
  readonly activated: boolean;
  readonly status: string;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
  readonly downloadProgress: number;
  readonly swErr: string;
  readonly swErrSeverity: string;
  readonly lastBootReason: string;
  readonly lastRebootReason: string;
  readonly baseosUpdateCounter: number;
  readonly state: string;
}

type SwFields = Omit<TimelineEntry, 'index' | 'removed' | 'transition'>;

const progressFields = ['subStatusProgress', 'subStatusStr', 'downloadProgress'] as const;

/** Entries of a list and characters of a text that one report can add; a node has two slots and a few requests. */
const maxEntries = 64;
const maxText = 2048;

const clip = (text: string): string => (text.length > maxText ? `${text.slice(0, maxText)}...` : text);

const fieldsOf = (device: PresentedDevice, sw: PresentedSw): SwFields => ({
  version: clip(sw.shortVersion),
  label: clip(sw.partitionLabel),
  partitionState: clip(sw.partitionState),
  activated: sw.activated,
  status: sw.status,
  userStatus: sw.userStatus,
  subStatus: sw.subStatus,
  subStatusProgress: sw.subStatusProgress,
  subStatusStr: clip(sw.subStatusStr),
  downloadProgress: sw.downloadProgress,
  swErr: clip(sw.swErr?.description ?? ''),
  swErrSeverity: sw.swErr?.severity ?? 'UNSPECIFIED',
  ...deviceFields(device),
});

const deviceFields = (device: PresentedDevice) => ({
  lastBootReason: device.lastBootReason,
  lastRebootReason: clip(device.lastRebootReason),
  baseosUpdateCounter: device.baseosUpdateCounter,
  state: device.state,
});

const swOnly = (fields: SwFields): Partial<SwFields> => {
  const { lastBootReason: _a, lastRebootReason: _b, baseosUpdateCounter: _c, state: _d, ...rest } = fields;
  return rest;
};

const withoutProgress = (fields: Partial<SwFields>): object =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !(progressFields as readonly string[]).includes(key)));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What changed from one device report to the next, in order of index; everything when there was none before. */
export const timelineOf = (before: PresentedDevice | undefined, after: PresentedDevice): TimelineEntry[] => {
  const entries: TimelineEntry[] = [];
  const deviceChanged = before !== undefined && !same(deviceFields(before), deviceFields(after));
  for (const [index, sw] of after.swList.slice(0, maxEntries).entries()) {
    const now = fieldsOf(after, sw);
    const old = before?.swList[index];
    const then = before && old && fieldsOf(before, old);
    const changed = !then || !same(swOnly(then), swOnly(now));
    // a device-level change alone is told once, at the running slot
    if (!changed && !(deviceChanged && index === 0)) continue;
    const transition = !then || !same(withoutProgress(swOnly(then)), withoutProgress(swOnly(now)));
    entries.push({ index, removed: false, transition: transition || (deviceChanged && index === 0), ...now });
  }
  for (const [index, sw] of (before?.swList ?? []).slice(0, maxEntries).entries()) {
    if (index < after.swList.length) continue;
    entries.push({ index, removed: true, transition: true, ...fieldsOf(after, sw) });
  }
  return entries;
};
