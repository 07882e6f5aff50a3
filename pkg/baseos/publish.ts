import { slotLabels } from '#pkg/boot/slot.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { drainRequesterUpdate } from './drain.ts';
import type { Effect } from './effect.ts';
import { engineStatus } from './engine-status.ts';
import { goBackOf } from './go-back.ts';
import { isFor, percentOf, runningJob } from './job.ts';
import { standsIn } from './sign-of-health.ts';
import { armedByRequest } from './remember.ts';
import { slotContent } from './slot-content.ts';
import type { AbState, BaseOsRequest, State } from './state.ts';

import { refreshSlot } from './slot-info.ts';

/**
 * The publications that differ between two states, in the order that readers rely on: slots before the statuses that
 * refer to them. Everything published is derived from the state, so nothing can be forgotten on the way.
 */
export const publications = (before: State | undefined, after: State): readonly Effect[] => {
  const old = byTopic(before === undefined ? [] : publicationsOf(before));
  const now = byTopic(publicationsOf(after));
  const changed = [...now].filter(([topic, effect]) => JSON.stringify(old.get(topic)) !== JSON.stringify(effect));
  const gone = [...old].filter(([topic]) => !now.has(topic)).flatMap(([, effect]) => withdraw(effect));
  return [...changed.map(([, effect]) => effect), ...gone];
};

type Publication = Extract<Effect, { readonly kind: `publish${string}` }>;

/** Each by its topic and, of those with several entries, the entry's key. */
const byTopic = (effects: readonly Publication[]): ReadonlyMap<string, Publication> =>
  new Map(
    effects.map((effect): [string, Publication] => {
      return [`${effect.kind} ${keyOf(effect)}`, effect];
    }),
  );

const keyOf = (effect: Publication): string => {
  switch (effect.kind) {
    case 'publishZbootStatus':
      return effect.status.PartitionLabel;
    case 'publishSlotContent':
      return effect.content.PartitionLabel;
    case 'publishOperation':
      return effect.operation.ID;
    case 'publishBaseOsStatus':
      return effect.key;
    default:
      return '';
  }
};

const withdraw = (effect: Publication): readonly Effect[] => {
  if (effect.kind === 'publishBaseOsStatus') return [{ kind: 'unpublishBaseOsStatus', key: effect.key }];
  if (effect.kind === 'publishDrainRequest') return [{ kind: 'unpublishDrainRequest' }];
  if (effect.kind === 'publishOperation') return [{ kind: 'unpublishOperation', id: effect.operation.ID }];
  return [];
};

const publicationsOf = (state: State): readonly Publication[] => {
  const effects: Publication[] = [];
  if (state.kind === 'ab') {
    for (const label of slotLabels) effects.push({ kind: 'publishZbootStatus', status: zbootStatus(state, label) });
    for (const label of slotLabels) effects.push({ kind: 'publishSlotContent', content: slotContent(state, label) });
    for (const request of state.requests)
      effects.push({ kind: 'publishBaseOsStatus', key: request.key, status: baseOsStatus(state, request) });
  } else {
    for (const { key, status } of state.requests) effects.push({ kind: 'publishBaseOsStatus', key, status });
  }
  const CurrentRetryUpdateCounter = state.kind === 'ab' ? state.counters.currentRetry : 0;
  effects.push({ kind: 'publishMgrStatus', status: { CurrentRetryUpdateCounter } });
  // whoever waits for an operation finds the engine as it was after it
  effects.push({ kind: 'publishEngineStatus', status: engineStatus(state) });
  for (const operation of state.operations) effects.push({ kind: 'publishOperation', operation });
  if (state.kind === 'ab' && state.drain.requestedAt !== '') {
    const request = {
      RequestedAt: state.drain.requestedAt,
      RequestedBy: drainRequesterUpdate,
      Context: 'base OS update',
    };
    effects.push({ kind: 'publishDrainRequest', request });
  }
  return effects;
};

const zbootStatus = (state: AbState, label: (typeof slotLabels)[number]): ZbootStatus => {
  const slot = state.slots[label];
  const goBack = goBackOf(state);
  return {
    PartitionLabel: label,
    PartitionDevname: slot.devicePath,
    PartitionState: slot.state,
    ShortVersion: slot.version,
    LongVersion: '',
    CurrentPartition: label === state.current,
    TestComplete: state.testComplete[label],
    Attributes: `0x${slot.attributes.toString(16).padStart(3, '0')}`,
    StandsIn: label === state.current && standsIn(state),
    SizeBytes: slot.sizeBytes,
    PartitionUUID: slot.partUuid,
    ...(state.unconfirmed && label !== state.current ? { AwaitsConfig: true } : {}),
    ...(label !== state.current && armedByRequest(state)?.reboot === 'later' ? { RebootLater: true } : {}),
    ...(goBack !== '' && label === state.current ? { GoBack: goBack } : {}),
  };
};

/** Says of an image that is armed or under test that this is its second trial after a power cut. */
const withTrial = (state: AbState, status: BaseOsStatus): BaseOsStatus => {
  const { TriedAgain: _before, ...rest } = status;
  const again = state.memory.triedAgain === status.PartitionLabel;
  const goesOn =
    status.PartitionState === 'updating' ||
    (status.PartitionState === 'inprogress' && status.PartitionLabel === state.current);
  return again && goesOn ? { ...rest, TriedAgain: true } : rest;
};

/** The status as others see it: its slot as it is now, and how far the write has come. */
const baseOsStatus = (state: AbState, request: BaseOsRequest): BaseOsStatus => {
  const status = withTrial(state, refreshSlot(state, request.status));
  const job = runningJob(state);
  if (job === undefined || !isFor(job.job.owner, request.key)) return status;
  if (job.kind === 'reading') return { ...status, Phase: 'verifying', PhaseProgress: 100 };
  return { ...status, Phase: job.phase, PhaseProgress: percentOf(job) };
};
