import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AgentName } from '#pkg/process/programs.ts';
import { startMark } from '#pkg/process/start-mark.ts';
import { openRotatingLog } from '#pkg/process/rotating-log.ts';

export interface AgentProcess {
  readonly name: AgentName;
  readonly pid: number;
  /** monotonic milliseconds */
  readonly startedAt: number;
  /** how it ended, undefined while it runs */
  readonly exit: () => string | undefined;
  /** Signals the agent and whatever it started, waits until it is gone, and closes its log. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface AgentCommand {
  readonly name: AgentName;
  readonly launcher: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logPath: string;
}

const graceMilliseconds = 10_000;

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // the whole group is gone already
  }
};

/**
 * Starts one agent as leader of its own process group. Its output goes through a pipe into a log of bounded size, and
 * `setpriv --pdeathsig` has the kernel kill it when the emulator dies, however that dies.
 */
export const startAgent = (command: AgentCommand): AgentProcess => {
  const log = openRotatingLog(command.logPath);
  log.write(startMark(new Date()));
  const args = ['--pdeathsig', 'KILL', command.launcher, ...command.args];
  const child = spawn('setpriv', args, { env: command.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let exit: string | undefined;
  child.stdout.on('data', (data: Buffer) => log.write(data));
  child.stderr.on('data', (data: Buffer) => log.write(data));
  child.once('error', (cause) => (exit = `cannot be started: ${cause.message}`));
  child.once('exit', (status, signal) => (exit = signal === null ? `exit status ${status}` : `killed by ${signal}`));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const pid = child.pid ?? 0;

  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (pid !== 0) {
      signalGroup(pid, signal);
      const timer = signal === 'SIGTERM' ? setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMilliseconds) : undefined;
      if (exit === undefined) await once(child, 'exit');
      clearTimeout(timer);
      // what the agent started may outlive it; nothing of a boot survives its end
      signalGroup(pid, 'SIGKILL');
      await Promise.race([closed, new Promise<void>((resolve) => setTimeout(resolve, 1000))]);
    }
    child.stdout.destroy();
    child.stderr.destroy();
    log.close();
  };

  return { name: command.name, pid, startedAt: performance.now(), exit: () => exit, end };
};
