import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { isTesting } from '#pkg/health/testing.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { andThen, become, refuse } from './algebra.ts';
import { acted } from './carry-out.ts';
import type { ConfigStep } from './effect.ts';
import type { ConfigEvent, Surroundings } from './event.ts';
import { judgePoll } from './judge-poll.ts';
import { judged, log } from './note.ts';
import { rest } from './pace.ts';
import { receive, stored, tookConfig, type Received } from './receive.ts';
import { attestAnswered, certsFetched, learned, registerAnswered, repair, uuidAnswered } from './repair.ts';
import type { Applying, ConfigState, Work } from './state.ts';
import { checkpointRead, tookCheckpoint, type Stored } from './use-checkpoint.ts';

const poll = (state: ConfigState, now: number): ConfigStep =>
  become(
    { ...state, firstPollAt: state.firstPollAt ?? now, work: { kind: 'polling' } },
    { kind: 'askConfig', hash: state.hash },
  );

const pollFailed = (
  state: ConfigState,
  outcome: Exclude<Outcome<ConfigReply>, { kind: 'ok' }>,
  around: Surroundings,
): ConfigStep => {
  const isTooLarge = outcome.kind === 'failed' && outcome.error.code === 'PEER_OVERSIZE';
  const { status, reactions } = judgePoll(outcome.kind, {
    testing: isTesting(around.health),
    attested: around.attested,
    status: 'status' in outcome ? outcome.status : undefined,
    tooLarge: isTooLarge,
    fetched: state.fetched,
    checkpointInForce: state.checkpointInForce,
  });
  const told: ConfigState = {
    ...state,
    tooLarge: isTooLarge ? `the config was not taken: ${outcome.error.message}; make it smaller` : undefined,
    trouble: 'error' in outcome ? outcome.error.message : undefined,
    reactions,
  };
  return andThen(judged(told, status), (next) => repair(next, reactions, state.reactions, around));
};

/** While a config is being taken the whole of it may be asked for once more. */
const forget = (state: ConfigState): ConfigStep => {
  const { work } = state;
  const isTaking = (work.kind === 'storing' || work.kind === 'applying') && work.source.kind === 'controller';
  return become({
    ...state,
    hash: '',
    checkpointInForce: state.fetched && state.checkpointInForce,
    work: isTaking ? { ...work, source: { kind: 'controller', forgotten: true } } : work,
  });
};

/** A config that has been in force for a test period becomes the backup checkpoint. */
const promoteWhenDue = (state: ConfigState, { health }: Surroundings): ConfigStep => {
  const { unproven, memory } = state;
  const period = memory.values['timer.test.baseimage.update'];
  if (unproven === undefined || health.now - unproven.since < period) return become(state);
  return become({ ...state, unproven: undefined }, { kind: 'promote', reply: unproven.reply });
};

const defect = (state: ConfigState, error: unknown): ConfigStep =>
  judged(
    rest({ ...state, status: configGetStatus.fail }),
    configGetStatus.fail,
    log('error', { err: error }, 'a config poll failed unexpectedly'),
  );

/** Actions are done one by one, for the controller's config and for a stored one. */
const afterAction = (state: ConfigState, work: Applying, error: unknown, around: Surroundings): ConfigStep => {
  const carried = acted(state, work, error, around);
  return work.source.kind === 'controller'
    ? tookConfig(carried, work as Applying & Received, around)
    : tookCheckpoint(carried, work as Applying & Stored);
};

const unasked = (state: ConfigState, event: ConfigEvent): ConfigStep =>
  refuse(state, event.kind, `nothing of the kind is waited for while ${state.work.kind}`);

/** The step for an answer that this work waits for, undefined for any other event. */
const answered = (state: ConfigState, work: Work, event: ConfigEvent): ConfigStep | undefined => {
  switch (work.kind) {
    case 'resting':
      return event.kind === 'pollDue' ? poll(state, event.now) : undefined;
    case 'polling':
      if (event.kind !== 'configAnswer') return undefined;
      return event.outcome.kind === 'ok'
        ? receive(state, event.outcome.value, event.treesBefore, event)
        : pollFailed(state, event.outcome, event);
    case 'storing':
      return event.kind === 'stored' ? stored(state, work as Received, event.error, event) : undefined;
    case 'applying':
      return event.kind === 'acted' ? afterAction(state, work, event.error, event) : undefined;
    case 'fetchingCerts':
      return event.kind === 'certsAnswer' ? certsFetched(state, work.repair, event.outcome, event) : undefined;
    case 'attesting':
      return event.kind === 'attestAnswer' ? attestAnswered(state, work, event.accepted, event) : undefined;
    case 'askingUuid':
      return event.kind === 'uuidAnswer' ? uuidAnswered(state, work, event.outcome, event) : undefined;
    case 'registering':
      return event.kind === 'registerAnswer' ? registerAnswered(state, work.repair, event.outcome) : undefined;
    case 'learning':
      return event.kind === 'learned' ? learned(state, work, event) : undefined;
    case 'readingCheckpoint':
      return event.kind === 'checkpoint' ? checkpointRead(state, work, event.outcome, event) : undefined;
  }
};

/**
 * Decides what a node does about its config: when it polls, what an answer means, what is stored and done in which order, and
 * what a failed poll leads to (`docs/rules/eve-api.md 5` and `8`, `docs/rules/eve-baseos.md 3.3` and `4.1`). Total and pure.
 */
export const step = (state: ConfigState, event: ConfigEvent): ConfigStep => {
  switch (event.kind) {
    case 'forget':
      return forget(state);
    case 'tick':
      return promoteWhenDue(state, event);
    case 'defect':
      return defect(state, event.error);
    default:
      return answered(state, state.work, event) ?? unasked(state, event);
  }
};
