import type { BlockLog, LoggedOp } from './block-log.ts';

const sectorSize = 512;

/** The write, sector by sector. */
const sectorsOf = (op: Extract<LoggedOp, { kind: 'write' }>): LoggedOp[] =>
  Array.from({ length: op.length / sectorSize }, (_, at) => ({
    ...op,
    offset: op.offset + at * sectorSize,
    length: sectorSize,
    at: op.at + at * sectorSize,
  }));

/**
 * The same log with these writes cut into sectors, each of which may arrive or not: no drive promises more than that a
 * single sector is written whole or not at all.
 */
export const tearWrites = (log: BlockLog, which: (op: LoggedOp) => boolean): BlockLog => ({
  ...log,
  ops: log.ops.flatMap((op) => (op.kind === 'write' && which(op) ? sectorsOf(op) : [op])),
});
