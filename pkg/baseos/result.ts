import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { EngineRequest, EngineResult } from '#pkg/topics/engine.ts';

/** Results kept for requesters that have not read theirs yet. */
const maxResults = 64;

/** The state with the result of a request set; the oldest finished ones make room. */
export const withResult = <S extends { readonly results: readonly EngineResult[] }>(
  state: S,
  request: EngineRequest,
  outcome: EngineResult['Outcome'],
  code: ErrorCode | '',
  message: string,
  progress: number,
  at: string,
): S => {
  const result: EngineResult = {
    ID: request.ID,
    Source: request.Source,
    Correlation: request.Correlation,
    Op: request.Op,
    Outcome: outcome,
    Code: code,
    Message: message,
    Progress: progress,
    Time: at,
  };
  const others = state.results.filter((old) => old.ID !== request.ID);
  return { ...state, results: [...others, result].slice(-maxResults) };
};

/** The state without the result of a request that its requester has removed; a running one stays. */
export const withoutResult = <S extends { readonly results: readonly EngineResult[] }>(state: S, id: string): S => ({
  ...state,
  results: state.results.filter((result) => result.ID !== id || result.Outcome === 'running'),
});
