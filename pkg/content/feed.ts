import type { OnReadOpts, Socket } from 'node:net';

/**
 * Gives what a socket reads to an `onread` of `node:net`, for sockets that take none: into its buffer, as much as fits, until
 * it says to stop; what is left then waits for `resume`.
 */
export const feedFrom = <S extends Socket>(socket: S, { buffer, callback }: OnReadOpts): S => {
  let left: Uint8Array = new Uint8Array();
  const feed = (): void => {
    while (left.length > 0) {
      const target = typeof buffer === 'function' ? buffer() : buffer;
      const count = Math.min(target.length, left.length);
      target.set(left.subarray(0, count));
      left = left.subarray(count);
      if (callback(count, target)) continue;
      socket.pause();
      return;
    }
  };
  socket.on('data', (data: Uint8Array) => {
    left = data;
    feed();
  });
  // emitted before anything more is read
  socket.on('resume', feed);
  return socket;
};
