import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { createNode } from '#cmd/basalt/node/create.ts';
import { readNodeState, type NodeState } from '#cmd/basalt/node/node-state.ts';
import type { NodePaths } from '#cmd/basalt/node/paths.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { untilNobodyUses } from './processes.ts';
import { buildScriptedImage, type ScriptedImage } from './scripted-image.ts';

const mebibyte = 1024 * 1024;
const main = join(import.meta.dirname, '../../../cmd/basalt/node/main.ts');

export interface TestMachine {
  readonly scratch: string;
  readonly paths: NodePaths;
  readonly control: GptBootControl;
  /** Copies an image into a slot, as an installer would. */
  fill(label: 'IMGA' | 'IMGB', image: ScriptedImage): Promise<void>;
  start(...options: string[]): ChildProcess;
  /** Waits until node.json satisfies `wanted`. */
  until(wanted: (state: NodeState) => boolean, seconds?: number): Promise<NodeState>;
}

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** A node with a scripted v1 in IMGA; everything it starts is ended and removed with the test. */
export const makeMachine = async (t: ExecutionContext, image: ScriptedImage = {}): Promise<TestMachine> => {
  const scratch = await mkdtemp(join(tmpdir(), 'basalt-machine-'));
  const children: ChildProcess[] = [];
  t.teardown(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map(gone));
    await untilNobodyUses(scratch);
    await rm(scratch, { recursive: true, force: true });
  });
  const sizes = { esp: mebibyte, slot: 4 * mebibyte, config: mebibyte, persist: mebibyte };
  const v1 = await buildScriptedImage(scratch, 'v1', image);
  const paths = await createNode({ dir: join(scratch, 'node'), serial: 'test', image: v1, sizes });
  const control = new GptBootControl({ open: async () => await openFileDevice(paths.disk), devicePath: paths.disk });

  return {
    scratch,
    paths,
    control,
    async fill(label, content) {
      const file = await buildScriptedImage(scratch, `fill-${label}`, content);
      const { offset } = (await control.read())[label];
      const disk = await openFileDevice(paths.disk);
      const bytes = await readFile(file);
      await disk.write(offset, bytes);
      await disk.close();
    },
    start(...options) {
      const all = ['--dir', paths.dir, '--watchdog-delay', '0.3', '--rescue-delay', '0.3', ...options];
      const child = spawn(process.execPath, [main, ...all], { stdio: ['ignore', 'inherit', 'inherit'] });
      children.push(child);
      return child;
    },
    async until(wanted, seconds = 60) {
      const end = performance.now() + seconds * 1000;
      for (;;) {
        const state = await readNodeState(paths.state);
        if (state !== undefined && wanted(state)) return state;
        if (performance.now() > end) throw new Error(`never came to that; node.json: ${JSON.stringify(state)}`);
        await sleep(20);
      }
    },
  };
};

/** The process is there and not a zombie. */
export const isAlive = async (pid: number): Promise<boolean> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text !== '' && !/\) [ZX] /.test(text);
};

/** Gives the machine a command, as its operator does. */
export const command = async (path: string): Promise<void> => await writeFile(path, 'now\n');
