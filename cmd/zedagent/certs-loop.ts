import type { Logger } from '#pkg/agent/log.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import type { Alarm } from './alarm.ts';
import { jittered } from './jitter.ts';
import { errorOf } from './outcome-error.ts';

export interface CertsLoopOptions {
  readonly link: ControllerLink;
  /** `timer.cert.interval` in force, seconds */
  readonly intervalSeconds: () => number;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** After a failed fetch the certificates are asked for again this soon (`spec/eve-api.md 3.5`). */
const retrySeconds = 120;

/** Refreshes the controller's certificates; onboarding has fetched them once. */
export const runCertsLoop = async (options: CertsLoopOptions): Promise<void> => {
  const { link, alarm, random, signal, log } = options;
  let seconds = options.intervalSeconds();
  for (;;) {
    const woken = await alarm.wait(jittered(seconds, 0.3, 1, random()), signal);
    if (woken === 'aborted') return;
    const outcome = await link.certs();
    if (outcome.kind !== 'ok')
      log.warn({ outcome: outcome.kind, ...errorOf(outcome) }, "the controller's certificates were not fetched anew");
    seconds = outcome.kind === 'ok' ? options.intervalSeconds() : Math.min(retrySeconds, options.intervalSeconds());
  }
};
