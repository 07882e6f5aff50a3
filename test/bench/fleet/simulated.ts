import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Snapshot } from '#cmd/basalt/fleet/stats.ts';
import type { BenchOptions } from './options.ts';

/** `basalt fleet` as a process of its own, and what it said last. */
export interface SimulatedFleet {
  readonly pid: number;
  now(): Snapshot;
  /** waits until what it says is so; how long that took, in seconds */
  until(what: string, limitSeconds: number, holds: (now: Snapshot) => boolean): Promise<number>;
  end(): Promise<Snapshot | undefined>;
}

const main = join(import.meta.dirname, '../../../cmd/basalt/main.ts');

export const startSimulatedFleet = (stateDir: string, options: BenchOptions): SimulatedFleet => {
  const { nodes, interval, rampSeconds, speed } = options;
  const numbers = { nodes, interval, ramp: rampSeconds, speed, report: 1 };
  const args = Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)]);
  // it ends with this process, however that ends
  const command = ['--pdeathsig', 'TERM', process.execPath, main, '--state', stateDir, '--json', 'fleet', ...args];
  const child = spawn('setpriv', command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: { last?: Snapshot; result?: Snapshot } = {};
  const exited = once(child, 'exit');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = JSON.parse(line) as Snapshot & { result?: Snapshot };
    if (value.result === undefined) said.last = value;
    else said.result = value.result;
  });
  return {
    pid: child.pid ?? 0,
    now: () => {
      if (said.last === undefined) throw new Error('the fleet has not said anything yet');
      return said.last;
    },
    until: async (what, limitSeconds, holds) => {
      const began = performance.now();
      while (said.last === undefined || !holds(said.last)) {
        if (child.exitCode !== null) throw new Error(`the fleet ended before ${what}`);
        if (performance.now() - began > limitSeconds * 1000)
          throw new Error(`${what} took more than ${limitSeconds} s: ${JSON.stringify(said.last)}`);
        await sleep(250);
      }
      return (performance.now() - began) / 1000;
    },
    end: async () => {
      if (child.exitCode === null) child.kill('SIGINT');
      await exited;
      return said.result;
    },
  };
};
