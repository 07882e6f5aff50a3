import type { Logger } from '#pkg/process/log.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import type { Alarm } from '#pkg/async/alarm.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import { backOff } from '#pkg/nodeconfig/jitter.ts';
import { onboardedAs } from '#pkg/nodeconfig/onboarded-as.ts';
import { errorOf } from '#pkg/nodeconfig/outcome-error.ts';

export interface OnboardOptions {
  readonly link: ControllerLink;
  readonly serial: string;
  readonly softSerial: string;
  readonly alarm: Alarm;
  readonly random: () => number;
  /** hears why an attempt failed */
  readonly onTrouble?: (why: string) => void;
  readonly failures: FailureLog;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Answers to `certs` that a controller gives which does not know API v2 (`docs/rules/eve-api.md 3.5`). */
const noV2: ReadonlySet<number | undefined> = new Set([400, 401, 404, 501]);

const hintOf = (outcome: Outcome<unknown>): string =>
  'status' in outcome && noV2.has(outcome.status) ? '; if it speaks API v1 only, start zedagent with --api v1' : '';

/**
 * Asks the controller who this node is: certs, register, uuid, again and again with back-off until there is an answer
 * (`docs/rules/eve-api.md 6`). What `register` says is only told: the answer to `uuid` decides. Undefined when aborted.
 */
export const onboard = async (options: OnboardOptions): Promise<OnboardingStatus | undefined> => {
  const { link, failures, log, signal } = options;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const certs = await link.certs();
    if (certs.kind === 'ok') {
      const registered = await link.register(options.serial, options.softSerial);
      const uuid = await link.uuid();
      if (uuid.kind === 'ok') {
        log.info({ uuid: uuid.value.uuid, register: registered.kind, ...errorOf(registered) }, 'onboarded');
        return onboardedAs(uuid.value);
      }
      if ('error' in uuid) options.onTrouble?.(uuid.error.message);
      const why = 'error' in uuid ? `: ${uuid.error.message}` : '';
      const register = { outcome: registered.kind, ...errorOf(registered) };
      failures.tell('uuid', uuid, `the controller did not say who this node is${why}`, { register, attempt });
    } else {
      const why = 'error' in certs ? `: ${certs.error.message}` : '';
      if ('error' in certs) options.onTrouble?.(certs.error.message);
      failures.tell('certs', certs, `no certificates from the controller${why}${hintOf(certs)}`, { attempt });
    }
    await options.alarm.wait(backOff(attempt, options.random()), signal);
  }
  return undefined;
};
