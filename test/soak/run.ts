import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs the tests that take hours: `npm run test:soak [-- test/soak/X.test.ts]`. Options are in the environment; each test
 * names its own in its first lines. All of them:
 *
 *   BASALT_SEED=N          everything random, again as it was in the run that printed this seed
 *   BASALT_POWER_STATES=N  power-cuts: disks as power cuts leave them, for GRUB and the rule to judge (default 300)
 *   BASALT_POWER_BOOTS=N   power-cuts: how many of those to start in full (default 10)
 *   BASALT_POWER_CUTS=N    power-cuts: power cuts of running machines (default 100)
 */
const root = path.resolve(import.meta.dirname, '../..');
const args = ['--config', 'test/soak/ava.config.js', ...process.argv.slice(2)];
const child = spawn(path.join(root, 'node_modules/.bin/ava'), args, {
  cwd: root,
  stdio: ['inherit', 'pipe', 'inherit'],
});
// a test's figures are the lines that begin with `figure:`; they stand together at the end
const figures: string[] = [];
let rest = '';
child.stdout.on('data', (data: Buffer) => {
  process.stdout.write(data);
  const lines = `${rest}${data.toString()}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const at = line.indexOf('figure: ');
    if (at >= 0) figures.push(line.slice(at + 'figure: '.length));
  }
});
process.exitCode = await new Promise<number>((resolve) => {
  child.once('error', (error) => {
    process.stderr.write(`ava cannot be started: ${error.message}\n`);
    resolve(1);
  });
  child.once('close', (status) => resolve(status ?? 1));
});
process.stdout.write(`\nFigures:\n${figures.map((line) => `  ${line}\n`).join('')}`);
