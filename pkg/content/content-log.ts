import type { Logger } from '#pkg/process/log.ts';

/** What the room writes its decisions to. */
export type ContentLog = Pick<Logger, 'debug' | 'info' | 'warn'>;
