import { execFile } from 'node:child_process';
import { writeFileDurable } from '#pkg/agent/atomic-file.ts';
import type { Logger } from '#pkg/agent/log.ts';

/** The machine's power, as the reboot sequence needs it (`spec/eve-baseos.md 3.8`). */
export interface PowerSwitch {
  /** Flushes the file systems that matter; never fails, for the reset must go on. */
  sync(): Promise<void>;
  /** Asks for a reset or power-off; the process goes on until the machine takes it down. */
  turn(action: 'reset' | 'poweroff'): Promise<void>;
}

/** A reset that has not come by then hangs: the watchdog, seeing the agent gone, resets the machine. */
const hangLimitMs = 120_000;

const run = (log: Logger, program: string, ...args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: hangLimitMs }, (error) => {
      if (error !== null) log.error({ err: error, program }, 'a power command failed');
      resolve();
    });
  });

const exitWhenHung = (log: Logger, limitMs: number): void => {
  if (limitMs === 0) return;
  setTimeout(() => {
    log.fatal('the machine did not go down within 120 s; ending, so that the watchdog resets it');
    process.exit(1);
  }, limitMs);
};

/** The real machine: an immediate reset without init, as `zboot reset` does. */
export const machinePower = (log: Logger): PowerSwitch => ({
  sync: () => run(log, 'sync'),
  turn: async (action) => {
    exitWhenHung(log, hangLimitMs);
    await run(log, action === 'reset' ? 'reboot' : 'poweroff', '-f');
  },
});

/**
 * An emulated machine: `reset` or `poweroff` in a file that its emulator watches. When that does not end this process
 * within `limitMs`, it ends itself; 0 never.
 */
export const filePower = (path: string, persistDir: string, log: Logger, limitMs = hangLimitMs): PowerSwitch => ({
  sync: () => run(log, 'sync', '-f', persistDir),
  turn: async (action) => {
    exitWhenHung(log, limitMs);
    await writeFileDurable(path, `${action}\n`);
  },
});
