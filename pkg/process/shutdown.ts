import type { Logger } from './log.ts';

export interface ShutdownOptions {
  readonly log: Logger;
  /** all steps together may take this long, 10 s unless told; then the process ends anyway with code 1 */
  readonly limitMs?: number;
  readonly signals?: readonly NodeJS.Signals[];
  /** ends the process; replaced in tests only */
  readonly exit?: (code: number) => void;
}

export interface Shutdown {
  /** Registers a clean-up step; the last one registered runs first, as what was built last leans on the rest. */
  add(name: string, step: () => void | Promise<void>): void;
  /** Runs the steps one after another and ends the process. The first call counts. */
  run(reason: string, code?: number): Promise<void>;
  /** Stops listening to signals. */
  dispose(): void;
}

/** Ends the process in order on SIGTERM and SIGINT: a failing step is logged and the next one runs; a second signal ends it at once. */
export const onShutdown = (options: ShutdownOptions): Shutdown => {
  const { log, limitMs = 10_000, signals = ['SIGTERM', 'SIGINT'], exit = (code) => process.exit(code) } = options;
  const steps: { name: string; step: () => void | Promise<void> }[] = [];
  let running: Promise<void> | undefined;

  const runSteps = async (): Promise<boolean> => {
    let clean = true;
    for (const { name, step } of steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        clean = false;
        log.error({ err: error }, `shutdown: ${name} failed`);
      }
    }
    return clean;
  };

  const finish = async (reason: string, code: number) => {
    log.info({ reason }, 'shutting down');
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, limitMs, undefined);
    const clean = await Promise.race([runSteps(), late]);
    clearTimeout(timer);
    if (clean === undefined) log.error({ limitMs }, 'shutdown took too long, the rest is left undone');
    exit(clean === true ? code : Math.max(code, 1));
  };

  const run = (reason: string, code = 0) => (running ??= finish(reason, code));

  const onSignal = (signal: NodeJS.Signals) => {
    if (running !== undefined) {
      log.warn({ signal }, 'second signal, ending at once');
      exit(1);
      return;
    }
    void run(signal);
  };
  for (const signal of signals) process.on(signal, onSignal);

  return {
    add: (name, step) => void steps.push({ name, step }),
    run,
    dispose: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
};
