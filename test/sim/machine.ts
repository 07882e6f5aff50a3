import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event as BaseOsEvent } from '#pkg/baseos/event.ts';
import { initialState as initialBaseOs } from '#pkg/baseos/initial.ts';
import { emptyMemory, type State as BaseOsState } from '#pkg/baseos/state.ts';
import { step as stepBaseOs } from '#pkg/baseos/step.ts';
import type { StartKind } from '#pkg/boot/select.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import type { ZInfoDevSW } from '#pkg/eve/messages.ts';
import { bootReason, bootReasonName } from '#pkg/health/boot-reason.ts';
import { armedByOf, carriedOnFrom, enginePowerOf } from '#pkg/health/engine-status.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState as initialHealth } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import { defaultHealthProperties, type HealthProperties } from '#pkg/health/properties.ts';
import type { CheckVerdict, HealthState, LastBoot } from '#pkg/health/state.ts';
import { slotEventOf } from '#pkg/health/slot-event.ts';
import { step as stepHealth } from '#pkg/health/step.ts';
import { swListOf } from '#pkg/swinfo/sw-list.ts';
import { type NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { EngineOp, EngineStatus } from '#pkg/topics/engine.ts';
import { carryOut, carryOutHealth } from './carry-out.ts';
import { decideLeft, deliver, poll } from './config-side.ts';
import { finishWork } from './finish-work.ts';
import type { Persist, Run, SimController, SimNode } from './node.ts';
import { SimDisk, type SimImage } from './disk.ts';
import { engineRequest, type Asked } from '../baseos/engine-request.ts';

/** How old a heartbeat may be. */
const watchdogLimitSeconds = 300;

/**
 * A whole node without a disk, a process or a clock: the real decisions of both agents, the real boot rule and the real
 * report, with everything between them done at once and time passing only when told to.
 */
export class Machine implements SimNode {
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

  readonly hasController: boolean;

  constructor(
    running: SimImage,
    images: readonly SimImage[],
    properties: Partial<HealthProperties> = {},
    { hasController = true } = {},
  ) {
    this.hasController = hasController;
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
    carryOut(this, this.run, begun.effects);
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
        controllerConfigured: this.hasController,
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
    carryOut(this, run, begun.effects);
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
    decideLeft(this, run);
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
    if (run.engine) this.tellEngine(run.engine);
    for (const source of run.managers) this.health({ kind: 'manager', source, connected: true });
    for (const status of run.zboot.values()) this.health(slotEventOf(status));
    this.health({ kind: 'slotsComplete' });
    this.health({ kind: 'onboarded' });
  }

  #lookAtDisk(): void {
    this.health({ kind: 'disk', low: this.persist.isFull });
  }

  tellEngine(status: EngineStatus): void {
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
      carryOut(this, run, effects);
    });
  }

  health(event: HealthEvent): void {
    const { run } = this;
    this.#later(() => {
      if (!run || this.run !== run) return;
      const { state, effects } = stepHealth(run.health, event);
      this.onHealth(run.health, event, state);
      run.health = state;
      for (const effect of effects) carryOutHealth(this, run, effect);
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

  /** One config request, as zedagent makes it. */
  poll(): void {
    poll(this);
  }

  /** Every download that is under way ends well. */
  deliver(): void {
    deliver(this);
  }

  /** The oldest piece of work under way ends, well unless it cannot or is told not to. */
  finishWork(well = true): void {
    finishWork(this, well);
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
