/** The fields of the top 16 bits of an entry's attributes (`docs/rules/eve-baseos.md 1.2`). */
export interface BootBits {
  readonly priority: number;
  readonly triesLeft: number;
  readonly successful: boolean;
}

const bootShift = 48n;
const lowBits = (1n << bootShift) - 1n;

/** The 16 boot bits of 64-bit entry attributes. */
export const bootWord = (attributes: bigint): number => Number((attributes >> bootShift) & 0xffffn);

/** The attributes with new boot bits; the low 48 bits stay as they are. */
export const withBootWord = (attributes: bigint, word: number): bigint =>
  (attributes & lowBits) | (BigInt(word) << bootShift);

/** Splits the 16 boot bits into their fields. */
export const bootBits = (word: number): BootBits => ({
  priority: word & 0xf,
  triesLeft: (word >> 4) & 0xf,
  successful: (word & 0x100) !== 0,
});

/** The 16 boot bits with one try less; all others stay. */
export const minusOneTry = (word: number): number => word - 0x10;

/** The 16 boot bits with so many tries (0 to 15) left; all others stay. */
export const withTries = (word: number, tries: number): number => (word & ~0xf0) | (tries << 4);
