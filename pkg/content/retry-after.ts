import type { ResponseHead } from './http-head.ts';

/** The longest time that a server may send a node away for, in seconds: one that means days is asked again meanwhile. */
export const longestRetryAfter = 3600;

/**
 * Seconds that a server wants not to be asked for (RFC 9110 10.2.3), 0 when it names none, at most `longestRetryAfter`. A
 * time of day is taken against the server's own clock where it tells it, for the node's may be wrong; `wall` stands in for it.
 */
export const retryAfterOf = ({ headers }: ResponseHead, wall: Date): number => {
  const text = headers.get('retry-after');
  if (text === undefined) return 0;
  const seconds = /^\d{1,15}$/.test(text) ? Number(text) : secondsUntil(text, headers.get('date'), wall);
  return Math.min(Math.max(seconds, 0), longestRetryAfter);
};

const secondsUntil = (text: string, date: string | undefined, wall: Date): number => {
  const then = httpDate(text);
  const now = httpDate(date);
  return Number.isNaN(then) ? 0 : Math.ceil((then - (Number.isNaN(now) ? wall.getTime() : now)) / 1000);
};

/** Only what looks like a date of HTTP: `Date.parse` takes almost anything. */
const httpDate = (text: string | undefined): number =>
  text !== undefined && /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(text) ? Date.parse(text) : NaN;

/** The same time as milliseconds with up to a fifth more by a random number of 0 to 1, so that a fleet does not come back at once. */
export const jittered = (seconds: number, random: number): number => seconds * 1000 * (1 + 0.2 * random);
