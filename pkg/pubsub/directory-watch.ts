import { resolve } from 'node:path';
import { watch } from 'chokidar';

export interface DirectoryWatch {
  close(): Promise<void>;
}

/**
 * Calls `onChange` when something in a directory may have changed, and once when the watch stands. Says nothing about what
 * changed: events are throttled and merged, so the listener looks for itself. `onGone`: the directory itself was removed.
 */
export const watchDirectory = (
  directory: string,
  onChange: () => void,
  onGone: () => void,
  onError: (error: unknown) => void,
): DirectoryWatch => {
  const watcher = watch(directory, {
    depth: 0,
    ignoreInitial: true,
    followSymlinks: false,
    // no waiting for editors that replace files: an unlink here is an unlink
    atomic: false,
  });
  watcher.on('all', onChange).on('ready', onChange).on('error', onError);
  watcher.on('unlinkDir', (path) => {
    if (resolve(path) === resolve(directory)) onGone();
  });
  return { close: () => watcher.close() };
};
