import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMark } from '#pkg/process/start-mark.ts';
import type { RotatingLog } from '#pkg/process/rotating-log.ts';
import type { SupervisedName } from '#pkg/process/programs.ts';
import { setprivArgs, type Rights } from './agents.ts';
import type { Console } from './console.ts';

export interface ProgramOptions {
  readonly name: SupervisedName;
  readonly rights: Rights;
  /** program and arguments */
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly runDir: string;
  readonly log: RotatingLog;
  readonly console: Console;
}

export interface RunningProgram {
  readonly name: SupervisedName;
  readonly pid: number;
  /** monotonic milliseconds */
  readonly startedAt: number;
  /** how it ended, undefined while it runs */
  exit(): string | undefined;
  readonly ended: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts a program with its rights, once. Its pid is in `<run>/<name>.pid` for the watchdog, and how it ended in
 * `<run>/<name>.exit`, before anyone here hears of it.
 */
export const startProgram = (options: ProgramOptions): RunningProgram => {
  const { name, rights, command, env, runDir, log, console } = options;
  log.write(startMark(new Date()));
  const child = spawn('setpriv', [...setprivArgs(rights), '--', ...command], {
    env,
    cwd: '/',
    // signals of a terminal are the supervisor's to pass on
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let exit: string | undefined;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const end = (how: string): void => {
    if (exit !== undefined) return;
    exit = how;
    writeFileSync(join(runDir, `${name}.exit`), `${how}\n`);
    resolve();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      log.write(data);
      console.write(data);
    });
  child.once('error', (cause) => end(`cannot be started: ${cause.message}`));
  child.once('exit', (status, signal) => end(signal === null ? `exit status ${status}` : `killed by ${signal}`));
  const pid = child.pid ?? 0;
  if (pid !== 0) writeFileSync(join(runDir, `${name}.pid`), `${pid}\n`);
  return {
    name,
    pid,
    startedAt: performance.now(),
    exit: () => exit,
    ended,
    kill: (signal) => void child.kill(signal),
  };
};
