import type { UuidReply } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { meansUnknown } from '#pkg/eve/unknown-device.ts';
import { andThen, become } from './algebra.ts';
import type { ConfigStep } from './effect.ts';
import type { Surroundings } from './event.ts';
import type { PollReaction } from './judge-poll.ts';
import { log } from './note.ts';
import { onboardedAs } from './onboarded-as.ts';
import { errorOf } from './outcome-error.ts';
import { rest } from './pace.ts';
import type { ConfigState, Repair } from './state.ts';
import { useCheckpoint } from './use-checkpoint.ts';

/** A controller that knows nothing of this node is asked at most this often who it is. */
const uuidPauseMs = 600_000;

/** Does what a failed poll leads to, one after the other; `before` is what the poll before led to. */
export const repair = (
  state: ConfigState,
  [reaction, ...others]: readonly PollReaction[],
  before: readonly PollReaction[],
  around: Surroundings,
): ConfigStep => {
  if (reaction === undefined) return become(rest(state));
  const underWay: Repair = { reaction, rest: others, before };
  switch (reaction) {
    case 'fetchCerts':
      return become({ ...state, work: { kind: 'fetchingCerts', repair: underWay } }, { kind: 'fetchCerts' });
    case 'attest':
      return become(
        { ...state, work: { kind: 'attesting', repair: underWay, renamed: false } },
        { kind: 'attest', tokenLost: true },
      );
    case 'askUuid':
      return askUuid(state, underWay, around);
    case 'useCheckpoint':
      return useCheckpoint(state, around);
  }
};

/** A repair is over: one that helped is worth a poll, but if it did not help at the last one it will not at once now. */
const repaired = (
  state: ConfigState,
  { reaction, rest: others, before }: Repair,
  helped: boolean,
  around: Surroundings,
): ConfigStep =>
  andThen(helped && !before.includes(reaction) ? become(state, { kind: 'pollSoon' }) : become(state), (next) =>
    repair(next, others, before, around),
  );

export const certsFetched = (
  state: ConfigState,
  underWay: Repair,
  outcome: Outcome<unknown>,
  around: Surroundings,
): ConfigStep => {
  if (outcome.kind === 'ok') return repaired(state, underWay, true, around);
  const text = "the controller's certificates were not fetched, though its answer asks for others";
  return andThen(become(state, log('warn', { outcome: outcome.kind, ...errorOf(outcome) }, text)), (next) =>
    repaired(next, underWay, false, around),
  );
};

/** Some controllers say the same of a device that they do not know, to its quote as well (`docs/rules/eve-api.md 5`). */
export const attestAnswered = (
  state: ConfigState,
  { repair: underWay, renamed }: { readonly repair: Repair; readonly renamed: boolean },
  accepted: boolean,
  around: Surroundings,
): ConfigStep => (accepted || renamed ? repaired(state, underWay, accepted, around) : askUuid(state, underWay, around));

/** The controller does not know this node: perhaps it has been added anew, or removed. */
const askUuid = (state: ConfigState, underWay: Repair, around: Surroundings): ConfigStep => {
  const { uuidAskedAt } = state;
  if (uuidAskedAt !== undefined && around.now - uuidAskedAt < uuidPauseMs)
    return repaired(state, underWay, false, around);
  return become(
    { ...state, uuidAskedAt: around.now, work: { kind: 'askingUuid', repair: underWay, registered: false } },
    { kind: 'askUuid' },
  );
};

export const uuidAnswered = (
  state: ConfigState,
  { repair: underWay, registered }: { readonly repair: Repair; readonly registered: boolean },
  outcome: Outcome<UuidReply>,
  around: Surroundings,
): ConfigStep => {
  if (!registered && meansUnknown(outcome))
    return become({ ...state, work: { kind: 'registering', repair: underWay } }, { kind: 'register' });
  if (outcome.kind !== 'ok') {
    const fields = { uuid: outcome.kind, ...errorOf(outcome) };
    return andThen(become(state, log('warn', fields, 'the controller did not say who this node is')), (next) =>
      repaired(next, underWay, false, around),
    );
  }
  const { uuid } = outcome.value;
  const renamed = uuid !== around.deviceUuid;
  const news = log('warn', { uuid, before: around.deviceUuid }, 'the controller has given this node a new UUID');
  return become({ ...state, work: { kind: 'learning', repair: underWay, renamed } }, ...(renamed ? [news] : []), {
    kind: 'learn',
    answer: onboardedAs(outcome.value),
  });
};

/** Whatever `register` was answered: the answer to `uuid` decides. */
export const registerAnswered = (state: ConfigState, underWay: Repair, outcome: Outcome<void>): ConfigStep =>
  become(
    { ...state, work: { kind: 'askingUuid', repair: underWay, registered: true } },
    log(
      'warn',
      { register: outcome.kind, ...errorOf(outcome) },
      'the controller does not know this node: registered anew',
    ),
    { kind: 'askUuid' },
  );

/** Under a new name the node attests anew, and asks for the whole of its config. */
export const learned = (
  state: ConfigState,
  { repair: underWay, renamed }: { readonly repair: Repair; readonly renamed: boolean },
  around: Surroundings,
): ConfigStep =>
  renamed
    ? become(
        { ...state, hash: '', work: { kind: 'attesting', repair: underWay, renamed: true } },
        { kind: 'attest', tokenLost: false },
      )
    : repaired(state, underWay, false, around);
