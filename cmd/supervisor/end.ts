import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProgram } from './program.ts';

/** Milliseconds that programs may take to end in order, and once they were killed; shorter in tests only. */
export interface EndLimits {
  readonly graceMs: number;
  readonly killedMs: number;
}

export interface EndOptions {
  readonly programs: readonly RunningProgram[];
  readonly runDir: string;
  readonly limits?: EndLimits;
}

const usualLimits: EndLimits = { graceMs: 12_000, killedMs: 2000 };

const endAll = async (programs: readonly RunningProgram[], { graceMs, killedMs }: EndLimits): Promise<void> => {
  const all = Promise.all(programs.map(({ ended }) => ended)).then(() => true);
  for (const program of programs) if (program.exit() === undefined) program.kill('SIGTERM');
  if (await Promise.race([all, sleep(graceMs, false, { ref: false })])) return;
  for (const program of programs) if (program.exit() === undefined) program.kill('SIGKILL');
  // one that waits for a dead disk cannot be killed; the node ends all the same
  await Promise.race([all, sleep(killedMs, false, { ref: false })]);
};

/** Ends the agents, then the watchdog, which is told beforehand: it lets them go and stops the hardware's timer. */
export const endInOrder = async ({ programs, runDir, limits = usualLimits }: EndOptions): Promise<void> => {
  writeFileSync(join(runDir, 'stopping'), '');
  await endAll(
    programs.filter(({ name }) => name !== 'watchdog'),
    limits,
  );
  await endAll(
    programs.filter(({ name }) => name === 'watchdog'),
    limits,
  );
};
