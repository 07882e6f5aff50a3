import type { EngineArm } from '#pkg/topics/engine.ts';
import { slotObstacle } from './activate.ts';
import { answer, running } from './answer.ts';
import { armFor, changeArmed } from './armed.ts';
import type { EventOf } from './event.ts';
import { numbered } from './generation.ts';
import { freeSlot, withVersion } from './lookup.ts';
import { remember, stagedImage } from './remember.ts';
import { withResult } from './result.ts';
import type { AbState } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';

/**
 * Arms the staged image; the health agent then reboots, unless the reboot is to come later. The slot is hashed again first:
 * staging may be days and restarts ago, and only a verified slot is ever armed.
 */
export const armStaged = (state: AbState, request: EngineArm, at: string): AbStep => {
  const other = freeSlot(state);
  if (other.state === 'updating') return changeArmed(state, request, at);
  const staged = stagedImage(state);
  if (staged === null)
    return answer(state, request, 'ENGINE_NOTHING_STAGED', 'no image is staged: stage one first', at);
  const obstacle = slotObstacle(state);
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  if (request.Version !== '' && request.Version !== staged.version) {
    return answer(state, request, 'ENGINE_STALE', `version ${staged.version} is staged, not ${request.Version}`, at);
  }
  const [generation, begun] = numbered(running(state, request, at));
  const { label, sizeBytes, sha256 } = staged;
  return {
    state: {
      ...begun,
      activity: { kind: 'checking', generation, request, aborting: false },
    },
    effects: [{ kind: 'checkSlot', generation, label, sizeBytes, sha256 }],
  };
};

/** The slot still holds what was staged: arm it. Else it is not staged any more. */
export const slotChecked = (
  state: AbState,
  request: EngineArm,
  aborting: boolean,
  event: EventOf<'slotChecked'>,
): AbStep => {
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  const staged = stagedImage(idle);
  if (aborting || staged === null) {
    const message = 'aborted before anything was armed';
    const told = withResult(idle, request, 'failed', 'ABORTED', message, event.at);
    return logged(told, { decision: 'not armed', why: message });
  }
  if (event.outcome.ok) {
    const why = `staged version ${staged.version} checked again, asked by ${request.Source}`;
    return armFor(idle, 'arm', request, why, event.at);
  }
  const { code, message } = event.outcome;
  const spoilt = code === 'SLOT_READBACK_MISMATCH';
  const told = withResult(idle, request, 'failed', code, message, event.at);
  const kept = spoilt
    ? remember(withVersion(told, staged.label, ''), { slot: { ...staged, content: 'mismatch' } })
    : stay(told);
  return andThen(kept, (next) => logged(next, { decision: `${staged.label} not armed`, why: message, level: 'error' }));
};
