/** A part of an upload as an object: bytes from `from` up to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

const digits = 16;

export const pieceName = ({ from, to }: Piece): string =>
  `${String(from).padStart(digits, '0')}-${String(to).padStart(digits, '0')}`;

export const readPieceName = (name: string): Piece | undefined => {
  const [, from, to] = /^(\d{16})-(\d{16})$/.exec(name) ?? [];
  return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) };
};

/**
 * Pieces that follow one another from 0 to `size`, undefined when there is a hole. More than one may begin at an offset: a
 * controller that was killed, or overtaken by another, leaves one that was never noted. The noted ones make a chain, and each
 * chain is the uploader's file.
 */
export const chainOf = (pieces: readonly Piece[], size: number): Piece[] | undefined => {
  const via = new Map<number, Piece | undefined>([[0, undefined]]);
  for (const piece of pieces.toSorted((left, right) => left.from - right.from || right.to - left.to))
    if (piece.to > piece.from && via.has(piece.from) && !via.has(piece.to)) via.set(piece.to, piece);
  if (!via.has(size)) return undefined;
  const chain: Piece[] = [];
  for (let piece = via.get(size); piece !== undefined; piece = via.get(piece.from)) chain.push(piece);
  return chain.toReversed();
};
