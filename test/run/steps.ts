import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.ts';

/** Runs one step of the check with its output shown; ends the run with the step's exit code when it fails. */
const step = (name: string, command: string, args: readonly string[]): void => {
  const started = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const { status, error, signal } = spawnSync(path.join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    process.stderr.write(
      `\n${name} failed after ${seconds} s${error ? `: ${error.message}` : signal ? ` (${signal})` : ''}\n`,
    );
    process.exit(status ?? 1);
  }
  process.stdout.write(`${name}: ${seconds} s\n`);
};

/** Format, lint and types; ends the run at the first that fails. */
export const checkSources = (): void => {
  step('format', 'oxfmt', ['--check', '.']);
  step('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
  step('types', 'tsc', ['-p', '.']);
  step('types of the page', 'tsc', ['-p', 'cmd/controller/page']);
};

/** The controller's web page, which tests of the controller serve. */
export const buildPage = (): void => step('page', 'vite', ['build', 'cmd/controller/page', '--logLevel', 'warn']);
