#!/usr/bin/env node
import { access, mkdir } from 'node:fs/promises';
import { claimSingleInstance } from '#pkg/process/single-instance.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { runMachine } from './emulator.ts';
import { nodeUsage, parseNodeOptions, type NodeOptions } from './options.ts';
import { nodePaths } from './paths.ts';
import { openRotatingLog } from '#pkg/process/rotating-log.ts';
import { warmCache } from './warm-cache.ts';

const run = async (options: NodeOptions): Promise<void> => {
  const paths = nodePaths(options.dir);
  await access(paths.disk).catch(() => {
    throw new BasaltError('CONFIG_INVALID', `${paths.disk} is missing: make the node first with "basalt node create"`);
  });
  for (const folder of [paths.persist, paths.logs]) await mkdir(folder, { recursive: true });
  const claim = await claimSingleInstance(paths.dir, 'machine');
  const bootLog = openRotatingLog(paths.bootLog);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  await warmCache().catch((error: unknown) =>
    bootLog.write(`${new Date().toISOString()} agents start without a cache of their sources: ${String(error)}
`),
  );
  try {
    await runMachine({ paths, options, bootLog, stop: stop.signal });
  } finally {
    bootLog.close();
    await claim.release();
  }
};

try {
  const options = parseNodeOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(nodeUsage);
  else await run(options);
} catch (error) {
  process.stderr.write(`node: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BasaltError && error.code === 'CONFIG_INVALID' ? 2 : 1;
}
