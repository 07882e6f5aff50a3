const yearMs = 365.25 * 24 * 3_600_000;

/** A moment this long after the image was built is a damaged file, not a time. */
const longestLifeMs = 30 * yearMs;

/**
 * The earliest moment that it can be now: the latest of what is known, as when the image was built and the last time that
 * was trusted. Undefined when nothing usable is known.
 */
export const clockFloor = (builtAt: Date | undefined, known: readonly (Date | undefined)[]): Date | undefined => {
  const limit = (builtAt?.getTime() ?? 0) + longestLifeMs + (builtAt === undefined ? longestLifeMs * 2 : 0);
  const moments = [builtAt, ...known]
    .map((moment) => moment?.getTime() ?? Number.NaN)
    .filter((moment) => moment > 0 && moment <= limit);
  return moments.length === 0 ? undefined : new Date(Math.max(...moments));
};

/** The time to judge by: the clock's, unless it is known to be later. */
export const knownTime = (clock: Date, floor: Date | undefined): Date =>
  floor !== undefined && floor > clock ? floor : clock;
