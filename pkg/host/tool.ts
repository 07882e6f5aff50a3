import { spawn } from 'node:child_process';
import { BasaltError } from '#pkg/errors/error.ts';

export interface ToolResult {
  /** exit status; 128 + signal number is never used, a signal shows as undefined */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ToolOptions {
  readonly timeoutSeconds?: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const keptOutput = 64 * 1024;

const collect = (stream: NodeJS.ReadableStream): (() => string) => {
  const chunks: Buffer[] = [];
  let kept = 0;
  stream.on('data', (chunk: Buffer) => {
    if (kept >= keptOutput) return;
    chunks.push(chunk);
    kept += chunk.length;
  });
  return () => Buffer.concat(chunks).subarray(0, keptOutput).toString();
};

/** Runs a program to its end and keeps the first 64 KiB of what it says. Errors: ABORTED (time), INTERNAL (cannot start). */
export const runTool = async (
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolResult> => {
  const seconds = options.timeoutSeconds ?? 120;
  const child = spawn(program, [...args], {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  let late = false;
  // spawn's own time limit outlives a program that cannot be started, and keeps the process up to its end
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new BasaltError('INTERNAL', `cannot start ${program}: ${cause.message}`, { program }, cause)),
    );
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (late && status === null)
    throw new BasaltError('ABORTED', `${program} did not end within ${seconds} s and was stopped`, {
      program,
      seconds,
    });
  return { status: status ?? undefined, stdout: stdout(), stderr: stderr() };
};

/** Runs a program that has to succeed. Errors: those of `runTool`, and INTERNAL with its own words when it fails. */
export const runToolOk = async (
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string> => {
  const result = await runTool(program, args, options);
  if (result.status === 0) return result.stdout;
  const said = (result.stderr.trim() || result.stdout.trim()).split('\n').slice(-3).join(' / ');
  throw new BasaltError('INTERNAL', `${program} failed with status ${result.status ?? 'signal'}: ${said}`, { program });
};
