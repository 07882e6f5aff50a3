export const minute = 60_000;

/** Longest pause between attempts. */
const longest = 15 * minute;

/** 1, 2, 4, 8, then 15 minutes: the pause after the n-th failure in a row, n from 1. */
export const backoff = (failures: number): number => Math.min(longest, minute * 2 ** (failures - 1));
