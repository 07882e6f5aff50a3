import { propertyTable } from './table.ts';

/** Time limits of the link to the controller, in seconds; 0 stands for the default. */
export interface LinkTimeouts {
  readonly sendSeconds: number;
  readonly dialSeconds: number;
}

/**
 * The limits in force after so many exchanges without any answer: twice as long with each, up to the defaults. A limit that is
 * too short for the link would keep its own correction from the node, for ever. One that is longer than the default, or is
 * the default, stays.
 */
export const widenTimeouts = (configured: LinkTimeouts, unanswered: number): LinkTimeouts => {
  const widen = (seconds: number, standard: number): number =>
    seconds === 0 ? 0 : Math.max(seconds, Math.min(standard, seconds * 2 ** unanswered));
  return {
    sendSeconds: widen(configured.sendSeconds, propertyTable['timer.send.timeout'].default),
    dialSeconds: widen(configured.dialSeconds, propertyTable['timer.dial.timeout'].default),
  };
};
