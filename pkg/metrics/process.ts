import type { Registry } from './registry.ts';

/** What this process costs, and since when it runs. */
export const measureProcess = (registry: Registry): void => {
  const memory = registry.gauge('basalt_process_resident_memory_bytes', 'resident memory of the process');
  const started = registry.gauge('basalt_process_start_time_seconds', 'when the process began, seconds since 1970');
  const cpu = registry.gauge('basalt_process_cpu_seconds', 'processor time that the process has used');
  registry.onCollect(() => {
    memory.set({}, process.memoryUsage.rss());
    started.set({}, Math.round(Date.now() / 1000 - process.uptime()));
    const { user, system } = process.cpuUsage();
    cpu.set({}, (user + system) / 1_000_000);
  });
};
