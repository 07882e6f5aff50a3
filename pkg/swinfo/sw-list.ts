import type { ErrorInfo } from '../eve/error-info.ts';
import type { ZInfoDevSW } from '../eve/messages.ts';
import type { NodeAgentStatus } from '../topics/agents.ts';
import type { BaseOsStatus, ContentTreeStatus } from '../topics/baseos.ts';
import type { ZbootStatus } from '../topics/zboot.ts';
import { severity } from '../topics/common.ts';
import { attachedStatus } from './attached.ts';
import { byText } from './by-text.ts';
import { zSwState } from './enums.ts';
import { errorInfoOf } from './error-info.ts';
import { nodeTimesOf } from './node-times.ts';
import { millisOf } from './rfc3339.ts';
import { zSwStateOf } from './sw-state.ts';
import { noUserStatus, userStatusOf, userStatusOfSlot, type NodeTimes } from './user-status.ts';

/** The topics that the list is made of. */
export interface SwListInput {
  readonly zboot: readonly ZbootStatus[];
  readonly baseOs: readonly BaseOsStatus[];
  readonly contentTrees: readonly ContentTreeStatus[];
  readonly node: NodeAgentStatus | undefined;
  /** content tree UUIDs that the config in force asks for */
  readonly wanted: ReadonlySet<string>;
}

/** The slot remembers that this version failed: it holds it, is `inprogress`, and is not the running one. */
const failedBefore = (slot: ZbootStatus, version: string): boolean =>
  !slot.CurrentPartition && slot.PartitionState === 'inprogress' && slot.ShortVersion === version;

/** Of a request that has no slot yet. */
const nowhere = { partitionLabel: '', partitionDevice: '', partitionState: '', activated: false } as const;

const entryOfStatus = (
  status: BaseOsStatus,
  slot: ZbootStatus | undefined,
  content: ContentTreeStatus | undefined,
  node: NodeTimes,
): ZInfoDevSW => {
  const empty = status.BaseOsVersion === '';
  const state = empty ? zSwState.initial : zSwStateOf(status.State);
  const swErr = errorInfoOf(status);
  const downloadProgress = empty ? 0 : (content?.Progress ?? (state === zSwState.installed ? 100 : 0));
  const partition =
    slot === undefined
      ? nowhere
      : {
          partitionLabel: status.PartitionLabel,
          partitionDevice: status.PartitionDevice,
          partitionState: status.PartitionState,
          activated: status.Activated,
        };
  return {
    ...partition,
    status: state,
    shortVersion: status.BaseOsVersion,
    longVersion: '',
    swErr,
    downloadProgress,
    ...userStatusOf({
      ...partition,
      status: state,
      version: status.BaseOsVersion,
      activate: status.Activate,
      tooEarly: status.TooEarly,
      phase: status.Phase,
      phaseProgress: status.PhaseProgress,
      downloadProgress,
      verifyProgress: content?.VerifyProgress ?? 0,
      waiting: content?.Waiting ?? '',
      failedBefore: slot !== undefined && failedBefore(slot, status.BaseOsVersion),
      errorDescription: swErr?.description ?? '',
      triedAgain: status.TriedAgain === true,
      node,
    }),
  };
};

/**
 * Why the version in this slot failed, if the last boot was its: no request need be there to say so, as in maintenance mode
 * (`docs/rules/eve-baseos.md 4.8`).
 */
const failureOf = (slot: ZbootStatus, node: NodeAgentStatus | undefined): ErrorInfo | undefined => {
  if (node === undefined || node.RebootReason === '' || node.RebootImage !== slot.PartitionLabel) return undefined;
  const timestamp = millisOf(node.RebootTime);
  return { description: node.RebootReason, timestamp, severity: severity.error, retryCondition: '', entities: [] };
};

const entryOfSlot = (slot: ZbootStatus, node: NodeAgentStatus | undefined): ZInfoDevSW => {
  const empty = slot.ShortVersion === '';
  const hasFailed = !empty && failedBefore(slot, slot.ShortVersion);
  const swErr = hasFailed ? failureOf(slot, node) : undefined;
  return {
    activated: slot.CurrentPartition,
    partitionLabel: slot.PartitionLabel,
    partitionDevice: slot.PartitionDevname,
    partitionState: slot.PartitionState,
    status: empty ? zSwState.initial : zSwState.installed,
    shortVersion: slot.ShortVersion,
    longVersion: slot.LongVersion,
    swErr,
    downloadProgress: empty ? 0 : 100,
    ...(empty
      ? noUserStatus
      : userStatusOfSlot({
          partitionState: slot.PartitionState,
          activated: slot.CurrentPartition,
          failedBefore: hasFailed,
          errorDescription: swErr?.description ?? '',
          node: nodeTimesOf(node),
        })),
  };
};

/**
 * The images of the node as `ZInfoDevice.swList` (`docs/rules/eve-baseos.md 4.4`): the current slot, the other one,
 * then the requests that have no slot yet. A request whose content tree is gone is hidden: it has been cancelled,
 * unless the config asks for it still and there is something to say.
 */
export const swListOf = (input: SwListInput): ZInfoDevSW[] => {
  const node = nodeTimesOf(input.node);
  const contents = new Map(input.contentTrees.map((tree) => [tree.ContentID, tree]));
  // the current slot is first, the other one second, whatever order the topic had
  const slots = input.zboot.toSorted(
    (a, b) => Number(b.CurrentPartition) - Number(a.CurrentPartition) || byText(a.PartitionLabel, b.PartitionLabel),
  );
  const bySlot = slots.map((slot) => {
    const status = attachedStatus(slot, input.baseOs, input.wanted);
    return status === undefined
      ? entryOfSlot(slot, input.node)
      : entryOfStatus(status, slot, contents.get(status.ContentTreeUUID), node);
  });
  const unattached = input.baseOs
    .filter(({ PartitionLabel }) => PartitionLabel === '')
    .filter(
      ({ ContentTreeUUID, Error }) =>
        contents.has(ContentTreeUUID) || (Error !== '' && input.wanted.has(ContentTreeUUID)),
    )
    .toSorted((a, b) => byText(a.ContentTreeUUID, b.ContentTreeUUID))
    .map((status) => entryOfStatus(status, undefined, contents.get(status.ContentTreeUUID), node));
  return [...bySlot, ...unattached];
};
