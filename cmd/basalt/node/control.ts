import { watch } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createAlarm } from '#pkg/async/alarm.ts';
import { exists } from '#pkg/host/exists.ts';
import type { NodePaths } from './paths.ts';

export type ControlCommand = 'power-cut' | 'reset' | 'poweroff' | 'power-on';

export interface Control {
  /** The most violent command that is waiting, undefined when there is none; it stays until `clear`. */
  pending(): Promise<ControlCommand | undefined>;
  /** Forgets every command, as a machine does that has just been switched on. */
  clear(): Promise<void>;
  /** Resolves when the folder changes, when the time is over or when `signal` fires. */
  nap(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Watches the node's control folder: what its agents and its operator tell the machine itself. */
export const openControl = async (paths: NodePaths): Promise<Control> => {
  await mkdir(paths.control, { recursive: true });
  const news = createAlarm();
  const watcher = watch(paths.control, () => news.ring());
  // without the watch the naps' own length still finds the commands
  watcher.on('error', () => {});

  const pending = async (): Promise<ControlCommand | undefined> => {
    if (await exists(paths.powerCut)) return 'power-cut';
    const power = (await readFile(paths.powerFile, 'utf8').catch(() => '')).trim();
    if (power === 'reset' || power === 'poweroff') return power;
    return (await exists(paths.powerOn)) ? 'power-on' : undefined;
  };

  return {
    pending,
    async clear() {
      for (const path of [paths.powerCut, paths.powerFile, paths.powerOn]) await rm(path, { force: true });
    },
    async nap(milliseconds, signal) {
      await news.wait(milliseconds, signal);
    },
    close() {
      watcher.close();
    },
  };
};
