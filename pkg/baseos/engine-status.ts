import type { EngineProgress, EngineStatus, Phase } from '#pkg/topics/engine.ts';
import { holderOf, workerOf } from './holder.ts';
import { runningJob } from './job.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { armedByRequest, stagedImage } from './remember.ts';
import { isOpen } from './operations.ts';
import { powerNow } from './power.ts';
import { standsIn } from './sign-of-health.ts';
import type { AbState, State } from './state.ts';
import { storedImages } from './stored.ts';

/** The engine as others see it; all of it is derived from the state. */
export const engineStatus = (state: State): EngineStatus => {
  if (state.kind === 'noSlots') return free;
  const { holder, op, id } = holderOf(state);
  return {
    Holder: holder,
    HolderOp: op,
    HolderID: id,
    Busy: workerOf(state).holder !== '',
    Staged: staged(state),
    Armed: armed(state),
    Power: power(state),
    Progress: progress(state),
    Stored: storedImages(state).map(({ source, sha256, version, sizeBytes, name, time }) => ({
      Source: source,
      Sha256: sha256,
      Version: version,
      SizeBytes: sizeBytes,
      Name: name,
      Time: time,
    })),
  };
};

const free: EngineStatus = {
  Holder: '',
  HolderOp: '',
  HolderID: '',
  Busy: false,
  Staged: null,
  Armed: null,
  Power: null,
  Progress: null,
  Stored: [],
};

const staged = (state: AbState): EngineStatus['Staged'] => {
  const image = stagedImage(state);
  if (image === null) return null;
  const { label, version, sha256, sizeBytes, request } = image;
  return {
    PartitionLabel: label,
    Version: version,
    Sha256: sha256,
    SizeBytes: sizeBytes,
    Source: request?.source ?? '',
    ID: request?.id ?? '',
  };
};

/** What a request has armed, until its trial is over. */
const armed = (state: AbState): EngineStatus['Armed'] => {
  const current = currentSlot(state);
  const mine = state.memory.armed ?? null;
  const onTrial = mine?.label === current.label && current.state === 'inprogress' && !standsIn(state) ? mine : null;
  const found = onTrial ?? armedByRequest(state);
  if (found === null) return null;
  const { label, reboot, trial, source, id } = found;
  const Version = state.slots[label].version;
  return { PartitionLabel: label, Version, Reboot: reboot, Trial: trial, Source: source, ID: id };
};

const power = (state: AbState): EngineStatus['Power'] => {
  const wish = powerNow(state);
  if (wish === null) return null;
  const { id, source, action, delaySeconds, reason, force } = wish;
  return { ID: id, Source: source, Action: action, DelaySeconds: delaySeconds, Reason: reason, Force: force };
};

const of = (ID: string, phase: Phase, done = 0, total = 0, left = 0): EngineProgress => ({
  ID,
  Phase: phase,
  BytesDone: done,
  BytesTotal: total,
  SecondsLeft: left,
});

/** How far the work in hand has come, else how long the trial of an image goes on. */
const progress = (state: AbState): EngineStatus['Progress'] => {
  const { activity } = state;
  const { id } = workerOf(state);
  const job = runningJob(state);
  if (job !== undefined) {
    const { sizeBytes } = job.job.image;
    const isWhole = job.kind === 'reading';
    const phase = job.phase === 'writing' && !isWhole ? 'writing' : 'readingBack';
    return of(id, phase, isWhole ? sizeBytes : job.bytesDone, isWhole ? sizeBytes : job.bytesTotal);
  }
  switch (activity.kind) {
    case 'inspecting':
      return of(id, activity.phase, activity.bytesDone, activity.bytesTotal);
    case 'checking':
      return of(id, 'checking');
    case 'table':
      return activity.why === 'commit' ? of(id, 'committing') : waiting(state);
    default:
      return waiting(state);
  }
};

const waiting = (state: AbState): EngineStatus['Progress'] => {
  const { nodeAgent } = state;
  const open = state.operations.findLast((operation) => isOpen(operation) && operation.State !== 'running');
  if (currentSlot(state).state === 'inprogress' && !standsIn(state)) {
    const left = nodeAgent === undefined ? 0 : nodeAgent.RemainingTestTime + nodeAgent.RemainingConfirmTime;
    return of(open?.ID ?? '', 'testing', 0, 0, Math.ceil(left / 1e9));
  }
  if (open === undefined || open.State === 'waiting') return null;
  if (open.State === 'rebooting') return of(open.ID, 'rebooting', 0, 0, nodeAgent?.RebootInSeconds ?? 0);
  if (freeSlot(state).state === 'updating') return of(open.ID, 'armed');
  return open.State === 'staged' ? of(open.ID, 'staged') : null;
};
