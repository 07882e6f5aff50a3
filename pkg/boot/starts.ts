/**
 * Bits 32 to 47 of a slot's attributes: how often the boot loader has started it without a sign of health, and what it may
 * stand in for. They lie below the 16 bits that EVE and cgpt read, which compare all of those exactly; both tools leave
 * these as they are. A table that never had them reads as: limit by default, nothing counted, nothing proved.
 */
export interface Starts {
  /** as stored: 0 the default, 15 never, else the limit itself */
  readonly limit: number;
  /** starts of the committed slot since its last sign of health, 0 to 15 */
  readonly count: number;
  /** the image in the slot was committed once */
  readonly proved: boolean;
  /** it has been started in place of a slot that did not come up, and has shown no sign of health since */
  readonly tried: boolean;
}

/** Starts without a sign of health after which the other slot has its turn, when nobody has set another number. */
export const defaultStartLimit = 5;
/** The stored limit of a slot that never yields. */
export const neverYields = 15;
/** The largest count; what comes after it is in `decideStart`. */
export const mostStarts = 15;

const shift = 32n;
const mask = 0xffffn << shift;
const provedBit = 0x1000;
const triedBit = 0x2000;
const ownBits = 0x3f0f;

/** The 16 start bits of 64-bit entry attributes. */
export const startWord = (attributes: bigint): number => Number((attributes & mask) >> shift);

/** The attributes with new start bits; all others stay. */
export const withStartWord = (attributes: bigint, word: number): bigint =>
  (attributes & ~mask) | (BigInt(word & 0xffff) << shift);

/** Splits the 16 start bits into their fields. */
export const startsOf = (word: number): Starts => ({
  limit: word & 0xf,
  count: (word >> 8) & 0xf,
  proved: (word & provedBit) !== 0,
  tried: (word & triedBit) !== 0,
});

/** The start bits with some fields changed; bits that are not ours stay. */
export const withStarts = (word: number, change: Partial<Starts>): number => {
  const { limit, count, proved, tried } = { ...startsOf(word), ...change };
  return (word & ~ownBits) | limit | (count << 8) | (proved ? provedBit : 0) | (tried ? triedBit : 0);
};

/** Starts after which the slot yields; undefined when it never does. */
export const startLimit = ({ limit }: Starts): number | undefined => {
  if (limit === neverYields) return undefined;
  return limit === 0 ? defaultStartLimit : limit;
};

/** What is stored for a limit as the property gives it: 0 there means never, the default is stored as 0. */
export const storedLimit = (limit: number): number => {
  if (limit === 0) return neverYields;
  return limit === defaultStartLimit ? 0 : Math.min(limit, neverYields - 1);
};
