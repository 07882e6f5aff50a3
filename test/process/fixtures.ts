import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';
import { createLogger, type LogLevel } from '#pkg/process/log.ts';

/** A directory of this test alone, gone after it. */
export const freshDirectory = async (t: ExecutionContext): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'basalt-agent-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** A logger whose lines are kept, as text and as fields. */
export const recordingLogger = (level: LogLevel = 'trace') => {
  const lines: string[] = [];
  const log = createLogger('test', { level, destination: { write: (line: string) => void lines.push(line) } });
  return { log, lines, fields: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

/** Runs a child of test/process/children to its end. */
export const runChild = async (
  t: ExecutionContext,
  name: string,
  args: readonly string[],
  during: (child: {
    readonly pid: number;
    readonly kill: (signal: NodeJS.Signals) => void;
    readonly ready: Promise<unknown>;
  }) => Promise<void> = async () => undefined,
) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children', name), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.teardown(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const ready = once(child.stdout, 'data');
  const output = text(child.stdout);
  const errors = text(child.stderr);
  await during({ pid: child.pid!, kill: (signal) => void child.kill(signal), ready });
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout: await output, stderr: await errors };
};
