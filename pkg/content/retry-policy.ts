/** What is known of a download that failed. */
export interface DownloadFailure {
  /** retries done since it first failed */
  readonly retries: number;
  /** seconds since it first failed */
  readonly failingForSeconds: number;
  readonly willRetryInSeconds: number;
  /** nobody expects the retry to help: somebody has to act */
  readonly gaveUp: boolean;
}

const hour = 3600;

/** Severity of a failed download: 1 notice, 2 warning, 3 error (`docs/rules/eve-baseos.md 4.8`). */
export const severityOf = ({ retries, failingForSeconds, gaveUp }: DownloadFailure): 1 | 2 | 3 => {
  if (gaveUp) return 3;
  if (retries > 20 || failingForSeconds > 10 * hour) return 3;
  if (retries > 10 || failingForSeconds > hour) return 2;
  return 1;
};

/** The retry condition that goes with it (`docs/rules/eve-baseos.md 4.8`). */
export const retryConditionOf = ({ retries, willRetryInSeconds }: DownloadFailure): string => {
  if (willRetryInSeconds <= 0) return `Retrying; attempt ${retries + 1}`;
  return `Will retry in ${durationText(willRetryInSeconds)}; have retried ${retries} times`;
};

/**
 * Milliseconds until the next retry: 0.3 to 1.0 of `timer.download.retry`, by a random number of 0 to 1
 * (`docs/rules/eve-baseos.md 3.13`).
 */
export const retryDelay = (retrySeconds: number, random: number): number => retrySeconds * 1000 * (0.3 + 0.7 * random);

/** What decides when a download that failed is tried again. Milliseconds of one clock. */
export interface RetryPlan {
  readonly failedAt: number;
  readonly gaveUp: boolean;
  /** when the first of the datastores may be asked again, if all of them asked not to be asked before */
  readonly allBusyUntil: number | undefined;
  /** 0 to 1 */
  readonly random: number;
}

/**
 * When it is tried again: what is likely to pass after `timer.download.retry`, what was given up after the longer
 * `timer.download.giveup.retry`, so that no failure is for good; a server's own word on it counts more than both.
 */
export const nextTryAt = (
  { failedAt, gaveUp, allBusyUntil, random }: RetryPlan,
  seconds: { readonly retrySeconds: number; readonly giveUpRetrySeconds: number },
): number =>
  allBusyUntil !== undefined && allBusyUntil > failedAt
    ? allBusyUntil
    : failedAt + retryDelay(gaveUp ? seconds.giveUpRetrySeconds : seconds.retrySeconds, random);

/**
 * Attempts inside one download of one datastore, and the pause in milliseconds after the n-th
 * (`docs/rules/eve-api.md 12`).
 */
export const attemptsPerDownload = 7;
export const pauseAfter = (attempt: number): number => 1000 * 2 ** (attempt - 1);

/** Milliseconds that are waited inside a download; a server that asks for more is left, and the next datastore is asked. */
export const longestPause = 60_000;

/** Bytes that an attempt has to bring to be none of the failed ones, on a link that is cut again and again. */
export const worthAnAttempt = 256 * 1024;

/** Of a time that is not over yet. */
const durationText = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  const parts = [
    [Math.floor(whole / hour), 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ] as const;
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value}${unit}`)
    .join('');
};
