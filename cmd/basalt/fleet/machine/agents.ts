import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event as BaseOsEvent, Outcome } from '#pkg/baseos/event.ts';
import { initialState as initialBaseOs } from '#pkg/baseos/initial.ts';
import type { State as BaseOsState } from '#pkg/baseos/state.ts';
import { step as stepBaseOs } from '#pkg/baseos/step.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { bootReasonName } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState as initialHealth } from '#pkg/health/initial.ts';
import type { HealthProperties } from '#pkg/health/properties.ts';
import type { HealthState, LastBoot } from '#pkg/health/state.ts';
import { step as stepHealth, tickSeconds } from '#pkg/health/step.ts';
import { configGetStatus, type NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import type { Agenda } from './agenda.ts';
import type { FleetDisk } from './disk.ts';
import type { Persist } from './persist.ts';

/** The node around its agents. */
export interface Board {
  readonly agenda: Agenda;
  readonly disk: FleetDisk;
  readonly persist: Persist;
  readonly rebootDelaySeconds: number;
  /** how long it takes to write an image into a slot and to read it back */
  readonly installMs: number;
  /** the present time, RFC 3339 */
  at(): string;
  power(action: 'reset' | 'poweroff'): void;
  /** something that may be reported has changed */
  changed(): void;
}

interface Start {
  readonly label: SlotLabel;
  readonly version: string;
  readonly lastBoot: LastBoot;
  readonly properties: HealthProperties;
}

/**
 * The two agents of one boot: the real decisions and the topics between them, which are handed over at once. Time only
 * passes on the board's agenda, and what the shells of the agents would do to the world is done to its disk and its files.
 */
export class Agents {
  readonly label: SlotLabel;
  readonly version: string;
  readonly zboot = new Map<string, ZbootStatus>();
  readonly baseOs = new Map<string, BaseOsStatus>();
  baseos: BaseOsState;
  health: HealthState;
  node: NodeAgentStatus | undefined;
  retryUpdateCounter = 0;
  readonly #board: Board;
  readonly #aborted = new Set<number>();
  readonly #queue: (() => void)[] = [];
  #draining = false;
  #ticking = false;
  #over = false;

  constructor(board: Board, start: Start) {
    this.#board = board;
    this.label = start.label;
    this.version = start.version;
    const { disk, persist } = board;
    const begun = initialBaseOs({
      slots: disk.view(),
      current: start.label,
      versions: disk.versions(),
      counters: persist.counters,
      memory: persist.memory,
      results: [],
    });
    this.baseos = begun.state;
    this.health = initialHealth({
      node: {
        runningVersion: start.version,
        controllerConfigured: true,
        rebootDelaySeconds: board.rebootDelaySeconds,
      },
      lastBoot: start.lastBoot,
      properties: start.properties,
      lowDiskBefore: false,
    });
    this.tellHealth({ kind: 'started' });
    this.tellHealth({ kind: 'disk', low: false });
    for (const effect of begun.effects) this.#carryOut(effect);
    this.tellHealth({ kind: 'slotsComplete' });
  }

  /** The power is gone, and with it everything that was not stored. */
  end(): void {
    this.#over = true;
    this.#queue.length = 0;
  }

  /** Feeds baseosmgr one event and carries out what it decides. */
  tellBaseOs(event: BaseOsEvent): void {
    this.#later(() => {
      const { state, effects } = stepBaseOs(this.baseos, event);
      this.baseos = state;
      for (const effect of effects) this.#carryOut(effect);
    });
  }

  /** Feeds the health rules one event and carries out what they decide. */
  tellHealth(event: HealthEvent): void {
    this.#later(() => {
      const { state, effects } = stepHealth(this.health, event);
      this.health = state;
      for (const effect of effects) this.#carryOutHealth(effect);
      this.#keepTicking();
    });
  }

  #later(job: () => void): void {
    if (this.#over) return;
    this.#queue.push(job);
    if (this.#draining) return;
    this.#draining = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) next();
    this.#draining = false;
  }

  /**
   * The health clock only runs while one of its rules could come to anything: a test, an outage, a reboot. A process that
   * gets no ticks is a suspended one to the rules, and thousands of nodes with nothing to do cost nothing.
   */
  #keepTicking(): void {
    const { test, power, reach, deferred } = this.health;
    const calm = test.kind === 'none' && power.kind === 'on' && deferred.length === 0;
    if (this.#ticking || (calm && reach.status === configGetStatus.success)) return;
    this.#ticking = true;
    this.#board.agenda.after(tickSeconds * 1000, () => {
      this.#ticking = false;
      this.tellHealth({ kind: 'tick' });
    });
  }

  #carryOut(effect: Effect): void {
    const { disk, persist } = this.#board;
    switch (effect.kind) {
      case 'saveMemory':
        persist.memory = effect.memory;
        break;
      case 'saveCounter':
        persist.counters = { ...persist.counters, [effect.name]: effect.value };
        break;
      case 'setSlots':
        disk.set(effect.changes);
        this.tellBaseOs({
          at: this.#board.at(),
          kind: 'slotsSet',
          generation: effect.generation,
          slots: disk.view(),
        });
        break;
      case 'writeEarly':
        disk.slots[effect.label].version = undefined;
        break;
      case 'install':
        this.#install(effect);
        break;
      case 'readVersion': {
        const { version } = disk.slots[effect.label];
        const outcome: Outcome<string> = version === undefined ? failed : { ok: true, value: version };
        this.tellBaseOs({ at: this.#board.at(), kind: 'versionRead', generation: effect.generation, outcome });
        break;
      }
      // a simulated node has no local northbound that could ask for these
      case 'inspectImage':
        this.tellBaseOs({
          at: this.#board.at(),
          kind: 'inspected',
          generation: effect.generation,
          outcome: failed,
        });
        break;
      case 'checkSlot':
        this.tellBaseOs({
          at: this.#board.at(),
          kind: 'slotChecked',
          generation: effect.generation,
          outcome: failed,
        });
        break;
      case 'abort':
        this.#aborted.add(effect.generation);
        break;
      case 'publishZbootStatus': {
        const { status } = effect;
        this.zboot.set(status.PartitionLabel, status);
        const slot = {
          state: status.PartitionState,
          version: status.ShortVersion,
          testComplete: status.TestComplete,
        };
        this.#board.changed();
        this.tellHealth({ kind: 'slot', label: status.PartitionLabel, current: status.CurrentPartition, slot });
        break;
      }
      case 'publishBaseOsStatus':
        this.baseOs.set(effect.key, effect.status);
        this.#board.changed();
        break;
      case 'unpublishBaseOsStatus':
        this.baseOs.delete(effect.key);
        this.#board.changed();
        break;
      case 'publishMgrStatus':
        this.retryUpdateCounter = effect.status.CurrentRetryUpdateCounter;
        this.#board.changed();
        break;
      case 'dropEarly':
      case 'publishEngineStatus':
      case 'publishDrainRequest':
      case 'unpublishDrainRequest':
      case 'log':
      case 'refused':
        break;
    }
  }

  #install({ generation, label, imagePath }: Extract<Effect, { kind: 'install' }>): void {
    const { agenda, disk, persist, installMs } = this.#board;
    disk.slots[label].version = undefined;
    agenda.after(installMs, () => {
      const version = persist.store.get(imagePath);
      const gone = this.#aborted.delete(generation);
      const done = !gone && version !== undefined;
      if (done) disk.slots[label].version = version;
      const outcome: Outcome<null> = done ? { ok: true, value: null } : gone ? aborted : failed;
      this.tellBaseOs({ at: this.#board.at(), kind: 'installed', generation, outcome });
    });
  }

  #carryOutHealth(effect: HealthEffect): void {
    const { agenda, persist } = this.#board;
    switch (effect.kind) {
      case 'publishStatus':
        this.node = effect.status;
        this.#board.changed();
        this.tellBaseOs({ at: this.#board.at(), kind: 'nodeAgent', status: effect.status });
        break;
      case 'publishZbootConfig': {
        const config = { PartitionLabel: effect.label, TestComplete: effect.testComplete };
        this.tellBaseOs({ at: this.#board.at(), kind: 'zbootConfig', config });
        break;
      }
      case 'startPowerTimer': {
        const { sequence } = effect;
        agenda.after(effect.seconds * 1000, () => this.tellHealth({ kind: 'powerTimer', sequence }));
        break;
      }
      case 'persistReboot':
        persist.rebootReason = `${effect.text} at EVE version ${this.version}`;
        persist.bootReason ||= bootReasonName(effect.bootReason);
        persist.rebootImage = effect.image;
        break;
      case 'power':
        this.#board.power(effect.action);
        break;
      case 'sync':
      case 'note':
      case 'refused':
        break;
    }
  }
}

const failed = { ok: false, code: 'SLOT_WRITE_FAILED', message: 'a simulated node cannot do this' } as const;
const aborted = { ok: false, code: 'ABORTED', message: 'given up' } as const;
