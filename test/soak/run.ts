import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { testPackages } from '../packages.ts';

/**
 * Runs what `npm test` has no time for, one file after the other, and prints the figures at the end:
 *
 *   npm run test:soak                                  all of them; takes hours
 *   npm run test:soak -- test/soak/vm-bios.test.ts     one file
 *   npm run test:soak -- --match '*panics*'            tests by their title (any of ava's arguments)
 *
 *   BASALT_SEED=N            everything random, again as it was in the run that printed this seed
 *   BASALT_SOAK_MINUTES=N    gptprio: minutes for each of its random tries (5)
 *   BASALT_POWER_STATES=N    power-cuts: disks as power cuts leave them, for GRUB and the rule to judge (300)
 *   BASALT_POWER_BOOTS=N     power-cuts: how many of those to start in full (10)
 *   BASALT_POWER_CUTS=N      power-cuts: power cuts of running machines (100)
 *   BASALT_CRASH_AGENTS=N    crash-life: states after a cut that the agents are started on (400; npm test takes 24)
 *   BASALT_GRUBENV_FACTOR=N  grubenv: random environments, for each one of npm test (20; npm test takes 12)
 *   BASALT_SIM_FACTOR=N      sim: histories of a simulated node, for each one of npm test (100; npm test plays 500)
 *   BASALT_VM_PATIENCE=900   vm: seconds that one step of a virtual machine may take (300)
 *   BASALT_KEEP=1            vm: keeps disks, logs and console.log of the machines in the folder for temporary files
 *   BASALT_CACHE=DIR         where kernel and boot loader are kept (~/.cache/basalt)
 */
await ensureDebianPackages(testPackages);
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
