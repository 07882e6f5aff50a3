import { spawn } from 'node:child_process';
import { open, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from './command-error.ts';

/** A process of the installation that this process started and answers for. */
export interface Service {
  readonly name: string;
  readonly pid: number;
  readonly logPath: string;
  /** how it ended, undefined while it runs */
  readonly exit: () => string | undefined;
  readonly exited: Promise<void>;
  /** SIGTERM, and SIGKILL when that does not help within 15 s. */
  end(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

export interface ServiceSpec {
  readonly name: string;
  /** program and arguments for node */
  readonly args: readonly string[];
  readonly logPath: string;
  /** answers once it is ready for use */
  readonly isReady: (pid: number) => Promise<boolean>;
}

const readySeconds = 60;
const graceMilliseconds = 15_000;

const lastLines = async (path: string): Promise<string> =>
  (await readFile(path, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n');

/**
 * Starts a service with its output in a log file and waits until it is ready. It is in a group of its own, so that Ctrl-C
 * does not reach it behind our back, and the kernel ends it when this process dies. Errors: CommandError failed.
 */
export const startService = async (spec: ServiceSpec): Promise<Service> => {
  await mkdir(dirname(spec.logPath), { recursive: true });
  await using log = await open(spec.logPath, 'a');
  const args = ['--pdeathsig', 'TERM', process.execPath, ...spec.args];
  const child = spawn('setpriv', args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  let exit: string | undefined;
  const exited = new Promise<void>((resolve) => {
    const ended = (how: string): void => {
      exit ??= how;
      resolve();
    };
    child.once('error', (cause) => ended(`cannot be started: ${cause.message}`));
    child.once('exit', (status, signal) => ended(signal === null ? `exit status ${status}` : `killed by ${signal}`));
  });
  const pid = child.pid ?? 0;
  const service: Service = {
    name: spec.name,
    pid,
    logPath: spec.logPath,
    exit: () => exit,
    exited,
    kill: (signal) => void child.kill(signal),
    async end() {
      if (exit !== undefined) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
      await exited;
      clearTimeout(timer);
    },
  };
  const end = performance.now() + readySeconds * 1000;
  while (!(await spec.isReady(pid))) {
    if (exit !== undefined)
      throw new CommandError(
        'failed',
        `the ${spec.name} ended at once (${exit}), see ${spec.logPath}\n${await lastLines(spec.logPath)}`,
      );
    if (performance.now() > end) {
      await service.end();
      throw new CommandError(
        'timedOut',
        `the ${spec.name} was not ready within ${readySeconds} s, see ${spec.logPath}`,
      );
    }
    await sleep(50);
  }
  return service;
};
