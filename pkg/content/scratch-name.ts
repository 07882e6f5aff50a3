import { randomUUID } from 'node:crypto';

const prefix = 'tmp-';

/** A name for a file in `partial/` that means nothing to a later process; a sha256 never looks like this. */
export const scratchName = (): string => `${prefix}${randomUUID()}`;

export const isScratch = (name: string): boolean => name.startsWith(prefix);
