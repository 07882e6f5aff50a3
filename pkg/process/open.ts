import { installFatalHook } from './fatal.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { createLogger, parseLogLevel, type Logger } from './log.ts';
import type { ProgramName } from './programs.ts';
import { openServiceNotify, type ServiceNotify } from './service-notify.ts';
import { onShutdown, type Shutdown } from './shutdown.ts';
import { claimSingleInstance, type InstanceClaim } from './single-instance.ts';

export interface ProcessOptions {
  readonly name: ProgramName;
  /** of `agentFlags` */
  readonly run: string;
  readonly persist: string;
  readonly logLevel: string;
  /** where the reason of a fatal error goes; `persist` for who may write there */
  readonly fatalDir?: string | undefined;
  /** asked when such an error happens, as they may not be known at the start */
  readonly slot: () => string;
  readonly version: () => string;
  /** standard output when left out */
  readonly destination?: { write(line: string): void };
}

export interface OpenProcess {
  readonly log: Logger;
  /** Claims to be the only one of its name on the run directory. Errors: INTERNAL when another one lives. */
  claim(): Promise<InstanceClaim>;
  /** A sign of life from now on, for the watchdog and for the service manager. */
  live(): { readonly heartbeat: Heartbeat; readonly notify: ServiceNotify };
}

/** Opens a process of a node: its log, and what becomes of an error that nobody caught. */
export const openProcess = (options: ProcessOptions): OpenProcess => {
  const { name, run, persist, fatalDir = persist, slot, version, destination } = options;
  const level = parseLogLevel(options.logLevel);
  const log = createLogger(name, destination === undefined ? { level } : { level, destination });
  installFatalHook({ agent: name, persistDir: fatalDir, log, slot, version });
  return {
    log,
    claim: () => claimSingleInstance(run, name),
    live: () => {
      const notify = openServiceNotify({
        onError: (error) => log.warn({ err: error }, 'the service manager was not told'),
      });
      const failed = (error: unknown): void => log.error({ err: error }, 'the heartbeat could not be written');
      return { heartbeat: startHeartbeat(run, name, undefined, failed, notify.alive), notify };
    },
  };
};

export interface OpenAgent {
  readonly log: Logger;
  /** its claim and its heartbeat end last */
  readonly shutdown: Shutdown;
  readonly notify: ServiceNotify;
}

/** Opens a process that ends in order on a signal, is alone of its name, and lives from the start. */
export const openAgent = async (options: ProcessOptions): Promise<OpenAgent> => {
  const { log, claim, live } = openProcess(options);
  const shutdown = onShutdown({ log });
  const claimed = await claim();
  shutdown.add('claim', () => claimed.release());
  const { heartbeat, notify } = live();
  shutdown.add('heartbeat', () => heartbeat.stop());
  return { log, shutdown, notify };
};
