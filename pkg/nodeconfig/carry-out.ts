import { asBasaltError } from '#pkg/errors/error.ts';
import { andThen, become } from './algebra.ts';
import type { CommandName, ConfigAction } from './config-plan.ts';
import type { ConfigStep } from './effect.ts';
import type { Surroundings } from './event.ts';
import { log, tell } from './note.ts';
import { isFetched, type Applying, type ConfigState, type Taking } from './state.ts';

/** What comes of doing what a plan says: more is under way, or it is over, and the memory is that of the plan or the old one. */
export interface Carried {
  readonly step: ConfigStep;
  readonly end: 'open' | 'applied' | 'failed';
}

/**
 * Begins to do what a plan says. What it remembers is in force at once with what the actions announce: the status must not
 * lag behind the properties. Only that a config is parsed comes last: whoever is told so may take what is not there for what
 * is not wanted.
 */
export const begin = (state: ConfigState, taking: Taking): Carried => {
  const before = state.memory;
  const memory = { ...taking.plan.memory, parsed: before.parsed };
  return goOn({ ...state, memory }, { ...taking, rest: taking.plan.actions, held: [], before });
};

/** The action under way was done, or not. */
export const acted = (state: ConfigState, work: Applying, error: unknown, around: Surroundings): Carried => {
  const { current } = work;
  if (error === undefined) return goOn(state, work);
  if (current.kind !== 'storeCounter' || current.what === 'retryUpdate') return failed(state, work, error);
  return unstored(state, work, { what: current.what, counter: current.counter }, error, around);
};

type Rest = Pick<Applying, keyof Taking | 'rest' | 'held' | 'before'>;

const isHeld = (action: ConfigAction, held: readonly CommandName[]): boolean =>
  action.kind === 'command' && held.some((what) => what === action.request.what);

const goOn = (state: ConfigState, work: Rest): Carried => {
  const [current, ...rest] = work.rest.filter((action) => !isHeld(action, work.held));
  const { source, reply, plan, configId, held, before } = work;
  if (current === undefined) return { step: become({ ...state, memory: plan.memory }), end: 'applied' };
  const applying: Applying = { kind: 'applying', source, reply, plan, configId, held, before, current, rest };
  return { step: become({ ...state, work: applying }, { kind: 'act', action: current }), end: 'open' };
};

/**
 * The counter of a command cannot be stored, so another boot may take the command for a new one. It is done all the same,
 * once in a boot: a reboot is the remedy for a disk that takes no writes. Not when it may be an old one (this boot never saw
 * a write and never had another config), for then the reboot may be what it has led to. The rest of the config does not
 * depend on it.
 */
const unstored = (
  state: ConfigState,
  work: Applying,
  { what, counter }: { readonly what: CommandName; readonly counter: number },
  error: unknown,
  around: Surroundings,
): Carried => {
  const { configId, plan } = work;
  const isCommand = plan.actions.some((other) => other.kind === 'command' && other.request.what === what);
  const isNew = around.health.persist.wasWritable || isFetched(state);
  const allowed = isNew && !state.doneUnstored.includes(what);
  const verdict = !isCommand ? 'remembered for this boot only' : allowed ? 'done all the same' : 'not done';
  const text = `${what} counter ${counter} could not be stored, ${verdict}: ${asBasaltError(error).message}`;
  const doneUnstored = isCommand && allowed ? [...state.doneUnstored, what] : state.doneUnstored;
  const held = isCommand && !allowed ? [...work.held, what] : work.held;
  const told = become({ ...tell(state, configId, text), doneUnstored }, log('error', { err: error, configId }, text));
  const { step, end } = goOn(told.state, { ...work, held });
  return { step: andThen(told, () => step), end };
};

const failed = (state: ConfigState, work: Applying, error: unknown): Carried => {
  const why = `not applied, it will be fetched again: ${asBasaltError(error).message}`;
  const said = log('error', { err: error }, 'the config could not be applied; it will be fetched again');
  return { step: become({ ...tell(state, work.configId, why), memory: work.before }, said), end: 'failed' };
};
