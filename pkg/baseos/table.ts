import type { SettableState } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { EngineRequest } from '#pkg/topics/engine.ts';
import { numbered } from './generation.ts';
import type { AbState, TableReason } from './state.ts';
import type { AbStep } from './step-type.ts';

/** Begins one table write; the engine is held until `slotsSet` of its generation brings the slots as they are then. */
export const writeTable = (
  state: AbState,
  why: TableReason,
  changes: Readonly<Partial<Record<SlotLabel, SettableState>>>,
  reason: string,
  request?: EngineRequest,
  limit?: number,
): AbStep => {
  const [generation, next] = numbered(state);
  const words = Object.entries(changes).map(([label, to]) => `${label} -> ${to}`);
  if (limit !== undefined) words.push(`limit of starts -> ${limit}`);
  const arms = Object.values(changes).includes('updating');
  return {
    state: {
      ...next,
      disarmed: state.disarmed && !arms,
      unconfirmed: state.unconfirmed && !arms,
      activity: {
        kind: 'table',
        generation,
        why,
        owner: request === undefined ? { kind: 'rules' } : { kind: 'request', request },
      },
    },
    effects: [
      { kind: 'log', level: 'info', decision: `${why}: ${words.join(', ')}`, why: reason },
      { kind: 'setSlots', generation, changes, ...(limit === undefined ? {} : { limit }), why },
    ],
  };
};
