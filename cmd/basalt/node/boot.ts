import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentEnvironment } from './agent-environment.ts';
import { startAgent, type AgentProcess } from './agent-process.ts';
import { runBootLoader, type Pick, type PickedSlot } from './boot-loader.ts';
import { agentNames, type AgentName } from '#pkg/process/programs.ts';
import type { NodeOptions } from './options.ts';
import type { NodePaths } from './paths.ts';
import { extractSlotTree } from './slot-tree.ts';

export interface RunningBoot {
  readonly slot: PickedSlot;
  readonly version: string;
  readonly agents: readonly AgentProcess[];
}

export type BootOutcome =
  | { readonly kind: 'booted'; readonly boot: RunningBoot }
  /** the slot was picked, and what it holds does not start */
  | { readonly kind: 'panic'; readonly slot: PickedSlot; readonly why: string };

const agentArgs = (agent: AgentName, root: string, paths: NodePaths, options: NodeOptions): string[] => {
  const common = ['--run', paths.run, '--persist', paths.persist, '--cmdline', paths.cmdline];
  const rest = ['--release', paths.release, '--log-level', options.logLevel];
  const own: Record<AgentName, string[]> = {
    baseosmgr: ['--disk', paths.disk],
    zedagent: ['--identity', paths.config, '--power-file', paths.powerFile].concat(
      ['--checks', join(root, 'etc/basalt/checks.d')],
      ['--reboot-delay', String(options.rebootDelay)],
    ),
  };
  return [...common, ...own[agent], ...rest];
};

/** A new /run: what was published before the reset is gone (`docs/rules/eve-baseos.md 5`). */
const layRun = async (
  paths: NodePaths,
  slot: PickedSlot,
  release: string,
  watchdogLimit: number,
  powerCycles: number,
): Promise<void> => {
  await rm(paths.run, { recursive: true, force: true });
  await mkdir(paths.run, { recursive: true });
  // the limit of the emulated watchdog: after so long its agents have shown a sign of health
  const args = `rootfstype=squashfs ro panic=120 change=${Math.round(watchdogLimit)} basalt.start=${slot.start}`;
  await writeFile(paths.cmdline, `root=PARTUUID=${slot.partUuid} ${args}\n`);
  await writeFile(paths.release, `${release}\n`);
  await writeFile(join(paths.run, 'eve.id'), `${slot.label}\n`);
  await writeFile(join(paths.run, 'power-cycles'), `${powerCycles}\n`);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the boot loader has picked and done; why there is nothing to start. Never throws. */
export const pickAtPowerOn = (paths: NodePaths): Promise<Pick> =>
  runBootLoader(paths.disk).catch((error: unknown) => ({ none: messageOf(error) }));

/**
 * From the picked slot to the running agents: root file system, /run, agents. Never throws. `powerCycles`: what the disk of a
 * real machine would have counted.
 */
export const startSlot = async (
  paths: NodePaths,
  options: NodeOptions,
  slot: PickedSlot,
  powerCycles: number,
): Promise<BootOutcome> => {
  try {
    const tree = await extractSlotTree(paths.disk, slot.offset, join(paths.root, slot.label));
    await layRun(paths, slot, tree.release, options.watchdogLimit, powerCycles);
    const env = agentEnvironment();
    const agents = agentNames.map((name) =>
      startAgent({
        name,
        launcher: tree.launchers[name],
        args: agentArgs(name, join(paths.root, slot.label), paths, options),
        env,
        logPath: paths.agentLog(name),
      }),
    );
    return { kind: 'booted', boot: { slot, version: tree.release, agents } };
  } catch (error) {
    return { kind: 'panic', slot, why: messageOf(error) };
  }
};
