import { glob } from 'node:fs/promises';
import { pureRooms } from '../pure-rooms.ts';
import { root } from './root.ts';

/** Starts processes, as root; all else in these rooms only computes. */
const excluded = ['test/watchdog/kernel-log.test.ts'];

/** Test files of the rooms that decide, of whole machines made of them, and of the tree itself. */
export const quickTests = async (): Promise<string[]> => {
  const rooms = [...pureRooms, 'sim'].map((room) => `test/${room}/**/*.test.ts`);
  const found = await Array.fromAsync(glob(['test/*.test.ts', 'test/docs/citations.test.ts', ...rooms], { cwd: root }));
  return found.filter((file) => !excluded.includes(file)).toSorted((a, b) => a.localeCompare(b, 'en'));
};
