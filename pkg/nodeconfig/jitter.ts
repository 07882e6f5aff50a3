/** A random time between two fractions of `seconds`, in milliseconds; `random` is 0 to 1. */
export const jittered = (seconds: number, low: number, high: number, random: number): number =>
  Math.round(seconds * 1000 * (low + (high - low) * random));

/**
 * Exponential back-off of onboarding: 1 s doubling to 10 min, each wait between half of it and all of it
 * (`docs/rules/eve-api.md 6`).
 */
export const backOff = (attempt: number, random: number): number =>
  jittered(Math.min(600, 2 ** attempt), 0.5, 1, random);
