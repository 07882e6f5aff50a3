import type { EnginePower } from '#pkg/topics/engine.ts';
import { answer } from './answer.ts';
import { remember } from './remember.ts';
import { changed, isOpen, outcome, withOperation } from './operations.ts';
import type { AbState, PowerWish } from './state.ts';
import { andThen, logged, stay, type AbStep } from './step-type.ts';

const describe = ({ action, delaySeconds, source, reason }: PowerWish): string => {
  const after = delaySeconds === 0 ? '' : ` after ${delaySeconds} s`;
  return `${action}${after}, asked by ${source}${reason === '' ? '' : `: ${reason}`}`;
};

/**
 * Takes a request to go down. It is durable before it is told to zedagent, which carries it out; while bytes are written it
 * waits, unless it is forced. There is one at a time.
 */
export const takePower = (state: AbState, request: EnginePower, at: string): AbStep => {
  const known = state.memory.power ?? null;
  if (known !== null && known.id !== request.ID)
    return answer(state, request, 'ENGINE_BUSY', `${describe(known)} is scheduled already`, at);
  const { ID: id, Source: source, Action: action, DelaySeconds: delaySeconds, Reason: reason, Force: force } = request;
  const power: PowerWish = { id, source, action, delaySeconds, reason, force };
  const waits = withOperation(state, request, outcome('waiting', '', 'waits until nothing is written'), at);
  return andThen(remember(waits, { power }), (next) =>
    logged(next, { decision: `${action} asked for`, why: describe(power), level: 'warn' }),
  );
};

/** What zedagent is to carry out now; null while it has to wait. */
export const powerNow = (state: AbState): PowerWish | null => {
  const power = state.memory.power ?? null;
  const operation = state.operations.find(({ ID }) => ID === power?.id);
  return operation?.State === 'rebooting' ? power : null;
};

/** Lets a request to go down through when nothing is written any more, and ends it when it has been carried out. */
export const followPower = (state: AbState, at: string): AbStep => {
  const power = state.memory.power ?? null;
  if (power === null) return stay(state);
  const operation = state.operations.find(({ ID }) => ID === power.id);
  if (operation === undefined || !isOpen(operation)) return remember(state, { power: null });
  const { nodeAgent } = state;
  const isHalted = power.action === 'shutdown' && nodeAgent?.DeviceShutdown === true && nodeAgent.AllDomainsHalted;
  if (operation.State === 'rebooting' && isHalted)
    return remember(withRecord(state, power.id, outcome('done', '', 'everything on the node is halted'), at), {
      power: null,
    });
  // a write that a restart has cut off goes on when its request is told again
  const isQuiet = state.activity.kind === 'idle' && state.left.length === 0;
  if (operation.State === 'waiting' && (power.force || isQuiet))
    return stay(withRecord(state, power.id, outcome('rebooting', '', describe(power)), at));
  return stay(state);
};

/** The node has been down since it was asked for: that was it. */
export const powerDone = (state: AbState, power: PowerWish, at: string): AbState =>
  withRecord(state, power.id, outcome('done', '', `the node has gone down and booted (${describe(power)})`), at);

/** Takes the request back; zedagent stops what it has begun, up to its last step. */
export const cancelPower = (state: AbState, id: string, why: string, at: string): AbStep =>
  remember(withRecord(state, id, outcome('aborted', 'ABORTED', why), at), { power: null });

const withRecord = (state: AbState, id: string, change: Parameters<typeof changed>[1], at: string): AbState => ({
  ...state,
  operations: state.operations.map((operation) => (operation.ID === id ? changed(operation, change, at) : operation)),
});
