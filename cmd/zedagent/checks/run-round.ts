import type { CheckVerdict } from '#pkg/health/state.ts';
import type { Logger } from '#pkg/process/log.ts';
import { findChecks } from './find-checks.ts';
import { runCheck } from './run-check.ts';

export interface CheckRound {
  /** where checks are looked for; a later one goes before an earlier one */
  readonly dirs: readonly string[];
  /** those of these names; all when left out */
  readonly only?: readonly string[] | undefined;
  readonly limitSeconds: number;
  readonly version: string;
  readonly slot: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs the operator's checks one after the other. Never rejects: what cannot be run has not passed. */
export const runChecks = async (round: CheckRound): Promise<readonly CheckVerdict[]> => {
  const { dirs, only, limitSeconds, version, slot, signal, log } = round;
  const env = { PATH: path, LANG: 'C.UTF-8', HOME: '/', BASALT_VERSION: version, BASALT_SLOT: slot };
  const verdicts: CheckVerdict[] = [];
  for (const check of await findChecks(dirs)) {
    const { name, problem } = check;
    if (signal.aborted || only?.includes(name) === false) continue;
    const { passed, text } =
      problem === undefined
        ? await runCheck(check.path, { limitMs: limitSeconds * 1000, env, signal })
        : { passed: false, text: problem };
    log[passed ? 'info' : 'warn']({ check: name, passed }, `check ${name} ${passed ? 'passed' : 'failed'}: ${text}`);
    verdicts.push({ name, passed, text });
  }
  return verdicts;
};

/** Says at once, before any update, which checks could not be run. */
export const warnOfChecks = async (dirs: readonly string[], log: Logger): Promise<void> => {
  for (const { path: file, problem } of await findChecks(dirs))
    if (problem !== undefined) log.warn({ file }, `a check of the next update would fail: ${problem}`);
};
