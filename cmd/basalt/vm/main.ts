import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { exists } from '#pkg/host/exists.ts';
import { CommandError, exitCodeOf } from '../command-error.ts';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { openStage, type Stage } from '../story/stage.ts';
import { terminalOf } from '../terminal.ts';
import { buildDisk } from '../image/disk.ts';
import { buildRootfs } from '../image/rootfs.ts';
import { acceleration } from './accelerator.ts';
import { firmwares, type Accelerator, type Firmware } from './arguments.ts';
import { raiseForMachine, type Installation } from './installation.ts';
import { openMachine, type Machine } from './machine.ts';
import { machinePackages } from './packages.ts';
import { firstVersion, hurried, machineSerial, playUpdate, secondVersion } from './story.ts';

interface Options {
  readonly state: string;
  readonly disk?: string;
  readonly firmware: Firmware;
  readonly accelerator: Accelerator | 'auto';
  readonly memory: number;
  readonly kernelArgs: string;
  readonly once: boolean;
  readonly quiet: boolean;
}

const nextCommands = (state: string): string =>
  [
    '',
    'The machine runs. To update it, in another terminal:',
    `  npm run image:rootfs -- --version ${secondVersion} --out v2.img`,
    `  npx basalt --state ${state} push v2.img --version ${secondVersion} --wait`,
    `  npx basalt --state ${state} status`,
    'A window of 10 minutes is what a test takes; shorter ones:',
    `  npx basalt --state ${state} set timer.test.baseimage.update=30 timer.config.interval=5`,
    'Ctrl-C switches it off; the next start goes on from there.',
    '',
  ].join('\n');

/** Builds the disk of a new machine, which the controller is told of. */
const layDisk = async (disk: string, options: Options, installation: Installation, stage: Stage): Promise<void> => {
  const identity = await installation.enroll(machineSerial);
  if (await exists(disk)) return;
  const rootfs = join(installation.paths.dir, 'v1.img');
  const { sizeBytes } = await buildRootfs({ version: firstVersion, out: rootfs });
  stage.done(`a slot image with ${firstVersion}: ${Math.round(sizeBytes / 1e6)} MB`);
  await buildDisk({ out: disk, rootfs, identity: [identity], kernelArguments: options.kernelArgs });
  stage.done(`${basename(disk)}: GRUB for BIOS and UEFI, ${firstVersion} in IMGA`);
};

const showConsole = (machine: Machine): void => {
  machine.console.subscribe(({ text }) => process.stdout.write(`${text}\n`));
};

const stayUp = async (machine: Machine, installation: Installation, interrupt: AbortSignal): Promise<void> => {
  const interrupted = new Promise<undefined>((done) => {
    if (interrupt.aborted) done(undefined);
    interrupt.addEventListener('abort', () => done(undefined));
  });
  const ended = installation.services.map(async (service) => {
    await service.exited;
    return `the ${service.name} ended by itself (${service.exit()}), see ${service.logPath}`;
  });
  const why = await Promise.race([interrupted, machine.exited(), ...ended]);
  if (why !== undefined) throw new CommandError('failed', why);
};

const run = async (options: Options, state: string, stage: Stage, interrupt: AbortSignal): Promise<void> => {
  stage.title('Building what is missing, starting datastore and controller');
  await using stack = new AsyncDisposableStack();
  const installation = await raiseForMachine(state);
  stack.defer(async () => await installation.close());
  for (const { name, pid } of installation.services) stage.done(`${name} runs (process ${pid})`);
  const disk = resolve(options.disk ?? join(state, 'disk.img'));
  await layDisk(disk, options, installation, stage);
  const { accelerator, why } =
    options.accelerator === 'auto' ? await acceleration() : { accelerator: options.accelerator, why: undefined };
  if (why !== undefined) stage.say(`QEMU translates, which takes ten times as long: ${why}`);
  const { firmware, memory } = options;
  const machine = await openMachine({ disk, firmware, memory, accelerator, forwards: installation.forwards });
  stack.defer(async () => await machine.close());
  if (!options.once) {
    stage.say(nextCommands(state));
    showConsole(machine);
  }
  await machine.start();
  stage.done(`QEMU runs (process ${machine.pid()}): ${firmware}, ${accelerator}, ${memory} MiB`);
  if (!options.once) {
    await stayUp(machine, installation, interrupt);
    return;
  }
  try {
    await playUpdate({ installation, stage, interrupt, patience: accelerator === 'kvm' ? 1 : 4 });
  } catch (error) {
    const last = machine.text().split('\n').slice(-30).join('\n');
    throw new CommandError('failed', `${error instanceof Error ? error.message : String(error)}\n${last}`, error);
  }
  const picks = machine.text().match(/Basalt: starting IMG[AB]/g) ?? [];
  stage.done(`the boot loader picked ${picks.map((pick) => pick.slice(-4)).join(', then ')}`);
};

const vm = async (options: Options, command: Command): Promise<void> => {
  const stage = openStage(terminalOf(command));
  const interrupt = interruptSignal();
  const installed = await ensureDebianPackages(machinePackages);
  if (installed.length > 0) stage.say(`installed the Debian packages ${installed.join(', ')}`);
  // a story that ends leaves nothing behind
  const state = options.once ? await mkdtemp(join(tmpdir(), 'basalt-vm-')) : options.state;
  try {
    await run(options, state, stage, interrupt);
  } catch (error) {
    if (options.once) stage.say(`kept in ${state}`);
    throw error;
  } finally {
    stage.close();
  }
  if (!options.once) return;
  await rm(state, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write('The machine updated itself, and the controller saw every step.\n');
};

const program = new Command('npm run vm --')
  .description('run a node in a virtual machine, with a controller on this machine to update it from')
  .option('--state <dir>', 'where all of it is kept', '.basalt/vm')
  .option('--disk <file>', 'the disk; it is built when it is not there (default: disk.img of the state folder)')
  .addOption(new Option('--firmware <kind>', 'of the machine').choices(firmwares).default('bios'))
  .addOption(new Option('--accelerator <kind>', 'of QEMU').choices(['auto', 'kvm', 'tcg']).default('auto'))
  .option('--memory <MiB>', 'of the machine', numberOption(512, 65_536), 1024)
  .option('--kernel-args <text>', 'more arguments of the kernel, for a disk that is built now', hurried)
  .option('--once', 'play one update: 0 only when the controller has seen it UPDATED', false)
  .option('--quiet', 'say only how it ended', false)
  .action(vm);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`vm: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
