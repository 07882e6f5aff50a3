/** How long an exchange with the controller may take, in milliseconds. */
export interface TimeLimits {
  readonly sendMs: number;
  readonly dialMs: number;
}

/** A limit of 0 seconds means the default, not for ever: every exchange is bounded. */
const defaults = { sendSeconds: 120, dialSeconds: 10 };

/** Whatever is configured, no attempt takes longer than this (`docs/rules/eve-api.md 2`). */
const longestMs = 240_000;

/** The limits for `timer.send.timeout` and `timer.dial.timeout` (`docs/rules/eve-api.md 10`). */
export const timeLimits = (timeouts: { readonly sendSeconds: number; readonly dialSeconds: number }): TimeLimits => {
  const ms = (seconds: number, whenZero: number): number =>
    Math.min(longestMs, (seconds > 0 ? seconds : whenZero) * 1000);
  return {
    sendMs: ms(timeouts.sendSeconds, defaults.sendSeconds),
    dialMs: ms(timeouts.dialSeconds, defaults.dialSeconds),
  };
};
