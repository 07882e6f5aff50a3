import type { ControllerLink } from '#pkg/eve/port.ts';
import type { Alarm } from '#pkg/async/alarm.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import { jittered } from '#pkg/nodeconfig/jitter.ts';

export interface CertsLoopOptions {
  readonly link: ControllerLink;
  /** `timer.cert.interval` in force, seconds */
  readonly intervalSeconds: () => number;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
}

/** After a failed fetch the certificates are asked for again this soon (`docs/rules/eve-api.md 3.5`). */
const retrySeconds = 120;

/** Refreshes the controller's certificates; onboarding has fetched them once. */
export const runCertsLoop = async (options: CertsLoopOptions): Promise<void> => {
  const { link, alarm, random, signal, failures } = options;
  let seconds = options.intervalSeconds();
  for (;;) {
    const woken = await alarm.wait(jittered(seconds, 0.3, 1, random()), signal);
    if (woken === 'aborted') return;
    const outcome = await link.certs();
    failures.tell('certs', outcome, "the controller's certificates were not fetched anew");
    seconds = outcome.kind === 'ok' ? options.intervalSeconds() : Math.min(retrySeconds, options.intervalSeconds());
  }
};
