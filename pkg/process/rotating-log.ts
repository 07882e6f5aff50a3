import { closeSync, mkdirSync, openSync, renameSync, fstatSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface RotatingLog {
  /** Appends; when the file would pass its limit it becomes `<path>.1` and a new one begins. Never throws. */
  write(data: Uint8Array | string): void;
  close(): void;
}

/** A log file of bounded size: at most `limitBytes` in `path` and as much in `<path>.1`. */
export const openRotatingLog = (path: string, limitBytes = 4 * 1024 * 1024): RotatingLog => {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'a');
  let size = fstatSync(file).size;
  let open = true;

  const rotate = (): void => {
    closeSync(file);
    renameSync(path, `${path}.1`);
    file = openSync(path, 'a');
    size = 0;
  };

  return {
    write(data) {
      if (!open) return;
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      try {
        if (size > 0 && size + bytes.length > limitBytes) rotate();
        writeSync(file, bytes);
        size += bytes.length;
      } catch {
        // a full disk must not take the machine down with it
      }
    },
    close() {
      if (!open) return;
      open = false;
      closeSync(file);
    },
  };
};
