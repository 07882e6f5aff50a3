import type { EngineStage } from '#pkg/topics/engine.ts';
import { sizeObstacle, slotObstacle, type Obstacle } from './activate.ts';
import { unfitForNode } from './architecture.ts';
import { answer, running } from './answer.ts';
import type { EventOf } from './event.ts';
import { isFailedImage } from './failure.ts';
import { flavourMismatch } from './flavour.ts';
import { numbered } from './generation.ts';
import { imageObstacle } from './image-facts.ts';
import { startJob } from './job.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { withOperation } from './operations.ts';
import { withResult } from './result.ts';
import type { AbState } from './state.ts';
import { logged, type AbStep } from './step-type.ts';

/**
 * Gets a local file into the free slot without arming it. The file is measured first (size, sha256, the version in it), so
 * a wrong one is refused before anything is given up.
 */
export const stage = (state: AbState, request: EngineStage, at: string): AbStep => {
  const obstacle = stageObstacle(state) ?? versionObstacle(state, request.Version, meantSha256(request));
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  const path = fileOf(request);
  if (path === undefined)
    return answer(state, request, 'REQUEST_INVALID', 'only the content of a file can be staged', at);
  if (!path.startsWith('/')) {
    return answer(state, request, 'REQUEST_INVALID', `image path "${path}" is not absolute`, at);
  }
  const [generation, begun] = numbered(running(state, request, at));
  return {
    state: {
      ...begun,
      activity: {
        kind: 'inspecting',
        generation,
        request,
        phase: 'fetching',
        bytesDone: 0,
        bytesTotal: 0,
        aborting: false,
      },
    },
    effects: [{ kind: 'inspectImage', generation, request }],
  };
};

/** The file has been measured: write it, or say what is wrong with it. */
export const inspected = (
  state: AbState,
  request: EngineStage,
  aborting: boolean,
  event: EventOf<'inspected'>,
): AbStep => {
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  const fail = (obstacle: Obstacle): AbStep =>
    logged(withResult(idle, request, 'failed', obstacle.code, obstacle.message, event.at), {
      decision: `stage of ${request.Source} failed`,
      why: obstacle.message,
      level: 'warn',
    });
  if (aborting) return fail({ code: 'ABORTED', message: 'aborted before anything was written' });
  if (!event.outcome.ok) return fail(event.outcome);
  const { path, sizeBytes, sha256, version, compressor, product } = event.outcome.value;
  const named = product === undefined ? {} : { Product: product };
  const stored = { Version: version, Compressor: compressor, Problem: '', ...named };
  const obstacle =
    digestObstacle(request, sha256) ??
    (version === ''
      ? { code: 'IMAGE_UNREADABLE' as const, message: `${nameOf(request)} names no version` }
      : undefined) ??
    wrongVersion(request, version) ??
    versionObstacle(idle, version, sha256) ??
    imageObstacle(version, stored, idle) ??
    sizeObstacle(idle, sizeBytes);
  if (obstacle !== undefined) return fail(obstacle);
  const image = { path, sizeBytes, sha256, version };
  const job = { label: freeSlot(idle).label, image, key: '', request };
  const known = withOperation(idle, request, { Sha256: sha256, ToVersion: version }, event.at);
  return startJob(known, job, `staged by ${request.Source}`, event.at);
};

/** An armed slot waits for its reboot: it is not taken from under it. */
const stageObstacle = (state: AbState): Obstacle | undefined => {
  const other = freeSlot(state);
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

const fileOf = ({ Content }: EngineStage): string | undefined => ('File' in Content ? Content.File : undefined);

/** What the content is called in messages. */
const nameOf = (request: EngineStage): string => fileOf(request) ?? 'the content';

/** The sha256 that the requester means, lower case; empty when none was given. */
const meantSha256 = ({ Digest }: EngineStage): string =>
  Digest?.Algorithm === 'sha256' ? Digest.Value.toLowerCase() : '';

const digestObstacle = (request: EngineStage, sha256: string): Obstacle | undefined =>
  meantSha256(request) === '' || meantSha256(request) === sha256
    ? undefined
    : {
        code: 'CONTENT_DIGEST_MISMATCH',
        message: `${nameOf(request)} has sha256 ${sha256}, not ${meantSha256(request)}`,
      };

const wrongVersion = (request: EngineStage, version: string): Obstacle | undefined =>
  request.Version === '' || request.Version === version
    ? undefined
    : {
        code: 'IMAGE_VERSION_MISMATCH',
        message: `${nameOf(request)} holds version ${version}, not ${request.Version}`,
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
