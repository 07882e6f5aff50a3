import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { createNode } from '#cmd/basalt/node/create.ts';
import type { AgentName } from '#pkg/process/programs.ts';
import { readNodeState, type NodeState } from '#cmd/basalt/node/node-state.ts';
import type { NodePaths } from '#cmd/basalt/node/paths.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { Slots } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { peakBytes } from '../e2e/peaks.ts';
import { newSerial, type Loose, type Rig } from '../controller/rig.ts';

const main = join(import.meta.dirname, '../../cmd/basalt/node/main.ts');
export const mebibyte = 1024 * 1024;
/** What an agent may ever have had in memory. Bytes. */
export const memoryLimit = 130 * mebibyte;
export const slotSize = 8 * mebibyte;

/** Seconds for what takes a few where nothing else runs; it ends a test that would never end. */
const patience = 240;

/** Waits until `look` gives something. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = patience,
  said: () => string | Promise<string> = () => '',
): Promise<T> => {
  for (const end = performance.now() + seconds * 1000; ; await sleep(150)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`did not come within ${seconds} s: ${what}\n${await said()}`);
  }
};

export interface NodeRequest {
  readonly dir: string;
  readonly rig: Rig;
  /** image of the slot that the node first boots */
  readonly image: string;
  /** `host:port` of whoever stands between the node and its controller */
  readonly server?: string;
  readonly slotBytes?: number;
  /** runs after the node's folder was made and before anything starts */
  readonly prepare?: (paths: NodePaths) => Promise<void>;
  /** waits for the first report; false where there is nobody to report to */
  readonly awaitReport?: boolean;
}

/** An embedded node: boot emulator and both agents as processes, on a real disk image, with a real controller. */
export class HostileNode {
  readonly paths: NodePaths;
  readonly serial: string;
  readonly #rig: Rig;
  readonly #boot: GptBootControl;
  #machine: ChildProcess | undefined;
  #peaks = new Map<string, number>();

  private constructor(paths: NodePaths, serial: string, rig: Rig) {
    this.paths = paths;
    this.serial = serial;
    this.#rig = rig;
    this.#boot = new GptBootControl({ open: () => openFileDevice(paths.disk), devicePath: paths.disk });
  }

  static async start(t: ExecutionContext, request: NodeRequest): Promise<HostileNode> {
    const { rig, dir, image, slotBytes = slotSize } = request;
    const serial = newSerial();
    await rig.rest('POST', '/onboarding', { serials: [serial] });
    const bundle = (await rig.rest('GET', '/onboarding/bundle')).json;
    const sizes = { esp: mebibyte, slot: slotBytes, config: mebibyte, persist: mebibyte };
    const identity = { ...bundle, server: request.server ?? bundle.server };
    const paths = await createNode({ dir: join(dir, serial), serial, image, sizes, identity });
    // as in every boot but a node's very first one, which makes its certificate with a library of 20 MB
    const device = await makeCertificate({ purpose: 'device', commonName: serial });
    await writeFile(join(paths.config, 'device.cert.pem'), device.certPem);
    await writeFile(join(paths.config, 'device.key.pem'), device.keyPem, { mode: 0o600 });
    await request.prepare?.(paths);
    const node = new HostileNode(paths, serial, rig);
    t.teardown(() => node.stop());
    await node.powerOn();
    if (request.awaitReport !== false) await node.reported(() => true, 'the first report');
    return node;
  }

  /** Starts the machine and waits until its agents run. */
  async powerOn(): Promise<void> {
    const options = [
      '--dir',
      this.paths.dir,
      '--reboot-delay',
      '0',
      '--watchdog-delay',
      '0.5',
      '--rescue-delay',
      '0.5',
    ];
    this.#machine = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'inherit', 'inherit'] });
    const pid = this.#machine.pid;
    await this.state((state) => state.pid === pid && state.state === 'running');
  }

  /** Ends the machine as a power cut (SIGKILL) or cleanly, and waits until its agents are gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const machine = this.#machine;
    this.#machine = undefined;
    if (machine === undefined || machine.exitCode !== null || machine.signalCode !== null) return;
    const pids = Object.values((await readNodeState(this.paths.state))?.agents ?? {});
    machine.kill(signal);
    await once(machine, 'exit');
    await until('the agents end', async () => (await Promise.all(pids.map(isGone))).every(Boolean), patience);
  }

  async state(wanted: (state: NodeState) => boolean, seconds = patience): Promise<NodeState> {
    const look = async (): Promise<NodeState | undefined> => {
      const state = await readNodeState(this.paths.state);
      return state !== undefined && wanted(state) ? state : undefined;
    };
    return await until('state of the machine', look, seconds, async () => await this.lastWords());
  }

  async pids(): Promise<Readonly<Record<string, number>>> {
    return (await this.state((state) => state.state === 'running')).agents;
  }

  /** The node as the controller knows it, once that fits. */
  async reported(fits: (node: Loose) => boolean, what: string, seconds = patience): Promise<Loose> {
    let last: Loose;
    const look = async (): Promise<Loose> => {
      last = (await this.#rig.rest('GET', `/nodes/${this.serial}`)).json;
      return last.reported !== null && last.reported !== undefined && fits(last) ? last : undefined;
    };
    return await until(what, look, seconds, async () =>
      [
        JSON.stringify(last?.reported?.swList, null, 1),
        JSON.stringify(last?.contentTrees),
        await this.lastWords(),
      ].join('\n'),
    );
  }

  /** The entry of a version in the report, once it has failed and says why. */
  async failure(version: string, seconds = patience): Promise<Loose> {
    const entryOf = (node: Loose): Loose =>
      node.reported.swList.find(
        (entry: Loose) =>
          entry.shortVersion === version && entry.userStatus === 'FAILED' && (entry.swErr?.description ?? '') !== '',
      );
    return entryOf(await this.reported((node) => entryOf(node) !== undefined, `${version} fails`, seconds));
  }

  slots(): Promise<Slots> {
    return this.#boot.read();
  }

  /** sha256 of all bytes of a slot. */
  async slotDigest(label: SlotLabel): Promise<string> {
    const { offset, sizeBytes } = (await this.slots())[label];
    await using file = await open(this.paths.disk, 'r');
    const bytes = Buffer.alloc(sizeBytes);
    await file.read(bytes, 0, sizeBytes, offset);
    return createHash('sha256').update(bytes).digest('hex');
  }

  async log(agent: AgentName): Promise<string> {
    return await readFile(this.paths.agentLog(agent), 'utf8').catch(() => '');
  }

  async lastWords(): Promise<string> {
    const logs = await Promise.all((['baseosmgr', 'zedagent'] as const).map((agent) => this.log(agent)));
    const boot = await readFile(this.paths.bootLog, 'utf8').catch(() => '');
    return [boot, ...logs].map((text) => text.split('\n').slice(-12).join('\n')).join('\n---\n');
  }

  /** Most bytes that each agent has had in memory, over all boots looked at so far. */
  async peaks(): Promise<Readonly<Record<string, number>>> {
    for (const [agent, pid] of Object.entries((await readNodeState(this.paths.state))?.agents ?? {})) {
      const peak = (await peakBytes(pid)) ?? 0;
      this.#peaks.set(agent, Math.max(peak, this.#peaks.get(agent) ?? 0));
    }
    return Object.fromEntries(this.#peaks);
  }

  /** A topic's value files as text, by path below the run directory. */
  async topicFiles(agent: AgentName, ...topics: string[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const topic of topics) {
      const dir = join(this.paths.run, agent, topic);
      for (const name of await readdir(dir).catch(() => []))
        if (name.endsWith('.json')) found[`${topic}/${name}`] = await readFile(join(dir, name), 'utf8').catch(() => '');
    }
    return found;
  }
}

const isGone = async (pid: number): Promise<boolean> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text === '' || /\) [ZX] /.test(text);
};
