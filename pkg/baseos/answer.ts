import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { EngineRequest } from '#pkg/topics/engine.ts';
import { withResult } from './result.ts';
import type { AbState } from './state.ts';
import { logged, type AbStep } from './step-type.ts';

/** Answers at once: `done` without a code, else refused. */
export const answer = (
  state: AbState,
  request: EngineRequest,
  code: ErrorCode | '',
  message: string,
  at: string,
): AbStep => {
  const outcome = code === '' ? 'done' : 'refused';
  const told = withResult(state, request, outcome, code, message, at);
  const line = { decision: `${request.Op} of ${request.Source} ${outcome}`, why: message };
  return logged(told, code === '' ? line : { ...line, level: 'warn' });
};

/** A request that has been begun: the requester sees it run. */
export const running = (state: AbState, request: EngineRequest, at: string): AbState =>
  withResult(state, request, 'running', '', '', at);
