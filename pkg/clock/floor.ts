const yearMs = 365.25 * 24 * 3_600_000;

/** A moment this long after the image was built is a damaged file, not a time. */
const longestLifeMs = 30 * yearMs;

/** 2060: for an image that does not say when it was built. */
const unknownBuildLimitMs = 90 * yearMs;

/**
 * The earliest moment that it can be now: the latest of what is known, as when the image was built and the last time that
 * was trusted. Undefined when nothing usable is known.
 */
export const clockFloor = (builtAt: Date | undefined, known: readonly (Date | undefined)[]): Date | undefined => {
  const limit = builtAt === undefined ? unknownBuildLimitMs : builtAt.getTime() + longestLifeMs;
  const usable = known.concat(builtAt).filter((moment) => {
    const ms = moment?.getTime() ?? Number.NaN;
    return ms > 0 && ms <= limit;
  });
  return usable.toSorted((a, b) => Number(b) - Number(a))[0];
};

/** The time to judge by: the clock's, unless it is known to be later. */
export const knownTime = (clock: Date, floor: Date | undefined): Date =>
  floor !== undefined && floor > clock ? floor : clock;
