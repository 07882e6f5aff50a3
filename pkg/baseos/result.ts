import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { EngineRequest, OperationState } from '#pkg/topics/engine.ts';
import { outcome, withOperation } from './operations.ts';
import type { AbState, NoSlotsState } from './state.ts';

/** The state with what has become of a request; one that failed because it was called off is `aborted`. */
export const withResult = <S extends AbState | NoSlotsState>(
  state: S,
  request: EngineRequest,
  became: OperationState,
  code: ErrorCode | '',
  message: string,
  at: string,
): S => {
  const word = became === 'failed' && code === 'ABORTED' ? 'aborted' : became;
  return withOperation(state, request, outcome(word, code, message), at);
};
