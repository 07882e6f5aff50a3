import { access } from 'node:fs/promises';

/** Whether there is something at `path`; with `mode`, something that may be used in this way (`constants` of `node:fs`). */
export const exists = (path: string, mode?: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );
