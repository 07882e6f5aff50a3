import { startsOf } from '#pkg/boot/starts.ts';
import { clearSlot } from './config-delete.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { armedByRequest, writtenInto } from './remember.ts';
import type { AbState } from './state.ts';
import { stay, type AbStep } from './step-type.ts';

/**
 * Whether the free slot was armed by a process before this one for a config that this one has not seen yet. What a local
 * request had written, and an image that was committed before (a forced fallback), needs no config.
 */
export const isUnconfirmed = (state: AbState): boolean => {
  const other = freeSlot(state);
  const isArmed = currentSlot(state).state === 'active' && other.state === 'updating';
  const isAsked = armedByRequest(state) !== null || writtenInto(state, other.label)?.by === 'request';
  return isArmed && !isAsked && !startsOf(other.starts).proved;
};

/**
 * Looks whether what is armed from before is still wanted: a config that wants it confirms it, and when all configs of this
 * boot are known without it, it is disarmed. Until then the health agent does not reboot for it. When no config comes at all
 * it stays armed: the next start that the boot loader has its way in takes it.
 */
export const followUnconfirmed = (state: AbState): AbStep => {
  if (!state.unconfirmed) return stay(state);
  const other = freeSlot(state);
  const isWanted = state.requests.some(
    ({ config }) => config?.Activate === true && config.BaseOsVersion === other.version,
  );
  if (!isUnconfirmed(state) || isWanted) return stay({ ...state, unconfirmed: false });
  if (state.wanted === undefined || state.wanted.includes(other.version)) return stay(state);
  return clearSlot(
    { ...state, unconfirmed: false },
    other,
    'withdraw',
    `no config asks for version ${other.version} any more, which was armed before this boot or this start of the agent`,
  );
};
