import { write } from 'node:fs';

/** More than this is not kept for a console that does not take it. */
const mostPending = 64 * 1024;

/**
 * Passes bytes to the console without ever waiting for it: a serial line that is slow or stopped must not stop the one who
 * writes. What does not fit is dropped, and how much it was is told when the console takes bytes again.
 */
export const openConsole = (fd = 1) => {
  let pending: Buffer[] = [];
  let bytes = 0;
  let dropped = 0;
  let writing = false;

  const pump = (): void => {
    if (writing || pending.length === 0) return;
    const told = dropped === 0 ? [] : [Buffer.from(`[${dropped} bytes of log were not shown here]\n`)];
    const batch = Buffer.concat([...told, ...pending]);
    pending = [];
    bytes = 0;
    dropped = 0;
    writing = true;
    const put = (from: number): void => {
      write(fd, batch, from, (error, written) => {
        // a console that is gone is no reason to stop; the log files have it all
        if (error === null && from + written < batch.length) return put(from + written);
        writing = false;
        pump();
      });
    };
    put(0);
  };

  return {
    write: (data: Uint8Array): void => {
      if (bytes + data.length > mostPending) {
        dropped += data.length;
        return;
      }
      pending.push(Buffer.from(data));
      bytes += data.length;
      pump();
    },
  };
};
export type Console = ReturnType<typeof openConsole>;
