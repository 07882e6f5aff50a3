import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { untilNobodyUses } from './node/processes.ts';

const main = join(import.meta.dirname, '../../cmd/basalt/main.ts');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment without anything that points the command line somewhere. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BASALT_')));

/** Starts the command line as its users do; `input` is piped in. */
export const startCli = (
  args: readonly string[],
  cwd?: string,
  input?: string,
): ChildProcess & { result: Promise<CliResult> } => {
  const child = spawn(process.execPath, [main, ...args], { env: cleanEnv(), cwd, stdio: 'pipe' });
  // it may have ended without reading
  child.stdin.on('error', () => undefined).end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const result = new Promise<CliResult>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  return Object.assign(child, { result });
};

/** Runs the command line to its end. */
export const runCli = async (args: readonly string[], cwd?: string, input?: string): Promise<CliResult> =>
  await startCli(args, cwd, input).result;

/** A folder of this test alone. */
export const scratchDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-cli-'));
  t.teardown(async () => {
    await untilNobodyUses(dir);
    await rm(dir, { recursive: true, force: true });
  });
  return dir;
};
