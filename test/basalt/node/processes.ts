import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Command line of a process, empty when it is gone or a zombie. */
const commandLine = async (pid: string): Promise<string> =>
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');

const running = async (path: string): Promise<string[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const lines = await Promise.all(pids.map(commandLine));
  return lines.filter((line) => line.includes(path));
};

/**
 * Waits until no process names this path in its command line any more: what was killed with its parent by the kernel goes
 * a moment after it, and would write into a directory that is being removed.
 */
export const untilNobodyUses = async (path: string): Promise<void> => {
  for (const end = performance.now() + 60_000; ; await sleep(10)) {
    const left = await running(path);
    if (left.length === 0) return;
    if (performance.now() > end) throw new Error(`still running:\n${left.join('\n')}`);
  }
};
