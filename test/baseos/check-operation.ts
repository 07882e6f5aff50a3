import type { EngineOperation } from '#pkg/topics/engine.ts';

/** What every requester may rely on. */
export const checkOperation = ({ ID, State, Code, Message, ChangedAt }: EngineOperation): void => {
  const isBad = ['refused', 'failed', 'aborted', 'superseded', 'fellBack'].includes(State);
  const fits = isBad === (Code !== '') && (State === 'running') === (Message === '');
  if (!fits) throw new Error(`operation ${ID} is ${State} with ${Code} and "${Message}"`);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(ChangedAt)) throw new Error(`"${ChangedAt}" is no time`);
};
