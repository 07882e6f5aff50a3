import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from './log.ts';
import { runLimited } from '#pkg/host/run-limited.ts';

/** The machine's power, as the reboot sequence needs it (`docs/rules/eve-baseos.md 3.8`). */
export interface PowerSwitch {
  /** Flushes the file systems that matter; never fails, for the reset must go on. */
  sync(): Promise<void>;
  /** Asks for a reset or power-off; the process goes on until the machine takes it down. */
  turn(action: 'reset' | 'poweroff'): Promise<void>;
}

/** A reset that has not come by then hangs: the watchdog, seeing the agent gone, resets the machine. */
const hangLimitMs = 120_000;
/** A sync that hangs on a dead disk must not keep the reset from coming. */
const syncLimitMs = 30_000;

const run = async (log: Logger, limitMs: number, program: string, ...args: readonly string[]): Promise<boolean> => {
  const { error } = await runLimited(program, args, { limitMs });
  if (error !== undefined) log.error({ err: error, program }, 'a power command failed');
  return error === undefined;
};

const exitWhenHung = (log: Logger, limitMs: number): void => {
  if (limitMs === 0) return;
  setTimeout(() => {
    log.fatal('the machine did not go down within 120 s; ending, so that the watchdog resets it');
    process.exit(1);
  }, limitMs);
};

/** Writing to it is pressing the kernel's own key. */
const sysrqTrigger = '/proc/sysrq-trigger';

/**
 * The real machine: an immediate reset without init, as `zboot reset` does. busybox is asked first, for it makes the
 * system call with the capability CAP_SYS_BOOT alone; systemd's `reboot -f` refuses everyone but root. Root has the
 * kernel's own key as the last resort.
 */
export const machinePower = (log: Logger, limitMs = hangLimitMs, sysrq = sysrqTrigger): PowerSwitch => ({
  sync: async () => void (await run(log, syncLimitMs, 'sync')),
  turn: async (action) => {
    exitWhenHung(log, limitMs);
    const program = action === 'reset' ? 'reboot' : 'poweroff';
    if (await run(log, hangLimitMs, 'busybox', program, '-f')) return;
    if (await run(log, hangLimitMs, program, '-f')) return;
    if (process.getuid?.() !== 0) return;
    await writeFile(sysrq, action === 'reset' ? 'b' : 'o').catch((error: unknown) =>
      log.error({ err: error }, 'the kernel took no key'),
    );
  },
});

/**
 * An emulated machine: `reset` or `poweroff` in a file that its emulator watches. When that does not end this process
 * within `limitMs`, it ends itself; 0 never. A request that cannot be written is written again every `retryMs`.
 */
export const filePower = (
  path: string,
  persistDir: string,
  log: Logger,
  limitMs = hangLimitMs,
  retryMs = 1000,
): PowerSwitch => ({
  sync: async () => void (await run(log, hangLimitMs, 'sync', '-f', persistDir)),
  turn: async (action) => {
    exitWhenHung(log, limitMs);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await writeFileDurable(path, `${action}\n`);
      } catch (error) {
        // a full disk may have room in a moment; else the process ends, and the watchdog resets the machine
        if (attempt === 0) log.error({ err: error }, 'the machine could not be asked to go down; it is asked again');
        await sleep(retryMs);
      }
    }
  },
});
