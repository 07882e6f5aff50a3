import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { imageName } from '#cmd/basalt/command/push.ts';
import { Image } from '#pkg/rest/images.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { rowLine } from '#cmd/basalt/row-text.ts';
import type { Evidence } from '#cmd/basalt/story/evidence.ts';
import { openTimelineWatch, type TimelineWatch } from '#cmd/basalt/story/timeline-watch.ts';
import type { SlotImage } from '#cmd/basalt/node/image.ts';
import type { SlotVariant } from '#cmd/basalt/image/variants.ts';
import { usableAccelerator } from '#cmd/basalt/vm/accelerator.ts';
import type { Forward } from '#cmd/basalt/vm/arguments.ts';
import { raiseForMachine, type Installation } from '#cmd/basalt/vm/installation.ts';
import { openMachine, type Machine } from '#cmd/basalt/vm/machine.ts';
import { layDisk, lostClock, mebibyte, patience, type Equipment, type SiteOptions } from './board.ts';
import { openConsoleLog, type ConsoleLog } from './console-log.ts';
import { copyDisk } from './disk-copy.ts';
import { openGate, type Gate } from './gate.ts';
import { sharedImage } from './images.ts';

const serial = 'basalt-vm';

export type Properties = Readonly<Record<string, string>>;

/** The node's last device report. */
export type Report = NonNullable<NodeDetail['reported']>;

/** One machine with its controller and datastore, and what is needed to watch it from both sides. */
export class Site {
  readonly options: SiteOptions;
  readonly disk: string;
  readonly console: ConsoleLog;
  readonly gate: Gate;
  readonly installation: Installation;
  readonly #dir: string;
  readonly #forwards: readonly Forward[];
  readonly #images = new Map<string, Promise<SlotImage>>();
  #machine: Machine | undefined;
  #equipment: Equipment = {};
  #watch: TimelineWatch | undefined;
  #node = serial;
  #configs = 0;
  #properties = '';

  private constructor(options: SiteOptions, dir: string, installation: Installation, gate: Gate) {
    this.options = options;
    this.#dir = dir;
    this.disk = join(dir, 'disk.img');
    this.console = openConsoleLog(join(dir, 'console.log'));
    this.installation = installation;
    this.gate = gate;
    this.#forwards = installation.forwards.map((forward) =>
      forward.guestPort === 443 ? { ...forward, port: gate.port } : forward,
    );
  }

  /**
   * Starts controller and datastore, and lays a disk with the first version in IMGA. Nothing is switched on. `kept` is the
   * folder of a site that was left with `BASALT_KEEP`.
   */
  static async open(options: SiteOptions, kept?: string): Promise<Site> {
    const dir = kept ?? (await mkdtemp(join(tmpdir(), `basalt-site-${options.firmware}-`)));
    const installation = await raiseForMachine(join(dir, 'state'));
    const port = installation.forwards.find(({ guestPort }) => guestPort === 443)?.port ?? 0;
    const site = new Site(options, dir, installation, await openGate(port));
    if (kept !== undefined) return site;
    const { path } = await site.image(options.firstVersion);
    const identity = [await installation.enroll(serial, 'made')];
    await layDisk(site, path, identity);
    if (options.recorded === true) site.#equipment = { logWrites: `${site.disk}.recorded` };
    return site;
  }

  /** A slot image, made once. */
  image(version: string, variant: SlotVariant = 'good'): Promise<SlotImage> {
    const name = `${version}-${variant}`;
    const known = this.#images.get(name) ?? sharedImage(version, variant, this.#dir);
    this.#images.set(name, known);
    return known;
  }

  /** The disk as it was before the first power-on. */
  get asMade(): string {
    return `${this.disk}.made`;
  }

  /** What was asked of the disk until it was kept, where that is recorded. */
  get log(): string {
    return `${this.disk}.log`;
  }

  /** Makes a machine with this in it of the same disk. The power is off afterwards. */
  async equip(equipment: Equipment): Promise<void> {
    await this.#machine?.close();
    this.#machine = undefined;
    this.#equipment = equipment;
  }

  get machine(): Machine {
    if (this.#machine === undefined) throw new Error('the machine has never been switched on');
    return this.#machine;
  }

  get watch(): TimelineWatch {
    if (this.#watch === undefined) throw new Error('the node has never been onboarded');
    return this.#watch;
  }

  /** Takes the power away, if there is any. What is recorded ends with it. */
  async cutPower(): Promise<void> {
    if (this.#equipment.logWrites === undefined) await this.#machine?.cutPower();
    else await this.equip({});
  }

  isOff(): boolean {
    return this.#machine?.pid() === undefined;
  }

  /** Puts the machine together and switches it on. Answers the place in the console where that begins. */
  async powerOn(): Promise<number> {
    const from = this.console.here();
    if (this.#machine === undefined) {
      const { firmware, watchdog } = this.options;
      const accelerator = await usableAccelerator();
      const { extra = [], ...equipment } = this.#equipment;
      const fixed = { disk: this.disk, processors: 1, forwards: this.#forwards, extra: [...lostClock, ...extra] };
      this.#machine = await openMachine({ ...fixed, ...equipment, firmware, watchdog, accelerator });
      this.console.follow(this.#machine);
    }
    await this.#machine.start();
    return from;
  }

  /**
   * Keeps what is on the disk now, and what was recorded until now. The machine stands still meanwhile and goes on then: the
   * copies are what a power cut would have left. Answers where the disk was kept.
   */
  async keepDisk(name: string): Promise<string> {
    const pid = this.machine.pid();
    if (pid === undefined) throw new Error('only the disk of a machine that runs is kept');
    process.kill(pid, 'SIGSTOP');
    try {
      for (const suffix of this.#parts()) await copyDisk(`${this.disk}${suffix}`, this.#kept(name, suffix));
      if (this.#equipment.logWrites !== undefined) await copyDisk(this.#equipment.logWrites, this.log);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    return this.#kept(name);
  }

  #kept(name: string, suffix = ''): string {
    return join(this.#dir, `${name}${suffix}`);
  }

  /** The disk as it was kept. The power is off afterwards. */
  async restoreDisk(name: string): Promise<void> {
    await this.cutPower();
    for (const suffix of this.#parts()) await copyDisk(this.#kept(name, suffix), `${this.disk}${suffix}`);
  }

  #parts(): readonly string[] {
    return this.options.firmware === 'uefi' ? ['', '.vars.fd'] : [''];
  }

  /** Waits until `ask` answers true. Errors: what was waited for, and how QEMU ended if it has. */
  async until(what: string, ask: () => Promise<boolean> | boolean): Promise<void> {
    const end = performance.now() + patience * 1000;
    while (!(await ask())) {
      if (performance.now() > end) throw new Error(`not within ${patience} s: ${what}\n${this.#recently()}`);
      if (this.#machine !== undefined && this.#machine.pid() === undefined)
        throw new Error(`${what}: ${await this.#machine.exited()}\n${this.console.last(20)}`);
      await sleep(200);
    }
  }

  /** Waits until the console says it, at `from` or later. */
  async says(pattern: RegExp, from: number): Promise<void> {
    await this.until(`the console says ${String(pattern)}`, () => this.console.says(pattern, from));
  }

  /** Waits for what the controller received. Answers the number of the row behind it. */
  async see(evidence: Evidence, from: number): Promise<number> {
    try {
      return await this.watch.waitFor({ ...evidence, seconds: patience }, from);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${this.#recently()}`, {
        cause: error,
      });
    }
  }

  #recently(): string {
    return (this.#watch?.rows ?? []).slice(-12).map(rowLine).join('\n');
  }

  async detail(): Promise<NodeDetail> {
    return await this.installation.api.call('GET /nodes/:id', { params: { id: this.#node } });
  }

  async reported(): Promise<Report> {
    const { reported } = await this.detail();
    if (reported === null) throw new Error('the node has never reported');
    return reported;
  }

  /** Waits until the node has an identity at the controller, and follows its reports from then on. */
  async meetNode(): Promise<void> {
    if (this.#watch !== undefined) return;
    await this.until('the node is onboarded', async () => {
      // there is no other one at this controller
      const [node] = (await this.installation.api.call('GET /nodes')).nodes;
      this.#node = node?.id ?? serial;
      return this.#node !== serial;
    });
    const count = (type: string): void => {
      if (type === 'config') this.#configs += 1;
    };
    this.#watch = openTimelineWatch(
      this.installation.api,
      this.#node,
      (event) => count(event.type === 'node' ? event.what : ''),
      new AbortController().signal,
    );
  }

  /** Sets config properties and waits until the node goes by them. */
  async set(properties: Properties): Promise<void> {
    const { api } = this.installation;
    const wanted = JSON.stringify(properties);
    if (wanted === this.#properties) return;
    await api.call('PUT /nodes/:id/properties', { params: { id: this.#node }, body: properties });
    await this.until(`the properties ${wanted} are in force`, async () => {
      const found = (await api.call('GET /nodes/:id/properties', { params: { id: this.#node } })).properties;
      return Object.entries(properties).every(
        ([key, value]) => found.find((property) => property.key === key)?.reported?.value === value,
      );
    });
    this.#properties = wanted;
  }

  /** Uploads an image and wants it. Answers how many rows the timeline had before. */
  async push(version: string, variant: SlotVariant = 'good'): Promise<number> {
    const { sha256, path } = await this.image(version, variant);
    const from = this.watch.rows.length;
    const query = new URLSearchParams({ version, sha256 }).toString();
    const body = createReadStream(path, { highWaterMark: mebibyte });
    await this.installation.api.upload(`/images/${imageName(version)}?${query}`, body, Image);
    await this.want(version);
    return from;
  }

  /** Wants a version whose image has been uploaded. */
  async want(version: string): Promise<void> {
    const wish = { image: imageName(version), version, activate: true };
    await this.installation.api.call('PUT /nodes/:id/baseos', { params: { id: this.#node }, body: wish });
  }

  /** Waits for a report that was made after `during` and after the node had the config that `during` made. */
  async answers(during: () => Promise<void>): Promise<void> {
    const configs = this.#configs;
    await during();
    // a wish that is the same as before changes no config; a new epoch does
    await this.installation.api.call('POST /nodes/:id/refresh', { params: { id: this.#node } });
    await this.until('the node has fetched the changed config', () => this.#configs > configs);
    const { reportedAt } = await this.detail();
    await this.until('the node has reported anew', async () => (await this.detail()).reportedAt !== reportedAt);
  }

  /** Waits for the first report of a boot: `version` runs in `label`. Switches the machine on for it if it is off. */
  async comesUp(label: string, version: string, since?: number): Promise<Report> {
    const from = since ?? (await this.powerOn());
    await this.says(new RegExp(`basalt: ${label} with ${version.replaceAll('.', '\\.')} is up`), from);
    const { reportedAt } = await this.detail();
    await this.until(`${version} reports from ${label}`, async () => {
      const now = await this.detail();
      const [current] = now.reported?.swList ?? [];
      return now.reportedAt !== reportedAt && current?.shortVersion === version && current.partitionLabel === label;
    });
    return await this.reported();
  }

  /** Ends all of it. `BASALT_KEEP` keeps what lies on the disk of this machine, `console.log` among it. */
  async close(): Promise<void> {
    await this.#machine?.close();
    await this.#watch?.close();
    await this.gate.close();
    await this.installation.close();
    if (process.env['BASALT_KEEP'] === undefined) await rm(this.#dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
