/** Order of two texts by their code units, the same on every machine: negative, 0 or positive, as `toSorted` asks. */
export const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
