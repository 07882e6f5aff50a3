import { watch } from 'chokidar';

export interface DirectoryWatch {
  close(): Promise<void>;
}

/**
 * Calls `onChange` when something in a directory may have changed, and once when the watch stands. Says nothing about what
 * changed: events are throttled and merged, so the listener looks for itself.
 */
export const watchDirectory = (
  directory: string,
  onChange: () => void,
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
  return { close: () => watcher.close() };
};
