import { writeFileAtomic } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { parseMetricsAddress } from './flags.ts';
import type { Registry } from './registry.ts';

export interface MetricsOptions {
  /** of `metricsFlags` */
  readonly metrics: string | undefined;
  readonly 'metrics-file': string | undefined;
}

export interface OpenMetrics {
  /** The agent does its work from now on. */
  ready(): void;
  close(): Promise<void>;
}

/** As often as Prometheus asks by default. */
const fileEveryMs = 15_000;

/**
 * Gives the metrics to whoever the command line names: a socket, a file, or nobody. An address that cannot be had is logged:
 * a node is not reset because nobody can watch it.
 */
export const openMetrics = async (registry: Registry, options: MetricsOptions, log: Logger): Promise<OpenMetrics> => {
  let starting = true;
  const closers: (() => void | Promise<void>)[] = [];
  if (options.metrics !== undefined) {
    try {
      const address = parseMetricsAddress(options.metrics);
      if (typeof address === 'string') throw new Error(address);
      // only who asks for it pays for an HTTP server
      const { serveMetrics } = await import('./serve.ts');
      const server = await serveMetrics({
        address,
        text: registry.text,
        waitsFor: () => (starting ? 'the start of the agent' : undefined),
        onError: (error) => log.warn({ err: error }, 'a request for metrics failed'),
      });
      closers.push(server.close);
      log.info({ metrics: server.bound }, 'metrics are served');
    } catch (error) {
      log.error({ err: error, metrics: options.metrics }, 'the metrics cannot be served there');
    }
  }
  const { 'metrics-file': file } = options;
  let write = async (): Promise<void> => undefined;
  if (file !== undefined) {
    let told = false;
    let last: Promise<void> = Promise.resolve();
    const replace = async (): Promise<void> => {
      try {
        await writeFileAtomic(file, await registry.text());
        told = false;
      } catch (error) {
        if (!told) log.warn({ err: error, file }, 'the metrics file could not be written');
        told = true;
      }
    };
    write = () => (last = last.then(replace));
    const timer = setInterval(() => void write(), fileEveryMs);
    timer.unref();
    closers.push(() => {
      clearInterval(timer);
      // the last state stays to be read; its age is told by the collector
      return write();
    });
    await write();
  }
  return {
    ready: () => {
      starting = false;
      void write();
    },
    close: async () => {
      for (const close of closers) await close();
    },
  };
};
