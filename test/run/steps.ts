import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './root.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Format, lint and types. */
export const checks: readonly Step[] = [
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'types of the page', command: 'tsc', args: ['-p', 'cmd/page'] },
];

/** The controller's web page, which tests of the controller serve. */
export const page: Step = {
  name: 'page',
  command: 'vite',
  args: ['build', 'cmd/page', '--logLevel', 'warn'],
};

/** Runs one step of the check and shows its output once it ended. Answers whether it went well. */
const runStep = async ({ name, command, args }: Step): Promise<boolean> => {
  const started = performance.now();
  const child = spawn(path.join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  const closed = once(child, 'close').catch(() => []) as Promise<[number | null, NodeJS.Signals | null] | []>;
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status, signal] = await closed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\n== ${name}\n${out}`);
  process.stderr.write(err);
  if (status === 0) {
    process.stdout.write(`${name}: ${seconds} s\n`);
    return true;
  }
  const why = failure === '' ? (signal ?? '') : failure;
  process.stderr.write(`\n${name} failed after ${seconds} s${why === '' ? '' : `: ${why}`}\n`);
  return false;
};

/** Runs these steps side by side; ends the run when one of them failed, after all have said what they found. */
export const runSteps = async (steps: readonly Step[]): Promise<void> => {
  const ended = await Promise.all(steps.map(runStep));
  if (ended.includes(false)) process.exit(1);
};
