import type { EngineArm, EngineRequest, EngineRevert } from '#pkg/topics/engine.ts';
import type { Obstacle } from './activate.ts';
import { answer, running } from './answer.ts';
import { commit } from './commit.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { armedByRequest, remember } from './remember.ts';
import { standsIn } from './sign-of-health.ts';
import type { AbState, Armed } from './state.ts';
import { andThen, stay, type AbStep } from './step-type.ts';
import { writeTable } from './table.ts';

/** Arms the free slot for a request. How it is to be started is durable first: another process may have to go by it. */
export const armFor = (
  state: AbState,
  why: 'arm' | 'revert',
  request: EngineArm | EngineRevert,
  reason: string,
  at: string,
): AbStep => {
  const { label } = freeSlot(state);
  const { Reboot: reboot, Trial: trial, Source: source, ID: id } = request;
  return andThen(remember(running(state, request, at), { armed: { label, reboot, trial, source, id } }), (next) =>
    writeTable(next, why, { [label]: 'updating' }, reason, request),
  );
};

/** Why a request may not change how the free slot is armed: another asked for that, or it means another version. */
const obstacleFor = (
  state: AbState,
  armed: Armed,
  { Source: source, Version: meant }: Pick<EngineArm, 'Source' | 'Version'>,
): Obstacle | undefined => {
  const { label, version } = freeSlot(state);
  if (armed.source !== source) return { code: 'ENGINE_NOT_HOLDER', message: `${label} was armed by ${armed.source}` };
  return meant === '' || meant === version
    ? undefined
    : { code: 'ENGINE_STALE', message: `version ${version} is armed, not ${meant}` };
};

/** The free slot is armed already: whoever armed it may change when and how it is started. */
export const changeArmed = (state: AbState, request: EngineArm | EngineRevert, at: string): AbStep => {
  const { label } = freeSlot(state);
  const armed = armedByRequest(state);
  if (armed === null)
    return answer(state, request, 'ENGINE_ARMED', `${label} is armed for the controller's config`, at);
  const obstacle = obstacleFor(state, armed, request);
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  const { Reboot: reboot, Trial: trial } = request;
  const message = `${label} is armed already${reboot === 'now' ? '; the node reboots' : ', and waits for a reboot'}`;
  const same = armed.reboot === reboot && armed.trial === trial;
  return andThen(same ? stay(state) : remember(state, { armed: { ...armed, reboot, trial } }), (next) =>
    answer(next, request, '', message, at),
  );
};

/** Has the running slot boot next again. What the other one holds stays staged, or the previous image. */
export const disarm = (state: AbState, request: Extract<EngineRequest, { Op: 'disarm' }>, at: string): AbStep => {
  const { label, version, state: now } = freeSlot(state);
  if (now !== 'updating') return answer(state, request, '', `no slot is armed; ${state.current} boots next`, at);
  const armed = armedByRequest(state);
  if (armed === null) {
    const message = `${label} is armed for the controller's config: withdraw version ${version} there`;
    return answer(state, request, 'ENGINE_NOT_HOLDER', message, at);
  }
  const obstacle = obstacleFor(state, armed, request);
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  return writeTable(
    running(state, request, at),
    'disarm',
    { [label]: 'unused' },
    `asked by ${request.Source}`,
    request,
  );
};

/** The running image was armed with the boot as its whole proof: it runs, so it is committed, by itself. */
export const followBootTrial = (state: AbState): AbStep => {
  const { label, state: now } = currentSlot(state);
  const { armed } = state.memory;
  if (now !== 'inprogress' || standsIn(state) || armed?.label !== label || armed.trial !== 'boot') return stay(state);
  return commit(state, `it has booted, and ${armed.source} asked for no other proof`);
};
