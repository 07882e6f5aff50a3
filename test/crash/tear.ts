import type { Op } from './trace.ts';

/**
 * The same recording with every write to `path` of at most `limit` bytes cut into its sectors: a drive writes sectors
 * whole, and nothing larger.
 */
export const tear = (ops: readonly Op[], path: string, sectorSize: number, limit: number): Op[] => {
  const index: number[] = [];
  const torn: Op[] = [];
  for (const op of ops) {
    index.push(torn.length);
    if (op.kind === 'write' && op.path === path && op.data.length <= limit) {
      for (let at = 0; at < op.data.length; at += sectorSize) {
        torn.push({ ...op, offset: op.offset + at, data: op.data.subarray(at, at + sectorSize) });
      }
    } else torn.push(op.kind === 'flush' ? { ...op, since: index[op.since] ?? torn.length } : op);
  }
  return torn;
};
