import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { exists } from '#pkg/host/exists.ts';
import { CommandError } from '../command-error.ts';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { interruptSignal } from '../interrupt.ts';
import { readListen, statePaths, type StatePaths } from '../state-dir.ts';
import { openStage, type Stage } from '../story/stage.ts';
import { raiseInstallation, type Installation } from '../story/raise.ts';
import { performLocalTour } from '../story/local.ts';
import { performStory } from '../story/perform.ts';
import { terminalOf } from '../terminal.ts';

interface UpOptions {
  readonly once: boolean;
  readonly keep: boolean;
  readonly fresh: boolean;
  readonly tour: 'updates' | 'local';
}

const nextCommands = (state: string, url: string): string => {
  const where = state === '.basalt' ? '' : ` --state ${state}`;
  const basalt = `npx basalt${where}`;
  return [
    '',
    'Everything keeps running. In another terminal:',
    `  ${basalt} status                      what the node runs, what is wanted, what failed`,
    `  ${basalt} watch                       what it reports, as it happens`,
    `  ${basalt} log                         what happened so far`,
    `  ${basalt} forget                      withdraw the failed version`,
    `  ${basalt} image build --version 4.0.0-kvm-amd64 --out v4.img`,
    `  ${basalt} push v4.img --version 4.0.0-kvm-amd64 --wait`,
    `  ${basalt} fallback                    go back to the version before`,
    `  ${basalt} disk show ${join(state, 'node1/disk.img')}`,
    `  ${basalt} slot status                 the same node without its controller`,
    '',
    `The same in a browser: ${url}, user admin, password in ${join(state, 'controller/admin-password')}`,
    '(the certificate is issued by pki/root-certificate.pem beside it).',
    '',
    'Ctrl-C ends all of it; "npm start" goes on from there, "npm start -- --fresh" begins anew.',
  ].join('\n');
};

/** Waits for Ctrl-C, or for the end of a process that should not end. */
const stayUp = async ({ services }: Pick<Installation, 'services'>, interrupt: AbortSignal): Promise<void> => {
  const interrupted = new Promise<undefined>((resolve) => {
    if (interrupt.aborted) resolve(undefined);
    interrupt.addEventListener('abort', () => resolve(undefined));
  });
  const ended = services.map(async (service) => {
    await service.exited;
    return service;
  });
  const service = await Promise.race([interrupted, ...ended]);
  if (service !== undefined)
    throw new CommandError('failed', `the ${service.name} ended by itself (${service.exit()}), see ${service.logPath}`);
};

const describeFailure = (error: unknown, paths: StatePaths): Error => {
  if (error instanceof CommandError && error.exit !== 1) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CommandError('failed', `${message}\nlogs: ${paths.logs} and ${join(paths.node, 'log')}`, error);
};

interface Run {
  readonly paths: StatePaths;
  readonly state: string;
  readonly once: boolean;
  readonly play: boolean;
}

const run = async ({ paths, state, once, play }: Run, stage: Stage, interrupt: AbortSignal): Promise<void> => {
  const installation = await raiseInstallation(paths, stage);
  try {
    if (play) await performStory(installation, stage, interrupt);
    if (once) return;
    stage.say(nextCommands(state, (await readListen(paths.controllerListen))?.url ?? 'the controller'));
    await stayUp(installation, interrupt);
  } finally {
    stage.close();
    await installation.close();
  }
};

/** The same for a node that no controller knows. */
const runLocally = async ({ paths, once }: Run, stage: Stage, interrupt: AbortSignal): Promise<void> => {
  const service = await performLocalTour({ paths, stage, interrupt });
  try {
    if (once) return;
    stage.say(
      [
        '',
        'The node keeps running. In another terminal:',
        `  npx basalt --node ${paths.node} slot status        its slots, who holds the engine, what happens next`,
        `  npx basalt --node ${paths.node} slot operations    what was asked, and what became of it`,
        '',
        'Ctrl-C ends it.',
      ].join('\n'),
    );
    await stayUp({ services: [service] }, interrupt);
  } finally {
    stage.close();
    await service.end();
  }
};

const up = async (options: UpOptions, command: Command): Promise<void> => {
  const terminal = terminalOf(command);
  const given = command.parent?.getOptionValueSource('state') === 'cli' || process.env['BASALT_STATE'] !== undefined;
  // a story that ends leaves nothing behind unless it is told where
  const temporary = options.once && !given;
  const state = temporary ? await mkdtemp(join(tmpdir(), 'basalt-once-')) : terminal.options.state;
  const paths = statePaths(state);
  const interrupt = interruptSignal();
  const stage = openStage(terminal);
  const installed = await ensureDebianPackages();
  if (installed.length > 0) stage.say(`installed the Debian packages ${installed.join(', ')}`);
  if (options.fresh) await rm(paths.dir, { recursive: true, force: true });
  const resumed = await exists(join(paths.node, 'disk.img'));
  if (resumed && options.tour === 'local')
    throw new CommandError('usage', `${paths.dir} holds an earlier story: add --fresh, or take another --state`);
  if (resumed && options.once)
    throw new CommandError(
      'usage',
      `${paths.dir} holds an earlier story: add --fresh to remove it, or take another --state`,
    );
  if (resumed) stage.say(`going on with ${paths.dir} where it stopped ("--fresh" plays the story anew)`);
  await mkdir(paths.dir, { recursive: true });
  try {
    const play = options.tour === 'local' ? runLocally : run;
    await play({ paths, state, once: options.once, play: !resumed }, stage, interrupt);
  } catch (error) {
    throw describeFailure(error, paths);
  }
  if (temporary && !options.keep) await rm(paths.dir, { recursive: true, force: true });
  else if (options.once) stage.say(`kept in ${paths.dir}`);
  const where = options.tour === 'local' ? 'at the node' : 'at the controller';
  if (options.once) terminal.result({ story: 'complete' }, `Every step was seen ${where}.`);
};

/** `basalt up` */
export const addUp = (program: Command): void => {
  program
    .command('up')
    .description('start a controller, a datastore and a node here, and play the story of two updates')
    .option('--once', 'end after the story: 0 only when the controller has seen every step', false)
    .option('--keep', 'with --once: keep the temporary state folder', false)
    .addOption(
      new Option('--tour <name>', 'what is played: updates by a controller, or a node that knows none')
        .choices(['updates', 'local'])
        .default('updates'),
    )
    .option('--fresh', 'remove the state folder of an earlier run first', false)
    .action(up);
};
