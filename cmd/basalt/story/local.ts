import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { isOpen } from '#pkg/engine/follow.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import { CommandError } from '../command-error.ts';
import { startNode } from '../installation.ts';
import { createNode } from '../node/create.ts';
import { buildSlotImage, type SlotImage } from '../node/image.ts';
import { readNodeState } from '../node/node-state.ts';
import { nodePaths } from '../node/paths.ts';
import type { Service } from '../service.ts';
import type { StatePaths } from '../state-dir.ts';
import type { Stage } from './stage.ts';
import { storyNodeOptions, storyProperties } from './versions.ts';

const mebibyte = 1024 * 1024;
const sizes = { slot: 100 * mebibyte, persist: 16 * mebibyte };
const program = resolve(import.meta.dirname, '../main.ts');

/** What its operator has to see of an image before it may stay: here, that it knows its own version. */
const check = '#!/bin/sh\necho "version $BASALT_VERSION in $BASALT_SLOT"\ntest -n "$BASALT_VERSION"\n';

/** Short windows, and leave for the operator's checks to decide alone. */
const properties = { ...storyProperties, 'update.test.checks': 'sufficient', 'timer.update.confirm.timeout': '60' };

/** A node that knows no controller, with properties and a check of its operator's own on its /persist. */
const layNode = async (paths: StatePaths, image: SlotImage): Promise<void> => {
  const { persist } = await createNode({ dir: paths.node, serial: 'basalt-local', image: image.path, sizes });
  const checks = join(persist, 'basalt/checks.d');
  await mkdir(checks, { recursive: true });
  await writeFile(join(persist, 'basalt/properties.json'), JSON.stringify(properties));
  const file = join(checks, 'version');
  await writeFile(file, check);
  await chmod(file, 0o755);
};

interface Tour {
  readonly paths: StatePaths;
  readonly stage: Stage;
  readonly interrupt: AbortSignal;
}

interface Ran {
  readonly code: number;
  readonly operation: EngineOperation;
}

/** Runs one command as an operator would, shows it, and answers with what it says. Errors: CommandError failed. */
const run = async ({ paths, stage, interrupt }: Tour, words: readonly string[], input?: string): Promise<Ran> => {
  const args = [program, '--node', paths.node, '--json', 'slot', ...words];
  stage.say(`      $ ${input === undefined ? '' : `cat ${input} | `}basalt slot ${words.join(' ')}`);
  const child = spawn(process.execPath, args, {
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'],
    signal: interrupt,
  });
  let text = '';
  child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
  const fed = child.stdin === null || input === undefined ? undefined : pipeline(createReadStream(input), child.stdin);
  // a command that ends early says why itself
  const [[code]] = await Promise.all([once(child, 'close') as Promise<[number]>, fed?.catch(() => {})]);
  if (code !== 0) throw new CommandError('failed', `"basalt slot ${words.join(' ')}" ended with ${code}`);
  return { code, operation: JSON.parse(text) as EngineOperation };
};

/** Waits until the machine runs from a slot in a later boot than the one given, with its agents up. */
const booted = async ({ paths, interrupt, stage }: Tour, label: string, after: number): Promise<number> => {
  for (const end = performance.now() + 120_000; ; await sleep(300)) {
    const state = await readNodeState(nodePaths(paths.node).state);
    if (state?.state === 'running' && state.slot === label && state.bootCount > after) {
      stage.done(`${state.version} runs from ${label}, boot ${state.bootCount}`);
      return state.bootCount;
    }
    if (interrupt.aborted) throw new CommandError('interrupted', 'interrupted');
    if (performance.now() > end) throw new CommandError('failed', `${label} does not run; see ${paths.logs}/node.log`);
  }
};

const until = async (tour: Tour, id: string, wanted: string, more: readonly string[] = []): Promise<void> => {
  for (const end = performance.now() + 60_000; ; await sleep(1000)) {
    const { operation } = await run(tour, ['follow', id, ...more]);
    if (operation.State === wanted) return tour.stage.done(operation.Message);
    // until the agents of this boot are up the record is that of the boot before
    if (!isOpen(operation) || performance.now() > end)
      throw new CommandError('failed', `${operation.Op} is ${operation.State}, not ${wanted}: ${operation.Message}`);
  }
};

const update = async (tour: Tour, image: SlotImage): Promise<number> => {
  const { stage } = tour;
  stage.title(`Stage ${image.version} from a pipe, and have it start at the next reboot`);
  stage.done((await run(tour, ['stage', '-', '--version', image.version], image.path)).operation.Message);
  const { operation: armed } = await run(tour, ['arm', '--later']);
  stage.done(armed.Message);
  stage.title('Reboot: the new image is on trial, and its operator’s checks decide');
  stage.done((await run(tour, ['reboot', '--reason', 'a tour'])).operation.Message);
  const boots = await booted(tour, 'IMGB', 1);
  await until(tour, armed.ID, 'trial');
  await until(tour, armed.ID, 'done', ['--closed', '--timeout', '300']);
  return boots;
};

const goBack = async (tour: Tour, boots: number): Promise<void> => {
  tour.stage.title('Go back to the image before, whose boot alone is its proof');
  const { operation } = await run(tour, ['revert', '--trial', 'boot']);
  tour.stage.done(operation.Message);
  await booted(tour, 'IMGA', boots);
  await until(tour, operation.ID, 'done', ['--closed', '--timeout', '120']);
};

/**
 * Plays the life of a node that no controller knows: an update by the command line alone, committed by checks of the
 * operator's own, and the way back without a test. Each step counts when the engine says so. Errors: CommandError.
 */
export const performLocalTour = async (tour: Tour): Promise<Service> => {
  const { paths, stage } = tour;
  stage.title('Building two images with mksquashfs, starting a node without a controller');
  await mkdir(paths.images, { recursive: true });
  const build = (name: string, version: string, size: number): Promise<SlotImage> =>
    buildSlotImage({ version, size, out: join(paths.images, `${name}.img`) });
  const v1 = await build('v1', '1.0.0-kvm-amd64', 0);
  const v2 = await build('v2', '2.0.0-kvm-amd64', 64 * mebibyte);
  await layNode(paths, v1);
  const service = await startNode(paths, paths.node, storyNodeOptions);
  try {
    await booted(tour, 'IMGA', 0);
    await goBack(tour, await update(tour, v2));
    return service;
  } catch (error) {
    await service.end();
    throw error;
  }
};
