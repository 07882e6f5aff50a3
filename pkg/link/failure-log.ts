import type { Logger } from '#pkg/process/log.ts';
import type { GlobalValues } from '#pkg/configprops/values.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { errorOf } from '#pkg/nodeconfig/outcome-error.ts';

/** What was asked of the controller. */
export type Asked = 'config' | 'certs' | 'uuid' | 'attest';

export interface FailureLog {
  /** Hears each outcome; `text` and `fields` are the line of one that failed. */
  tell(asked: Asked, outcome: Outcome<unknown>, text: string, fields?: object): void;
}

/**
 * `airgap.mode` says no more than that: who reads the log expects the controller to be out of reach
 * (`docs/rules/eve-local.md 2`).
 */
export const expectsSilence = (values: GlobalValues): boolean => values['airgap.mode'] === 'enabled';

/** No answer at all: a controller that answers has something to say, whatever is expected of it. */
const isUnreachable = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'refused' || (outcome.kind === 'failed' && outcome.status === undefined);

/**
 * The lines of exchanges with the controller that failed. While its silence is expected each kind of failure is told once,
 * until it answers again; the rest is left to the level debug.
 */
export const createFailureLog = (log: Logger, silenceExpected: () => boolean): FailureLog => {
  const told = new Set<string>();
  return {
    tell: (asked, outcome, text, fields = {}) => {
      const unreachable = isUnreachable(outcome);
      if (!unreachable) told.clear();
      if (outcome.kind === 'ok' || outcome.kind === 'notModified') return;
      const more = { outcome: outcome.kind, ...errorOf(outcome), ...fields };
      if (!unreachable || !silenceExpected()) return log.warn(more, text);
      const kind = `${asked} ${outcome.error.code}`;
      if (told.has(kind)) return log.debug(more, text);
      told.add(kind);
      log.warn(more, `${text}; airgap.mode is enabled, so this is not said again until the controller answers`);
    },
  };
};
