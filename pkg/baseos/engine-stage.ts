import type { EngineStage } from '#pkg/topics/engine.ts';
import { sizeObstacle, slotObstacle, type Obstacle } from './activate.ts';
import { unfitForNode } from './architecture.ts';
import { answer, running } from './answer.ts';
import { announcedBytes, contentName, contentObstacle, meantSha256 } from './content-rule.ts';
import type { EventOf } from './event.ts';
import { isFailedImage } from './failure.ts';
import { flavourMismatch } from './flavour.ts';
import { getContent } from './get-content.ts';
import { imageObstacle } from './image-facts.ts';
import { jobDone, setWritten, startJob } from './job.ts';
import { currentSlot, freeSlot, withVersion } from './lookup.ts';
import { withOperation } from './operations.ts';
import { withResult } from './result.ts';
import { isSpare } from './spare-slot.ts';
import type { AbState, Activity, Image, Job, MeasuredImage } from './state.ts';
import { andThen, logged, stay, type AbStep } from './step-type.ts';
import { storedObstacle, storeImage } from './stored.ts';

/**
 * Gets content into the free slot without arming it, or into the store alone. It is measured first (size, sha256, the version
 * in it), so a wrong one is refused before anything is given up; unless nothing would be missed of what the slot holds, or
 * the requester gives that up: then it is written while it comes, and measured in the slot.
 */
export const stage = (state: AbState, request: EngineStage, at: string): AbStep => {
  const obstacle =
    contentObstacle(request) ??
    storedObstacle(state, request) ??
    (request.Keep === 'store' ? undefined : stageObstacle(state, request)) ??
    sizeObstacle(state, announcedBytes(request.Content)) ??
    versionObstacle(state, request.Version, meantSha256(request));
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  const begun = running(state, request, at);
  return mayWriteEarly(state, request) ? giveUpSlot(begun, request, at) : getContent(begun, request, null);
};

/** What is fetched or sent is written while it comes; a file is not read twice to spare a copy, unless it is asked for. */
const mayWriteEarly = (
  state: AbState,
  { Content: content, Keep: keep, GiveUpPrevious: given }: EngineStage,
): boolean => {
  if (keep === 'store' || 'Stored' in content) return false;
  return given === true || (!('File' in content) && isSpare(state));
};

const giveUpSlot = (state: AbState, request: EngineStage, at: string): AbStep => {
  const { label } = freeSlot(state);
  const sizeBytes = announcedBytes(request.Content);
  const image = { path: '', sizeBytes, sha256: meantSha256(request), version: request.Version };
  const why =
    request.GiveUpPrevious === true ? `${request.Source} gives up what it holds` : 'it holds no image to go back to';
  return startJob(state, { label, image, owner: { kind: 'request', request }, arriving: request }, why, at);
};

type Inspecting = Extract<Activity, { kind: 'inspecting' }>;

/** The content is there and has been measured: write it, keep it, or say what is wrong with it. */
export const inspected = (
  state: AbState,
  { request, aborting, into }: Inspecting,
  event: EventOf<'inspected'>,
): AbStep => {
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  const fail = (before: AbState, { code, message }: Obstacle): AbStep =>
    logged(withResult(before, request, 'failed', code, message, event.at), {
      decision: `stage of ${request.Source} failed`,
      why: message,
      level: 'warn',
    });
  if (aborting) {
    const message = into === null ? 'aborted before anything was written' : `aborted; ${into} holds no image any more`;
    return fail(idle, { code: 'ABORTED', message });
  }
  if (!event.outcome.ok) return fail(idle, event.outcome);
  const { value: image } = event.outcome;
  const { label } = freeSlot(idle);
  const job: Job = { label, image: imageOnly(image), owner: { kind: 'request', request } };
  const obstacle = imageProblem(idle, request, image);
  if (obstacle !== undefined) {
    // whole, but not what was asked for
    const known =
      image.inSlot === true
        ? setWritten(withVersion(idle, label, image.version), job, 'mismatch', image.version, event.at)
        : stay(idle);
    return andThen(known, (next) => fail(next, obstacle));
  }
  const known = withOperation(idle, request, { Sha256: image.sha256, ToVersion: image.version }, event.at);
  if (request.Keep === 'store') {
    const message = `version ${image.version} is in the store, sha256 ${image.sha256}`;
    return andThen(storeImage(known, request, image, event.at), (next) => finish(next, request, message, event.at));
  }
  if (image.inSlot !== true) return startJob(known, job, `staged by ${request.Source}`, event.at);
  return andThen(setWritten(withVersion(known, label, image.version), job, 'staged', image.version, event.at), (next) =>
    jobDone(next, job, event.at),
  );
};

const imageOnly = ({ path, sizeBytes, sha256, version }: MeasuredImage): Image => ({
  path,
  sizeBytes,
  sha256,
  version,
});

const finish = (state: AbState, request: EngineStage, message: string, at: string): AbStep =>
  logged(withResult(state, request, 'done', '', message, at), {
    decision: message,
    why: `asked by ${request.Source}`,
  });

const imageProblem = (state: AbState, request: EngineStage, image: MeasuredImage): Obstacle | undefined => {
  const { sizeBytes, sha256, version, compressor, product } = image;
  const named = product === undefined ? {} : { Product: product };
  const name = contentName(request.Content);
  return (
    digestObstacle(request, sha256) ??
    (version === '' ? { code: 'IMAGE_UNREADABLE' as const, message: `${name} names no version` } : undefined) ??
    wrongVersion(request, version) ??
    versionObstacle(state, version, sha256) ??
    imageObstacle(version, { Version: version, Compressor: compressor, Problem: '', ...named }, state) ??
    sizeObstacle(state, sizeBytes)
  );
};

/** An armed slot waits for its reboot: it is not taken from under it. */
const stageObstacle = (state: AbState, { Slot: meant }: EngineStage): Obstacle | undefined => {
  const other = freeSlot(state);
  if (meant !== undefined && meant !== other.label)
    return { code: 'ENGINE_STALE', message: `${meant} runs, and ${other.label} is free` };
  if (currentSlot(state).state === 'inprogress') {
    return { code: 'ENGINE_ON_TRIAL', message: `${state.current} is under test: ${other.label} is the way back` };
  }
  if (other.state === 'updating') {
    return {
      code: 'ENGINE_ARMED',
      message: `${other.label} is armed with version ${other.version} and waits for the reboot`,
    };
  }
  return slotObstacle(state);
};

const digestObstacle = (request: EngineStage, sha256: string): Obstacle | undefined =>
  meantSha256(request) === '' || meantSha256(request) === sha256
    ? undefined
    : {
        code: 'CONTENT_DIGEST_MISMATCH',
        message: `${contentName(request.Content)} has sha256 ${sha256}, not ${meantSha256(request)}`,
      };

const wrongVersion = (request: EngineStage, version: string): Obstacle | undefined =>
  request.Version === '' || request.Version === version
    ? undefined
    : {
        code: 'IMAGE_VERSION_MISMATCH',
        message: `${contentName(request.Content)} holds version ${version}, not ${request.Version}`,
      };

/** An image that failed must be forgotten first; a change of flavour or architecture is refused as for the controller. */
const versionObstacle = (state: AbState, version: string, sha256: string): Obstacle | undefined => {
  if (isFailedImage(state, version, sha256)) {
    const message = `version ${version} failed its test: forget it first to try it again`;
    return { code: 'VERSION_FAILED_BEFORE', message };
  }
  const architectures = unfitForNode(currentSlot(state).version, state.machine, version);
  if (architectures !== undefined) return { code: 'IMAGE_WRONG_ARCHITECTURE', message: architectures };
  const flavours = flavourMismatch(currentSlot(state).version, version);
  return flavours === undefined ? undefined : { code: 'CONFIG_FLAVOUR_MISMATCH', message: flavours };
};
