import { randomUUID } from 'node:crypto';

/**
 * A name for a node that has no controller to name it: a UUID of version 8, which no controller hands out, so that it is
 * not mistaken for one when a controller is configured later.
 */
export const makeLocalUuid = (): string => randomUUID().replace(/^(.{14})./, '$18');

export const isLocalUuid = (uuid: string): boolean => uuid.charAt(14) === '8';
