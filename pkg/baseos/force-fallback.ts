import type { ZedAgentStatus } from '#pkg/topics/agents.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { writtenInto } from './remember.ts';
import { writeTable } from './table.ts';
import type { AbState } from './state.ts';
import { logged, stay, type AbStep } from './step-type.ts';

/** Why the free slot cannot be booted as the previous image; undefined when it can. */
export const noPreviousImage = (state: AbState): string | undefined => {
  const current = currentSlot(state);
  const other = freeSlot(state);
  if (current.state !== 'active') return `${current.label} runs as ${current.state}, not as active`;
  if (other.state !== 'unused') return `${other.label} is ${other.state}, not unused`;
  if (other.version === '') return `${other.label} holds no readable image`;
  const written = writtenInto(state, other.label);
  if (written?.content === 'failed') return `the image in ${other.label} failed its test`;
  if (written !== null) return `${other.label} was written (${written.content}) and never booted`;
  return undefined;
};

/**
 * `force.fallback.counter` (`docs/rules/eve-baseos.md 2.10`): ignored before a config of this boot was parsed, every
 * value seen after that is stored, so a value that could not be acted on never fires later. A config that does not name
 * it says nothing; only a node that never had one takes the default for its first value.
 */
export const observeFallbackCounter = (state: AbState, status: ZedAgentStatus): AbStep => {
  const value = status.ForceFallbackCounter;
  const stored = state.counters.forceFallback;
  if (!status.ConfigParsed || stored === value) return stay(state);
  if (status.ForceFallbackAbsent === true && stored !== undefined) return stay(state);
  return {
    state: {
      ...state,
      counters: { ...state.counters, forceFallback: value },
      fallbackPending: stored !== undefined,
    },
    effects: [{ kind: 'saveCounter', name: 'forceFallback', value }],
  };
};

/** Acts on a new value, or drops it; it only waits for a table write that is under way. */
export const followForceFallback = (state: AbState): AbStep => {
  if (!state.fallbackPending || state.activity.kind === 'table') return stay(state);
  const seen: AbState = { ...state, fallbackPending: false };
  const obstacle = state.activity.kind === 'idle' ? noPreviousImage(state) : 'the free slot is in use';
  if (obstacle !== undefined)
    return logged(seen, { decision: 'forced fallback ignored', why: obstacle, level: 'warn' });
  return writeTable(
    seen,
    'forceFallback',
    { [freeSlot(state).label]: 'updating' },
    `the force fallback counter changed to ${state.counters.forceFallback}`,
  );
};
