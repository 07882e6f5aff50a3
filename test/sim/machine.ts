import { retryCounterOf } from '#pkg/nodeconfig/retry-counter.ts';
import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event as BaseOsEvent } from '#pkg/baseos/event.ts';
import { initialState as initialBaseOs } from '#pkg/baseos/initial.ts';
import { emptyMemory, type Counters, type Memory, type State as BaseOsState } from '#pkg/baseos/state.ts';
import { step as stepBaseOs } from '#pkg/baseos/step.ts';
import type { StartKind } from '#pkg/boot/select.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import type { ZInfoDevSW } from '#pkg/eve/messages.ts';
import { bootReason, bootReasonName } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import { armedByOf, carriedOnFrom, enginePowerOf } from '#pkg/health/engine-status.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState as initialHealth } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import { defaultHealthProperties, type HealthProperties } from '#pkg/health/properties.ts';
import type { CheckVerdict, HealthState, LastBoot } from '#pkg/health/state.ts';
import { slotEventOf } from '#pkg/health/slot-event.ts';
import { step as stepHealth } from '#pkg/health/step.ts';
import { swListOf } from '#pkg/swinfo/sw-list.ts';
import { configGetStatus, type NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { noError, swState } from '#pkg/topics/common.ts';
import type { EngineOp, EngineOperation, EngineRequest, EngineStatus } from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { SimDisk, type SimImage } from './disk.ts';
import { engineRequest, type Asked } from '../baseos/engine-request.ts';

/** What the controller wants, and whether it can be reached. */
export interface SimController {
  reach: 'ok' | 'silent' | 'busy';
  config: BaseOsConfig | undefined;
  /** the config has a retry counter */
  sendsRetry: boolean;
  fallbackCounter: number;
  properties: HealthProperties;
}

/** Work that the shell has begun for baseosmgr and that ends when the test says so. */
export type Work = Extract<Effect, { kind: 'install' | 'readVersion' | 'inspectImage' | 'checkSlot' }>;

interface Persist {
  readonly operations: Map<string, EngineOperation>;
  memory: Memory;
  counters: Counters;
  rebootReason: string;
  bootReason: string;
  rebootImage: string;
  restartCounter: number;
  /** the retry counter that zedagent saw last */
  retryCounter: number | undefined;
  /** nothing is left of the persist partition; so it stays until somebody makes room */
  isFull: boolean;
  /** contents of the store, by content id */
  readonly store: Set<string>;
}

const failingChecks = [{ name: 'radio', passed: false, text: 'no carrier' }];

/** How old a heartbeat may be. */
const watchdogLimitSeconds = 300;

/** The two agents of one boot, and the topics between them. */
interface Run {
  readonly label: SlotLabel;
  readonly image: SimImage;
  readonly startedAt: number;
  baseos: BaseOsState;
  health: HealthState;
  node: NodeAgentStatus | undefined;
  readonly zboot: Map<string, ZbootStatus>;
  readonly baseOs: Map<string, BaseOsStatus>;
  /** statuses that a baseosmgr before this one published and of which nothing has been decided yet */
  undecided: Map<string, BaseOsStatus>;
  readonly contents: Map<string, ContentTreeStatus>;
  engine: EngineStatus | undefined;
  work: Work[];
  readonly aborted: Set<number>;
  timer: { sequence: number; at: number } | undefined;
  delay: { turn: number; at: number } | undefined;
  /** gateways whose manager is connected */
  readonly managers: Set<string>;
  configSeen: BaseOsConfig | undefined;
  /** what local northbounds have asked in this boot, and not taken back */
  readonly requests: EngineRequest[];
  nextTick: number;
  /** zedagent has parsed a config of the controller in this boot */
  parsed: boolean;
  /** baseosmgr does not run */
  down: boolean;
}

/**
 * A whole node without a disk, a process or a clock: the real decisions of both agents, the real boot rule and the real
 * report, with everything between them done at once and time passing only when told to.
 */
export class Machine {
  readonly disk: SimDisk;
  readonly images: ReadonlyMap<string, SimImage>;
  readonly controller: SimController;
  readonly persist: Persist;
  now = 0;
  boots = 0;
  bricked = false;
  /** the last retry counter that the controller has sent to a node which took it */
  retrySent = 0;
  run: Run | undefined;
  /** told of every change of the partition table that software asks for, before it is made */
  onTable: (effect: Extract<Effect, { kind: 'setSlots' }>) => void = () => {};
  /** what the operator's checks find of an image that is good */
  checks: readonly CheckVerdict[] = [];
  onBoot: (label: SlotLabel) => void = () => {};
  /** told of every step of the agents */
  onBaseOs: (before: BaseOsState, event: BaseOsEvent, after: BaseOsState) => void = () => {};
  onHealth: (before: HealthState, event: HealthEvent, after: HealthState) => void = () => {};
  readonly #queue: (() => void)[] = [];
  #draining = false;

  readonly #hasController: boolean;

  constructor(
    running: SimImage,
    images: readonly SimImage[],
    properties: Partial<HealthProperties> = {},
    { hasController = true } = {},
  ) {
    this.#hasController = hasController;
    this.disk = new SimDisk(running);
    this.images = new Map(images.map((image) => [image.version, image]));
    this.controller = {
      reach: 'ok',
      config: undefined,
      sendsRetry: true,
      fallbackCounter: 0,
      properties: { ...defaultHealthProperties, ...properties },
    };
    this.persist = {
      operations: new Map(),
      memory: emptyMemory,
      counters: { configRetry: 0, currentRetry: 0, forceFallback: undefined },
      rebootReason: '',
      bootReason: '',
      rebootImage: '',
      restartCounter: 0,
      retryCounter: undefined,
      isFull: false,
      store: new Set(),
    };
    this.powerOn();
  }

  get at(): string {
    return new Date(this.now * 1000).toISOString();
  }

  /** The boot loader picks, the kernel starts, the agents start. An image that panics comes round again by itself. */
  powerOn(): void {
    for (let attempt = 0; attempt < 8; attempt++) {
      const { label, start } = this.disk.boot() ?? {};
      this.boots += 1;
      this.run = undefined;
      if (!label || !start) {
        this.bricked = true;
        return;
      }
      this.onBoot(label);
      const image = this.disk.slots[label].content;
      if (image && image.behaviour !== 'panics') {
        this.#start(label, image, start);
        return;
      }
    }
    this.bricked = true;
  }

  powerCut(): void {
    this.#queue.length = 0;
    this.powerOn();
  }

  /** An agent died or hangs: the watchdog writes what it knows and resets (`docs/rules/eve-baseos.md 3.10`). */
  agentDies(how: 'died' | 'hung' = 'died'): void {
    if (!this.run) return;
    this.persist.rebootReason += `Watchdog report for ${this.run.label}: process ${how}`;
    this.persist.bootReason ||= bootReasonName(how === 'died' ? bootReason.watchdogPid : bootReason.watchdogHung);
    this.persist.rebootImage = this.run.label;
    this.powerCut();
  }

  #start(label: SlotLabel, image: SimImage, start: StartKind): void {
    const found = lastBoot({
      ...this.persist,
      rebootStack: '',
      runningSlot: label,
      start,
      now: this.at,
      time: this.at,
      firstBoot: this.persist.restartCounter === 0,
      powerCycles: undefined,
      hardwareWatchdog: false,
    });
    this.persist.rebootReason = '';
    this.persist.bootReason = '';
    this.persist.rebootImage = '';
    this.persist.restartCounter += 1;
    const begun = this.#beginBaseOs(label, true);
    this.run = {
      label,
      image,
      startedAt: this.now,
      baseos: begun.state,
      health: this.#beginHealth(image, found),
      node: undefined,
      zboot: new Map(),
      baseOs: new Map(),
      undecided: new Map(),
      contents: new Map(),
      engine: undefined,
      work: [],
      aborted: new Set(),
      timer: undefined,
      delay: undefined,
      managers: new Set(),
      configSeen: undefined,
      requests: [],
      nextTick: this.now + 10,
      parsed: false,
      down: false,
    };
    // what the first effects bring about comes after all of them, as in the shell
    const draining = this.#draining;
    this.#draining = true;
    this.health({ kind: 'started' });
    this.#lookAtDisk();
    this.#carryOut(begun.effects);
    this.baseos({ at: this.at, kind: 'engineRequestsKnown' });
    this.health({ kind: 'slotsComplete' });
    this.health({ kind: 'onboarded' });
    this.#draining = draining;
    this.#drain();
  }

  #beginBaseOs(current: SlotLabel, newBoot = false) {
    const read = (slot: SlotLabel): string => this.disk.slots[slot].content?.inside ?? '';
    const versions = { IMGA: read('IMGA'), IMGB: read('IMGB') };
    const { counters, memory } = this.persist;
    const operations = [...this.persist.operations.values()];
    const slots = this.disk.view();
    return initialBaseOs({ slots, current, versions, counters, memory, operations, newBoot, at: this.at });
  }

  #beginHealth(image: SimImage, found: LastBoot, left?: NodeAgentStatus): HealthState {
    return initialHealth({
      node: {
        runningVersion: image.inside,
        controllerConfigured: this.#hasController,
        rebootDelaySeconds: 30,
        watchdogSeconds: 300,
      },
      lastBoot: found,
      properties: this.controller.properties,
      lowDiskBefore: this.persist.isFull,
      carriedOn: carriedOnFrom(left),
    });
  }

  /** baseosmgr is killed and started again in the same boot: files and topics are all it has, its work is cut off. */
  baseosmgrRestarts(meanwhile: () => void = () => {}): void {
    const { run } = this;
    if (!run) return;
    run.work = [];
    run.aborted.clear();
    run.down = true;
    meanwhile();
    run.down = false;
    run.undecided = new Map(run.baseOs);
    const begun = this.#beginBaseOs(run.label);
    run.baseos = begun.state;
    this.#carryOut(begun.effects);
    for (const label of slotLabels) {
      const config = { PartitionLabel: label, TestComplete: run.health.slots.commitAsked[label] };
      this.baseos({ at: this.at, kind: 'zbootConfig', config });
    }
    if (run.node) this.baseos({ at: this.at, kind: 'nodeAgent', status: run.node });
    for (const request of run.requests) this.baseos({ at: this.at, kind: 'engineRequest', request });
    this.baseos({ at: this.at, kind: 'engineRequestsKnown' });
    const { configSeen: config } = run;
    if (config) this.baseos({ at: this.at, kind: 'baseOsConfig', key: config.ContentTreeUUID, config });
    for (const status of run.contents.values()) this.baseos({ at: this.at, kind: 'contentTree', status });
    if (config) run.undecided.delete(config.ContentTreeUUID);
    this.#decideLeft(run);
  }

  /** An absent config is a removed one once zedagent has parsed a config. */
  #decideLeft(run: Run): void {
    if (!run.parsed || run.down) return;
    for (const [key, status] of run.undecided) this.baseos({ at: this.at, kind: 'baseOsConfigMissed', key, status });
    run.undecided.clear();
    const { configSeen } = run;
    const wanted = configSeen?.Activate ? [configSeen.BaseOsVersion] : [];
    this.baseos({ at: this.at, kind: 'configKnown', wanted });
  }

  /** zedagent is killed and started again in the same boot: its clock and its test window begin anew. */
  zedagentRestarts(): void {
    const { run } = this;
    if (!run) return;
    run.timer = undefined;
    run.delay = undefined;
    run.parsed = false;
    run.nextTick = this.now + 10;
    run.health = this.#beginHealth(run.image, run.health.lastBoot, run.node);
    this.health({ kind: 'started' });
    this.#lookAtDisk();
    if (run.engine) this.#tellEngine(run.engine);
    for (const source of run.managers) this.health({ kind: 'manager', source, connected: true });
    for (const status of run.zboot.values()) this.#tellSlot(status);
    this.health({ kind: 'slotsComplete' });
    this.health({ kind: 'onboarded' });
  }

  #lookAtDisk(): void {
    this.health({ kind: 'disk', low: this.persist.isFull });
  }

  #tellSlot(status: ZbootStatus): void {
    this.health(slotEventOf(status));
  }

  #tellEngine(status: EngineStatus): void {
    this.health({ kind: 'armedBy', armed: armedByOf(status) });
    this.health({ kind: 'enginePower', power: enginePowerOf(status) });
  }

  /** A gateway has heard its manager in this boot, or has lost it. */
  manager(source: string, connected: boolean): void {
    this.run?.managers.delete(source);
    if (connected) this.run?.managers.add(source);
    this.health({ kind: 'manager', source, connected });
  }

  /** Feeds baseosmgr one event and carries out what it decides. */
  baseos(event: BaseOsEvent): void {
    const { run } = this;
    this.#later(() => {
      if (!run || this.run !== run || run.down) return;
      const { state, effects } = stepBaseOs(run.baseos, event);
      this.onBaseOs(run.baseos, event, state);
      run.baseos = state;
      this.#carryOut(effects);
    });
  }

  health(event: HealthEvent): void {
    const { run } = this;
    this.#later(() => {
      if (!run || this.run !== run) return;
      const { state, effects } = stepHealth(run.health, event);
      this.onHealth(run.health, event, state);
      run.health = state;
      for (const effect of effects) this.#carryOutHealth(effect);
    });
  }

  #later(job: () => void): void {
    this.#queue.push(job);
    this.#drain();
  }

  #drain(): void {
    if (this.#draining) return;
    this.#draining = true;
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) job();
    this.#draining = false;
  }

  #carryOut(effects: readonly Effect[]): void {
    const run = this.run!;
    for (const effect of effects) {
      switch (effect.kind) {
        case 'saveMemory':
          this.persist.memory = effect.memory;
          break;
        case 'saveCounter':
          this.persist.counters = { ...this.persist.counters, [effect.name]: effect.value };
          break;
        case 'setSlots':
          this.onTable(effect);
          this.disk.set(effect.changes, effect.limit);
          this.baseos({ at: this.at, kind: 'slotsSet', generation: effect.generation, slots: this.disk.view() });
          break;
        case 'writeEarly':
          this.disk.slots[effect.label].content = undefined;
          break;
        case 'install':
          this.disk.slots[effect.label].content = undefined;
          run.work.push(effect);
          break;
        case 'readVersion':
        case 'inspectImage':
        case 'checkSlot':
          run.work.push(effect);
          break;
        case 'abort':
          run.aborted.add(effect.generation);
          break;
        case 'publishZbootStatus': {
          run.zboot.set(effect.status.PartitionLabel, effect.status);
          this.#tellSlot(effect.status);
          break;
        }
        case 'publishBaseOsStatus':
          run.baseOs.set(effect.key, effect.status);
          break;
        case 'unpublishBaseOsStatus':
          run.baseOs.delete(effect.key);
          break;
        case 'publishEngineStatus':
          run.engine = effect.status;
          this.#tellEngine(effect.status);
          break;
        case 'publishOperation':
          this.persist.operations.set(effect.operation.ID, effect.operation);
          break;
        case 'unpublishOperation':
          this.persist.operations.delete(effect.id);
          break;
        case 'publishSlotContent':
          break;
        case 'retryContent':
        case 'keepContent':
        case 'dropEarly':
        case 'publishMgrStatus':
        case 'publishDrainRequest':
        case 'unpublishDrainRequest':
        case 'log':
        case 'refused':
          break;
      }
    }
  }

  #carryOutHealth(effect: HealthEffect): void {
    const run = this.run!;
    switch (effect.kind) {
      case 'publishStatus':
        run.node = effect.status;
        this.baseos({ at: this.at, kind: 'nodeAgent', status: effect.status });
        break;
      case 'publishZbootConfig': {
        const config = { PartitionLabel: effect.label, TestComplete: effect.testComplete };
        this.baseos({ at: this.at, kind: 'zbootConfig', config });
        break;
      }
      case 'startPowerTimer':
        run.timer = { sequence: effect.sequence, at: this.now + effect.seconds };
        break;
      case 'runChecks': {
        const { round, only } = effect;
        const all = run.image.behaviour === 'failsCheck' ? failingChecks : this.checks;
        const verdicts = all.filter(({ name }) => only?.includes(name) ?? true);
        this.health({ kind: 'checked', round, verdicts });
        break;
      }
      case 'startDelayTimer':
        run.delay = { turn: effect.turn, at: this.now + effect.seconds };
        break;
      case 'withdrawReboot':
        this.persist.rebootReason = '';
        this.persist.bootReason = '';
        this.persist.rebootImage = '';
        break;
      case 'persistReboot':
        this.persist.rebootReason = `${effect.text} at EVE version ${run.image.inside}`;
        this.persist.bootReason ||= bootReasonName(effect.bootReason);
        this.persist.rebootImage = effect.image;
        break;
      case 'power':
        this.#queue.length = 0;
        this.powerOn();
        break;
      case 'sync':
      case 'note':
      case 'refused':
        break;
    }
  }

  /** One config request, as zedagent makes it. */
  poll(): void {
    const { run, controller } = this;
    if (!run || !this.#hasController) return;
    const deaf = run.image.behaviour === 'deaf' || controller.reach === 'silent';
    if (deaf) return this.health({ kind: 'configGet', status: configGetStatus.fail });
    if (controller.reach === 'busy') {
      const testing = run.node?.UpdateInprogress === true;
      const status = testing ? configGetStatus.temporaryFail : configGetStatus.fail;
      return this.health({ kind: 'configGet', status });
    }
    run.parsed = true;
    this.health({ kind: 'properties', properties: controller.properties });
    this.baseos({ at: this.at, kind: 'zedAgent', status: zedAgentStatus(controller.fallbackCounter) });
    if (!run.node?.DeviceReboot) this.#follow(run, this.#wish());
    this.#decideLeft(run);
    this.health({ kind: 'configGet', status: configGetStatus.success });
  }

  /** The config as zedagent hands it on. */
  #wish(): BaseOsConfig | undefined {
    const { config, sendsRetry } = this.controller;
    if (!config) return undefined;
    const sent = sendsRetry ? config.RetryUpdateCounter : undefined;
    if (sent !== undefined) this.retrySent = sent;
    const RetryUpdateCounter = retryCounterOf(sent, this.persist.retryCounter, 'controller');
    this.persist.retryCounter = RetryUpdateCounter;
    return { ...config, RetryUpdateCounter };
  }

  /**
   * In maintenance mode for a full disk nothing begins, and what is no longer wanted goes
   * (`docs/rules/eve-baseos.md 7`, row 9).
   */
  #follow(run: Run, wish: BaseOsConfig | undefined): void {
    const isOther = run.configSeen?.ContentTreeUUID !== wish?.ContentTreeUUID;
    if (run.node?.LocalMaintenanceMode !== true) this.#configure(run, wish);
    else if (isOther) this.#configure(run, undefined);
  }

  #configure(run: Run, config: BaseOsConfig | undefined): void {
    const before = run.configSeen;
    if (JSON.stringify(before) === JSON.stringify(config)) return;
    run.configSeen = config;
    if (before && before.ContentTreeUUID !== config?.ContentTreeUUID) {
      this.baseos({ at: this.at, kind: 'baseOsConfigDeleted', key: before.ContentTreeUUID });
      run.contents.delete(before.ContentTreeUUID);
      this.baseos({ at: this.at, kind: 'contentTreeDeleted', id: before.ContentTreeUUID });
    }
    if (!config) return;
    run.undecided.delete(config.ContentTreeUUID);
    this.baseos({ at: this.at, kind: 'baseOsConfig', key: config.ContentTreeUUID, config });
    if (run.contents.has(config.ContentTreeUUID)) return;
    this.#content(run, config.ContentTreeUUID, this.persist.store.has(config.ContentTreeUUID));
  }

  #content(run: Run, id: string, loaded: boolean): void {
    const status: ContentTreeStatus = {
      ContentID: id,
      DisplayName: id,
      ContentSha256: 'ab'.repeat(32),
      MaxDownloadSize: 1024,
      TotalSize: 1024,
      CurrentSize: loaded ? 1024 : 10,
      Progress: loaded ? 100 : 1,
      State: loaded ? swState.loaded : swState.downloading,
      FileLocation: loaded ? `/store/${id}` : '',
      ...noError,
    };
    run.contents.set(id, status);
    this.baseos({ at: this.at, kind: 'contentTree', status });
  }

  /** Every download that is under way ends well. */
  deliver(): void {
    const { run } = this;
    if (!run) return;
    for (const [id, status] of run.contents) {
      if (status.State === swState.loaded) continue;
      this.persist.store.add(id);
      this.#content(run, id, true);
    }
  }

  /** The oldest piece of work under way ends, well unless it cannot or is told not to. */
  finishWork(well = true): void {
    const { run } = this;
    const work = run?.work.shift();
    if (!run || !work) return;
    const { generation } = work;
    const failed = { ok: false, code: 'SLOT_WRITE_FAILED', message: 'no good' } as const;
    const aborted = { ok: false, code: 'ABORTED', message: 'given up' } as const;
    const gone = run.aborted.has(generation);
    switch (work.kind) {
      case 'install': {
        const version = this.#versionAt(work.imagePath);
        const done = well && !gone;
        this.disk.slots[work.label].content = done ? this.images.get(version) : undefined;
        const outcome = done ? ({ ok: true, value: null } as const) : gone ? aborted : failed;
        return this.baseos({ at: this.at, kind: 'installed', generation, outcome });
      }
      case 'readVersion': {
        const inside = this.disk.slots[work.label].content?.inside;
        const outcome = inside === undefined || !well ? failed : ({ ok: true, value: inside } as const);
        return this.baseos({ at: this.at, kind: 'versionRead', generation, outcome });
      }
      case 'inspectImage': {
        const { Content: content } = work.request;
        const path = 'File' in content ? content.File : '';
        const image = this.images.get(this.#versionAt(path));
        const value = {
          path,
          sizeBytes: 1024,
          sha256: 'ab'.repeat(32),
          version: image?.inside ?? '',
          compressor: 'gzip',
        };
        const outcome = image && well && !gone ? ({ ok: true, value } as const) : failed;
        return this.baseos({ at: this.at, kind: 'inspected', generation, outcome });
      }
      case 'checkSlot': {
        const whole = this.disk.slots[work.label].content !== undefined && well && !gone;
        const outcome = whole ? ({ ok: true, value: null } as const) : failed;
        return this.baseos({ at: this.at, kind: 'slotChecked', generation, outcome });
      }
    }
  }

  /** The version that a path in the store or a local path stands for: its last part. */
  #versionAt(file: string): string {
    return file.slice(file.lastIndexOf('/') + 1);
  }

  engine(op: EngineOp, asked: Omit<Asked, 'at'>): void {
    const whole = engineRequest(op, { at: this.at, source: 'test', ...asked });
    this.run?.requests.push(whole);
    this.baseos({ at: this.at, kind: 'engineRequest', request: whole });
  }

  /** Time passes in steps of 5 s: polls, ticks, power timers; work and downloads end by themselves if `lively`. */
  advance(seconds: number, lively = true): void {
    for (let end = this.now + seconds; this.now < end;) {
      this.now += 5;
      const { run } = this;
      if (!run) return;
      if (run.image.behaviour === 'crashes') {
        this.agentDies();
        continue;
      }
      if (run.image.behaviour === 'hangs') {
        if (this.now - run.startedAt > watchdogLimitSeconds) this.agentDies('hung');
        continue;
      }
      this.poll();
      if (lively) {
        this.deliver();
        for (let count = 0; count < 8; count++) this.finishWork();
      }
      if (run.timer && run.timer.at <= this.now) {
        const { sequence } = run.timer;
        run.timer = undefined;
        this.health({ kind: 'powerTimer', sequence });
      }
      if (this.run === run && run.delay && run.delay.at <= this.now) {
        const { turn } = run.delay;
        run.delay = undefined;
        this.health({ kind: 'delayTimer', turn });
      }
      if (this.run === run && run.nextTick <= this.now) {
        run.nextTick += 10;
        if (run.image.behaviour === 'fills') this.persist.isFull = true;
        this.#lookAtDisk();
        this.health({ kind: 'tick' });
      }
    }
  }

  /** What the controller would be told now. */
  swList(): readonly ZInfoDevSW[] {
    const { run } = this;
    if (!run) return [];
    return swListOf({
      zboot: [...run.zboot.values()],
      baseOs: [...run.baseOs.values()],
      contentTrees: [...run.contents.values()],
      node: run.node,
      wanted: new Set(run.configSeen ? [run.configSeen.ContentTreeUUID] : []),
    });
  }
}

const zedAgentStatus = (fallbackCounter: number) => ({
  Name: 'zedagent',
  ConfigGetStatus: configGetStatus.success,
  RebootCmd: false,
  ShutdownCmd: false,
  PoweroffCmd: false,
  RequestedRebootReason: '',
  RequestedBootReason: 0,
  MaintenanceMode: false,
  MaintenanceModeReasons: null,
  EdgeNodeCertsRefused: false,
  ForceFallbackCounter: fallbackCounter,
  DeviceState: 1,
  ConfigParsed: true,
});
