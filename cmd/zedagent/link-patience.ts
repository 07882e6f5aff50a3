import type { Logger } from '#pkg/process/log.ts';
import { widenTimeouts, type LinkTimeouts } from '#pkg/configprops/widen-timeouts.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import { watchLink } from '#pkg/link/watch-link.ts';

export interface LinkPatience {
  /** the time limits in force */
  timeouts(): LinkTimeouts;
  /** The link, of which each exchange without an answer makes the limits longer. */
  watch(link: ControllerLink): ControllerLink;
}

/**
 * Makes time limits of the config that lose the controller longer until there is contact again. What then works stays in
 * force until the config names other limits or the agent starts anew: going back would lose the controller again.
 */
export const createLinkPatience = (configured: () => LinkTimeouts, log: Logger): LinkPatience => {
  let unanswered = 0;
  let asked = configured();

  const timeouts = (): LinkTimeouts => {
    const now = configured();
    if (now.sendSeconds !== asked.sendSeconds || now.dialSeconds !== asked.dialSeconds) unanswered = 0;
    asked = now;
    return widenTimeouts(now, unanswered);
  };

  const see = (outcome: Outcome<unknown>): void => {
    // an answer whose body was cut off for being late is none either
    const isCutOff = outcome.kind === 'failed' && outcome.error.code === 'PEER_STALLED';
    const noAnswer = outcome.kind === 'failed' && outcome.status === undefined;
    if (!noAnswer && !isCutOff) return;
    const before = timeouts();
    unanswered += 1;
    const now = timeouts();
    if (now.dialSeconds === before.dialSeconds && now.sendSeconds === before.sendSeconds) return;
    log.warn(
      { configured: asked, inForce: now },
      'the controller does not answer within the configured time limits; they are made longer until it does',
    );
  };

  return { timeouts, watch: (link) => watchLink(link, ({ outcome }) => see(outcome)) };
};
