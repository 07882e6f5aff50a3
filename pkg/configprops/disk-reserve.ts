import type { GlobalValues } from './values.ts';

/** Files that the OS may still have to make on a disk that is full for everybody else; far more than it has. */
const mostInodes = 1000;

/** Inodes that are kept for the OS: the same share of them, and no more than it could need. */
export const diskReserveInodes = (values: GlobalValues, totalInodes: number): number =>
  Math.min(Math.floor((totalInodes * values['storage.dom0.disk.minusage.percent']) / 100), mostInodes);

/**
 * Bytes of a persist partition of `totalBytes` that are kept for the OS: a share of it, at most so much
 * (`docs/rules/eve-baseos.md 3.13`).
 */
export const diskReserveBytes = (values: GlobalValues, totalBytes: number): number =>
  Math.min(
    Math.floor((totalBytes * values['storage.dom0.disk.minusage.percent']) / 100),
    values['storage.dom0.disk.maxusagebytes'],
  );
