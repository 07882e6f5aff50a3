import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Order, Report, Times } from './child.ts';
import type { Mutant } from './mutant.ts';
import { root } from './rooms.ts';

/** Who found each mutant, by its number; undefined: nobody. */
export type Verdicts = ReadonlyMap<number, string | undefined>;

/** Modules of each mutant stay in memory: after so many a new process goes on. */
const perProcess = 250;
/** A mutant that is still running has made an endless loop when the tests of a file take so many CPU seconds and this many times longer than without it. */
const grace = 2;
const timesLonger = 4;
const ticksPerSecond = 100;

const cpuSeconds = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
};

/** Ends a child that computes for ever. */
const guard = (child: ChildProcess, endsAt: () => number): NodeJS.Timeout =>
  setInterval(() => {
    if (child.pid !== undefined && cpuSeconds(child.pid) > endsAt()) child.kill('SIGKILL');
  }, 500);

type Numbered = Order['mutants'];

/** Has one process judge mutants; gives those that it did not come to. Fails when a test fails without any mutant. */
const round = (
  tests: readonly string[],
  mutants: Numbered,
  hints: readonly string[],
  known: Times | undefined,
  tell: (id: number, killer: string | undefined) => void,
) =>
  new Promise<{ readonly left: Numbered; readonly times: Times | undefined }>((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'child.ts'), {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    let begun: number | undefined;
    let endsAt = Infinity;
    let times = known;
    let done = 0;
    let broken: Error | undefined;
    const timer = guard(child, () => endsAt);
    child.on('message', (report: Report) => {
      if (report.kind === 'broken')
        broken = new Error(`without any mutant this test fails:\n${report.test}\n${report.why}`);
      if (report.kind === 'ready') times = report.times;
      else if (report.kind === 'begun') begun = report.id;
      else if (report.kind === 'trying') endsAt = cpuSeconds(child.pid ?? 0) + grace + timesLonger * report.cpuSeconds;
      else if (report.kind === 'ended') {
        begun = undefined;
        done += 1;
        tell(report.id, report.killer);
      }
    });
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      clearInterval(timer);
      if (begun !== undefined) {
        done += 1;
        tell(begun, `the process ended (${signal ?? status})`);
      } else if (broken === undefined && done === 0 && mutants.length > 0) {
        broken = new Error(`the tests could not be run (${signal ?? status})`);
      }
      if (broken) reject(broken);
      else resolve({ left: mutants.slice(done), times });
    });
    child.send({ tests, mutants, hints, times: known } satisfies Order);
  });

/** Runs the tests for each mutant, one after the other. `seen` hears of each as it is judged. */
export const judge = async (
  tests: readonly string[],
  mutants: ReadonlyMap<number, Mutant>,
  seen: (id: number, killer: string | undefined) => void,
): Promise<Verdicts> => {
  const verdicts = new Map<number, string | undefined>();
  const killers: string[] = [];
  let times: Times | undefined;
  let left: Numbered = [...mutants].map(([id, mutant]) => ({ id, mutant }));
  while (left.length > 0) {
    const now = left.slice(0, perProcess);
    const ended = await round(tests, now, [...new Set(killers.toReversed())], times, (id, killer) => {
      verdicts.set(id, killer);
      if (killer !== undefined) killers.push(killer);
      seen(id, killer);
    });
    times = ended.times;
    left = [...ended.left, ...left.slice(perProcess)];
  }
  return verdicts;
};
