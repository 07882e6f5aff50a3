import { become } from './algebra.ts';
import type { ConfigEffect, ConfigStep } from './effect.ts';
import type { ConfigState } from './state.ts';

type Log = Extract<ConfigEffect, { kind: 'log' }>;

export const log = (level: Log['level'], fields: Log['fields'], text: string): Log => ({
  kind: 'log',
  level,
  fields,
  text,
});

/** Adds to what the controller is told of the config that came last: it may have had several troubles. */
export const tell = (state: ConfigState, configId: string, text: string): ConfigState => {
  const before = state.problem === undefined ? '' : `${state.problem.text}; `;
  return { ...state, problem: { configId, text: `${before}${text}` } };
};

/** How the last poll ended; whoever shows it is told each time. */
export const judged = (state: ConfigState, status: number, ...before: readonly ConfigEffect[]): ConfigStep =>
  become({ ...state, status }, ...before, { kind: 'changed' });
