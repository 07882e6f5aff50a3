import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProgram } from './program.ts';

const graceMs = 12_000;

const endAll = async (programs: readonly RunningProgram[]): Promise<void> => {
  const all = Promise.all(programs.map(({ ended }) => ended)).then(() => true);
  for (const program of programs) if (program.exit() === undefined) program.kill('SIGTERM');
  if (await Promise.race([all, sleep(graceMs, false, { ref: false })])) return;
  for (const program of programs) if (program.exit() === undefined) program.kill('SIGKILL');
  await all;
};

/** Ends the agents, then the watchdog, which is told beforehand: it lets them go and stops the hardware's timer. */
export const endInOrder = async ({ programs, runDir }: { programs: readonly RunningProgram[]; runDir: string }) => {
  writeFileSync(join(runDir, 'stopping'), '');
  await endAll(programs.filter(({ name }) => name !== 'watchdog'));
  await endAll(programs.filter(({ name }) => name === 'watchdog'));
};
