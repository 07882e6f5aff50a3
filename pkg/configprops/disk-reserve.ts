import type { GlobalValues } from './values.ts';

/** Bytes of a persist partition of `totalBytes` that are kept for the OS: a share of it, at most so much (`spec/eve-baseos.md 3.13`). */
export const diskReserveBytes = (values: GlobalValues, totalBytes: number): number =>
  Math.min(
    Math.floor((totalBytes * values['storage.dom0.disk.minusage.percent']) / 100),
    values['storage.dom0.disk.maxusagebytes'],
  );
