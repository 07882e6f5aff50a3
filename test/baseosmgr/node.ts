import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Static, TSchema } from '@sinclair/typebox';
import type { ExecutionContext } from 'ava';
import { filter, firstValueFrom, map, timeout } from 'rxjs';
import { runToolOk } from '#pkg/host/tool.ts';
import { createLogger } from '#pkg/process/log.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { engineSources } from '#pkg/engine/sources.ts';
import type { EngineOp, EngineOperation } from '#pkg/topics/engine.ts';
import { topics, type Topic } from '#pkg/topics/index.ts';
import { engineRequest, type Asked } from '../baseos/engine-request.ts';

const main = new URL('../../cmd/baseosmgr/main.ts', import.meta.url).pathname;
const mebibyte = 1024 * 1024;

export interface TestImage {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly version: string;
}

/** A squashfs whose `/etc/eve-release` is `version`, with incompressible filler. */
export const makeImage = async (dir: string, version: string, fillerBytes = mebibyte): Promise<TestImage> => {
  const root = join(dir, `root-${version}`);
  const path = join(dir, `${version}.img`);
  await mkdir(join(root, 'etc'), { recursive: true });
  await writeFile(join(root, 'etc/eve-release'), `${version}\n`);
  await writeFile(join(root, 'filler'), randomBytes(fillerBytes));
  await runToolOk('mksquashfs', [root, path, '-noappend', '-quiet', '-no-progress', '-noD', '-noF', '-all-root']);
  await rm(root, { recursive: true });
  const bytes = await readFile(path);
  return { path, bytes, version, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const drip = (to: Writable, bytes: Buffer): void => {
  if (bytes.length === 0 || to.destroyed) return;
  to.write(bytes.subarray(0, mebibyte / 4));
  setTimeout(() => drip(to, bytes.subarray(mebibyte / 4)), 20);
};

/** A node of which only baseosmgr runs, as a process of its own; the test is everyone else. */
export class TestNode {
  readonly dir: string;
  readonly run: string;
  readonly persist: string;
  readonly disk: string;
  readonly boot: GptBootControl;
  readonly pubsub: PubSub;
  log = '';
  /** the datastore sends so many bytes of an image and no more, slowly, and keeps the connection */
  heldAt: number | undefined;
  #agent: ChildProcess | undefined;
  #server: Server | undefined;
  #images = new Map<string, TestImage>();
  #requests = 0;

  private constructor(dir: string) {
    this.dir = dir;
    this.run = join(dir, 'run');
    this.persist = join(dir, 'persist');
    this.disk = join(dir, 'disk.img');
    this.boot = new GptBootControl({ open: () => openFileDevice(this.disk), devicePath: this.disk });
    const log = createLogger('test', { level: 'silent' });
    this.pubsub = createFilePubSub({ runDir: this.run, persistDir: this.persist, log });
  }

  /** A disk with IMGA active and holding 1.0.0-kvm-amd64; removed after the test. */
  static async make(t: ExecutionContext, slotBytes = 16 * mebibyte): Promise<TestNode> {
    const node = new TestNode(await mkdtemp(join(tmpdir(), 'baseosmgr-')));
    t.teardown(() => node.close());
    await mkdir(node.run);
    await mkdir(node.persist);
    const sizes = { esp: mebibyte, slot: slotBytes, config: mebibyte, persist: mebibyte };
    await createDiskImage(node.disk, sizes);
    await node.fill('IMGA', await makeImage(node.dir, '1.0.0-kvm-amd64'));
    await node.bootFrom('IMGA', '1.0.0-kvm-amd64');
    return node;
  }

  async fill(label: SlotLabel, image: TestImage): Promise<void> {
    const slots = await this.boot.read();
    const file = await open(this.disk, 'r+');
    await file.write(image.bytes, 0, image.bytes.length, slots[label].offset);
    await file.close();
  }

  async bootFrom(label: SlotLabel, version: string): Promise<void> {
    const slots = await this.boot.read();
    await writeFile(join(this.dir, 'cmdline'), `quiet root=PARTUUID=${slots[label].partUuid} panic=120\n`);
    await writeFile(join(this.run, 'eve-release'), `${version}\n`);
  }

  /** The boot loader's mark of a slot that it has picked for its one try. */
  async putInprogress(label: SlotLabel): Promise<void> {
    await this.boot.set({ [label]: 'updating' satisfies SettableState });
    await runToolOk('cgpt', ['add', '-i', label === 'IMGA' ? '2' : '3', '-A', '0x003', this.disk]);
  }

  start(extra: readonly string[] = []): void {
    const args = ['--run', this.run, '--persist', this.persist, '--disk', this.disk];
    const files = ['--cmdline', join(this.dir, 'cmdline'), '--release', join(this.run, 'eve-release')];
    const agent = spawn(process.execPath, [main, ...args, ...files, ...extra], {
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    agent.stderr.on('data', (data: Buffer) => (this.log += data.toString()));
    this.#agent = agent;
  }

  /** Ends the agent and gives its exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | string | null> {
    const agent = this.#agent;
    if (agent === undefined || agent.exitCode !== null || agent.signalCode !== null)
      return agent?.exitCode ?? agent?.signalCode ?? null;
    const exit = once(agent, 'exit');
    agent.kill(signal);
    const [code, by] = (await exit) as [number | null, string | null];
    return code ?? by;
  }

  async exited(): Promise<number | null> {
    const agent = this.#agent;
    if (agent?.exitCode === null) await once(agent, 'exit');
    return agent?.exitCode ?? null;
  }

  /** The identity and the properties without which the config is not followed. */
  async onboard(): Promise<void> {
    const uuid = '4c1d1e44-7d7c-4d1c-9a59-0b8d3b0e2c11';
    await this.publish(topics.OnboardingStatus, 'global', { DeviceUUID: uuid, HardwareModel: 'test' });
    await this.publish(topics.ConfigItemValueMap, 'global', {
      GlobalSettings: { 'datastore.http.security.allowinsecureauth': true },
      Errors: {},
    });
  }

  /** Serves images under `/<version>.img`. */
  async serve(...images: TestImage[]): Promise<void> {
    for (const image of images) this.#images.set(`/images/${image.version}.img`, image);
    if (this.#server !== undefined) return;
    const server = createServer((request, response) => {
      const image = this.#images.get(request.url ?? '');
      if (image === undefined) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-length': image.bytes.length });
      if (this.heldAt === undefined) response.end(image.bytes);
      else drip(response, image.bytes.subarray(0, this.heldAt));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
    await this.publish(topics.DatastoreConfig, 'store', {
      UUID: 'store',
      DsType: 1,
      Fqdn: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ApiKey: '',
      Password: '',
      Dpath: 'images',
      Region: '',
      DsCertPEM: [],
    });
  }

  /** What zedagent publishes for a wanted base OS: the base OS first, then its content. */
  async want(
    image: TestImage,
    options: { version?: string; sizeBytes?: number; configId?: string } = {},
  ): Promise<string> {
    const id = `tree-${image.version}`;
    await this.publish(topics.BaseOsConfig, id, {
      ContentTreeUUID: id,
      BaseOsVersion: options.version ?? image.version,
      RetryUpdateCounter: 0,
      Activate: true,
      ...(options.configId === undefined ? {} : { ConfigId: options.configId }),
    });
    await this.publish(topics.ContentTreeConfig, id, {
      ContentID: id,
      DatastoreIDList: ['store'],
      RelativeURL: `${image.version}.img`,
      Format: 1,
      ContentSha256: image.sha256,
      MaxDownloadSize: options.sizeBytes ?? image.bytes.length,
      DisplayName: image.version,
      GenerationCounter: 0,
    });
    return id;
  }

  async publish<S extends TSchema>(topic: Topic<S>, key: string, value: Static<S>, agent?: string): Promise<void> {
    await (await this.pubsub.publication(topic, agent)).publish(key, value);
  }

  async unpublish(topic: Topic, key: string): Promise<void> {
    await (await this.pubsub.publication(topic)).unpublish(key);
  }

  /** The first value of a topic's key that satisfies the condition. */
  async until<S extends TSchema>(
    topic: Topic<S>,
    key: string,
    condition: (value: Static<S>) => boolean,
  ): Promise<Static<S>> {
    const values = this.pubsub.subscribe(topic).pipe(
      filter((event) => event.kind === 'create' || event.kind === 'modify'),
      filter((event) => event.key === key),
      map((event) => event.value),
      filter(condition),
      timeout(180_000),
    );
    return firstValueFrom(values).catch((error: unknown) => {
      throw new Error(`${topic.name} ${key}: ${String(error)}\n${this.log}`);
    });
  }

  slot(label: SlotLabel, state: string) {
    return this.until(topics.ZbootStatus, label, (status) => status.PartitionState === state);
  }

  async request(op: EngineOp, asked: Partial<Asked> = {}): Promise<() => Promise<EngineOperation>> {
    this.#requests += 1;
    const request = engineRequest(op, { id: `request-${this.#requests}`, at: new Date().toISOString(), ...asked });
    const { ID } = request;
    const folder = engineSources.find(({ shown }) => shown === asked.source)?.folder;
    await this.publish(topics.EngineRequest, ID, request, folder);
    const waiting: readonly string[] = ['running', 'waiting'];
    return () => this.until(topics.EngineOperation, ID, ({ State }) => !waiting.includes(State));
  }

  /** Makes a request and waits for its end. */
  async ask(op: EngineOp, asked: Partial<Asked> = {}): Promise<EngineOperation> {
    return (await this.request(op, asked))();
  }

  async close(): Promise<void> {
    await this.end('SIGKILL');
    await this.pubsub.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
    await rm(this.dir, { recursive: true, force: true });
  }
}
