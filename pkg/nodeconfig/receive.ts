import { asBasaltError } from '#pkg/errors/error.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { andThen, become } from './algebra.ts';
import { begin, type Carried } from './carry-out.ts';
import type { ConfigEffect, ConfigStep } from './effect.ts';
import type { Surroundings } from './event.ts';
import { judgeConfig } from './judge-poll.ts';
import { leftTrees } from './left-trees.ts';
import { judged, log, tell } from './note.ts';
import { rest } from './pace.ts';
import { isRefused, planFor } from './plan.ts';
import { idOf } from './stamp-config-id.ts';
import type { ConfigState, Taking } from './state.ts';

/** A config that is being taken from the controller. `forgotten`: meanwhile the whole of it was asked for once more. */
export type Received = Taking & { readonly source: { readonly kind: 'controller'; readonly forgotten: boolean } };

/**
 * The controller has given a config: it is on disk before it has any effect, or a reboot would start from an older one. One
 * that is refused is not stored.
 */
export const receive = (
  before: ConfigState,
  reply: ConfigReply,
  treesBefore: readonly string[] | undefined,
  around: Surroundings,
): ConfigStep => {
  const state: ConfigState = {
    ...before,
    problem: undefined,
    tooLarge: undefined,
    trouble: undefined,
    reactions: [],
    treesBefore: before.treesBefore ?? treesBefore ?? [],
  };
  const plan = planFor(state, reply, 'controller', around);
  const configId = idOf(reply);
  const taking: Received = { source: { kind: 'controller', forgotten: false }, reply, plan, configId };
  if (isRefused(plan)) {
    const refused = log('error', { configId, result: plan.result }, plan.why);
    return andThen(become(tell(state, configId, plan.why), refused), (next) =>
      tookConfig(begin(next, taking), taking, around),
    );
  }
  return become({ ...state, work: { kind: 'storing', ...taking } }, { kind: 'store', reply });
};

/** The config is the checkpoint now, or cannot be: it is applied all the same. */
export const stored = (state: ConfigState, taking: Received, error: unknown, around: Surroundings): ConfigStep => {
  const { reply, plan, configId } = taking;
  const failure = log('error', { err: error }, 'the config was not checkpointed; it is applied all the same');
  const text = `applied, but not stored for the next boot: ${asBasaltError(error).message}`;
  const told = error === undefined ? become(state) : become(tell(state, configId, text), failure);
  const fields = { configId, result: plan.result, hash: reply.configHash };
  const received = log('info', fields, `config received: ${plan.why}`);
  const known = become({ ...told.state, configId }, ...told.effects, received);
  return andThen(known, (next) => tookConfig(begin(next, taking), taking, around));
};

/** What a config of the controller leads to once its actions are over. */
export const tookConfig = ({ step, end }: Carried, taking: Received, around: Surroundings): ConfigStep => {
  if (end === 'open') return step;
  return andThen(step, (state) => {
    if (end === 'failed') return over(state, configGetStatus.fail);
    const { status } = judgeConfig(taking.plan.result);
    // an invalid config is no config: it is asked for again, and counts as a failure each time
    if (taking.plan.result === 'invalid') return over(state, status);
    return inForce(state, taking, status, around);
  });
};

const over = (state: ConfigState, status: number, ...effects: readonly ConfigEffect[]): ConfigStep =>
  judged(rest({ ...state, status }), status, ...effects);

const inForce = (
  state: ConfigState,
  { source, reply, plan }: Received,
  status: number,
  around: Surroundings,
): ConfigStep => {
  const isWhole = plan.result === 'applied';
  const left = isWhole ? leftTrees(state.treesBefore ?? [], reply.config) : [];
  const next: ConfigState = {
    ...state,
    fetched: true,
    // maintenance mode may have ended meanwhile: then the body that it kept back is still to come
    hash: isWhole || !source.forgotten ? reply.configHash : '',
    ...(isWhole ? { treesBefore: [], unproven: { reply, since: around.health.now } } : {}),
  };
  return over(next, status, ...left.map((id): ConfigEffect => ({ kind: 'contentGone', id })));
};
