import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import type { Asking } from '#pkg/nodeconfig/effect.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';
import { bootReason, bootReasonName } from '#pkg/health/boot-reason.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import type { AttestationInfo, ConfigReply, ZInfoDevice } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { deviceInfoOf, type HostFacts } from '#pkg/swinfo/device-info.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { Agenda } from './agenda.ts';
import { Agents } from './agents.ts';
import { act } from './act.ts';
import type { Board } from './board.ts';
import { Contents, type Transfer } from './contents.ts';
import { SimulatedDisk, type FleetDisk } from './disk.ts';
import type { Fate } from './fate.ts';
import { emptyPersist, takeLastBoot, type Persist } from './persist.ts';
import type { Run } from './run.ts';
import { Session, startValues } from './session.ts';

export interface MachineOptions {
  /** version in the first slot, committed */
  readonly version: string;
  readonly host: HostFacts;
  readonly fateOf: (version: string, attempt: number) => Fate;
  /** bytes a second of simulated downloads; undefined: downloads are real, and asked for by `fetch` */
  readonly rate: number | undefined;
  readonly fetch?: (transfer: Transfer) => void;
  /** milliseconds since 1970 at the beginning of the node's own clock */
  readonly epoch: number;
  readonly contentChanged?: (status: ContentTreeStatus) => void;
  readonly contentGone?: (id: string) => void;
}

/** Milliseconds from reset to running agents, and until a broken agent has died; shorter than any test window. */
const bootMs = 20_000;
const crashMs = 15_000;
const installMs = 5000;
const rebootDelaySeconds = 30;

/**
 * A whole node without disk, process, socket or clock: real decisions and reports over two slots in memory. Time passes by
 * `advance`; what the controller answered is told by `polled`.
 */
export class Machine implements Board {
  readonly agenda = new Agenda();
  readonly disk: FleetDisk;
  readonly persist: Persist = emptyPersist();
  readonly rebootDelaySeconds = rebootDelaySeconds;
  readonly installMs = installMs;
  /** boots so far, panics included */
  boots = 0;
  deviceUuid = '';
  /** what it came with */
  readonly firstVersion: string;
  run: Run | undefined;
  /** something that the device info may show has changed since somebody last cleared this */
  dirty = true;
  readonly #options: MachineOptions;

  constructor(options: MachineOptions) {
    this.#options = options;
    this.disk = new SimulatedDisk(options.version);
    this.firstVersion = options.version;
    this.#powerOn();
  }

  at(): string {
    return new Date(this.#options.epoch + this.agenda.now).toISOString();
  }

  changed(): void {
    this.dirty = true;
  }

  /** Lets the node's own time pass, in milliseconds since its beginning. */
  advance(to: number): void {
    this.agenda.advance(to);
  }

  /** The controller has said who the node is, in this boot or an earlier one. */
  onboarded(deviceUuid: string): void {
    this.deviceUuid = deviceUuid;
    this.run?.agents.tellHealth({ kind: 'onboarded' });
  }

  /** What some news of its config leads to; answers what is to be asked of the controller next. */
  hear(news: ConfigNews): Asking | undefined {
    this.dirty = true;
    return this.run?.session.hear(news);
  }

  /** A poll with its answer. */
  polled(outcome: Outcome<ConfigReply>): Asking | undefined {
    this.hear({ kind: 'pollDue' });
    return this.hear({ kind: 'configAnswer', outcome, treesBefore: this.run?.session.treesBefore });
  }

  /** The running image cannot reach its controller, whatever is sent. */
  get isDeaf(): boolean {
    return this.run?.fate === 'fallback';
  }

  /** Writes what the watchdog would and resets (`docs/rules/eve-baseos.md 3.10`). */
  agentDies(): void {
    const { run } = this;
    if (!run) return;
    this.persist.rebootReason += `Watchdog report for ${run.agents.label}: process died`;
    this.persist.bootReason ||= bootReasonName(bootReason.watchdogPid);
    this.persist.rebootImage = run.agents.label;
    this.power('reset');
  }

  power(action: 'reset' | 'poweroff'): void {
    this.run?.agents.end();
    this.run = undefined;
    this.agenda.clear();
    this.dirty = true;
    if (action === 'reset') this.agenda.after(bootMs, () => this.#powerOn());
  }

  retryContent(id: string): void {
    this.run?.contents.retry(id);
  }

  /** What the controller is told of the device now; undefined while nothing runs. */
  device(attestation: AttestationInfo): ZInfoDevice | undefined {
    const { run } = this;
    if (!run) return undefined;
    const { agents, session, contents } = run;
    const { memory } = session;
    const zboot = [...agents.zboot.values()];
    return deviceInfoOf({
      host: this.#options.host,
      zboot,
      baseOs: [...agents.baseOs.values()],
      contentTrees: contents.statuses,
      wanted: new Set(memory.wantedContentTree === undefined ? [] : [memory.wantedContentTree]),
      node: nodeAgentStatus(agents.health),
      zed: this.#zedStatus(run),
      configSeen: session.configSeen,
      rebootConfigCounter: memory.rebootCounter ?? 0,
      shutdownConfigCounter: memory.shutdownCounter ?? 0,
      configItemStatus: memory.itemStatus,
      retryUpdateCounter: agents.retryUpdateCounter,
      names: memory.names,
      ports: [],
      vaults: [],
      attestation,
    });
  }

  #powerOn(): void {
    this.boots += 1;
    this.dirty = true;
    const { label, start } = this.disk.boot() ?? {};
    const version = label === undefined ? undefined : this.disk.slots[label].content;
    if (label === undefined || version === undefined) return;
    const lastBoot = takeLastBoot(this.persist, label, start, this.at());
    const values = startValues(this.persist, lastBoot);
    const agents = new Agents(this, { label, version, lastBoot, properties: healthProperties(values) });
    const run: Run = {
      agents,
      session: new Session(
        {
          persist: this.persist,
          deviceUuid: () => this.deviceUuid,
          health: () => agents.health,
          now: () => this.agenda.now,
          act: (action) => act(this, run, action),
          learn: (uuid) => this.onboarded(uuid),
          contentGone: (id) => this.#options.contentGone?.(id),
          changed: () => this.#tellStatus(run),
        },
        values,
      ),
      contents: this.#contents(() => run),
      // an image that has passed its test stays good, whatever would become of another attempt
      fate: this.disk.state(label) === 'inprogress' ? this.#fateOf(version) : 'good',
      wish: undefined,
      datastores: [],
      resend: false,
      fetchCerts: false,
    };
    this.run = run;
    if (this.deviceUuid !== '') agents.tellHealth({ kind: 'onboarded' });
    if (run.fate === 'crash') this.agenda.after(crashMs, () => this.agentDies());
  }

  #fateOf(version: string): Fate {
    return this.#options.fateOf(version, this.persist.counters.configRetry);
  }

  #contents(run: () => Run): Contents {
    const { rate, fetch, contentChanged, contentGone } = this.#options;
    return new Contents({
      agenda: this.agenda,
      rate,
      fetch: (transfer) => fetch?.(transfer),
      store: this.persist.store,
      versionOf: (id) => (run().wish?.ContentTreeUUID === id ? run().wish?.BaseOsVersion : undefined),
      fateOf: (version) => this.#fateOf(version),
      retrySeconds: () => run().session.memory.values['timer.download.retry'],
      at: () => this.at(),
      tell: (status) => {
        this.dirty = true;
        contentChanged?.(status);
        run().agents.tellBaseOs({ at: this.at(), kind: 'contentTree', status });
      },
      gone: (id) => {
        this.dirty = true;
        contentGone?.(id);
        run().agents.tellBaseOs({ at: this.at(), kind: 'contentTreeDeleted', id });
      },
    });
  }

  #zedStatus({ agents, session }: Run) {
    return zedAgentStatus({
      configGetStatus: session.status,
      memory: session.memory,
      health: agents.health,
      zboot: [...agents.zboot.values()],
      configSeen: session.configSeen,
      fetched: session.fetched,
    });
  }

  #tellStatus(run: Run): void {
    const { agents, session } = run;
    agents.tellHealth({ kind: 'configGet', status: session.status, why: session.trouble });
    agents.tellBaseOs({ at: this.at(), kind: 'zedAgent', status: this.#zedStatus(run) });
  }
}
