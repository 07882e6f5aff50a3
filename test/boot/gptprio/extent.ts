/**
 * Whether all is tried with sectors of 4096 bytes that is tried with those of 512, and on UEFI with both. The rule knows of
 * sectors only where the parts of a table lie: `npm test` tries every kind there, and `test/soak/gptprio-whole.test.ts` all of it.
 */
export const isWhole = process.env['BASALT_GPTPRIO_WHOLE'] === '1';

/** What is tried with sectors of this size: `all`, or `some` of it. */
export const triedWith = <T>(sectorSize: number, all: readonly T[], some: readonly T[]): readonly T[] =>
  sectorSize === 512 || isWhole ? all : some;
