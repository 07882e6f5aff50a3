import type { Event as BaseOsEvent } from '#pkg/baseos/event.ts';
import { initialState as initialBaseOs } from '#pkg/baseos/initial.ts';
import type { State as BaseOsState } from '#pkg/baseos/state.ts';
import { step as stepBaseOs } from '#pkg/baseos/step.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState as initialHealth } from '#pkg/health/initial.ts';
import type { HealthProperties } from '#pkg/health/properties.ts';
import type { HealthState, LastBoot } from '#pkg/health/state.ts';
import { step as stepHealth, tickSeconds } from '#pkg/health/step.ts';
import { configGetStatus, type NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { carryOut } from './baseos-effects.ts';
import type { Board } from './board.ts';
import { carryOutHealth } from './health-effects.ts';
import type { Pair } from './pair.ts';

interface Start {
  readonly label: SlotLabel;
  readonly version: string;
  readonly lastBoot: LastBoot;
  readonly properties: HealthProperties;
}

/** What a kernel command line without `change` gives (`pkg/watchdog/heartbeat-limit.ts`). */
const watchdogSeconds = 300;

/**
 * The two agents of one boot: the real decisions and the topics between them, which are handed over at once. Time only
 * passes on the board's agenda, and what the shells of the agents would do to the world is done to its disk and its files.
 */
export class Agents implements Pair {
  readonly label: SlotLabel;
  readonly version: string;
  readonly zboot = new Map<string, ZbootStatus>();
  readonly baseOs = new Map<string, BaseOsStatus>();
  baseos: BaseOsState;
  health: HealthState;
  node: NodeAgentStatus | undefined;
  retryUpdateCounter = 0;
  readonly aborted = new Set<number>();
  readonly #board: Board;
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
      versions: { IMGA: disk.slots.IMGA.content ?? '', IMGB: disk.slots.IMGB.content ?? '' },
      counters: persist.counters,
      memory: persist.memory,
      operations: [],
      newBoot: true,
      at: board.at(),
    });
    this.baseos = begun.state;
    this.health = initialHealth({
      node: {
        runningVersion: start.version,
        controllerConfigured: true,
        rebootDelaySeconds: board.rebootDelaySeconds,
        watchdogSeconds,
      },
      lastBoot: start.lastBoot,
      properties: start.properties,
      lowDiskBefore: false,
    });
    this.tellHealth({ kind: 'started' });
    this.tellHealth({ kind: 'disk', low: false });
    for (const effect of begun.effects) carryOut(this, this.#board, effect);
    this.tellHealth({ kind: 'slotsComplete' });
  }

  /** The power is gone, and with it everything that was not stored. */
  end(): void {
    this.#over = true;
    this.#queue.length = 0;
  }

  tellBaseOs(event: BaseOsEvent): void {
    this.#later(() => {
      const { state, effects } = stepBaseOs(this.baseos, event);
      this.baseos = state;
      for (const effect of effects) carryOut(this, this.#board, effect);
    });
  }

  tellHealth(event: HealthEvent): void {
    this.#later(() => {
      const { state, effects } = stepHealth(this.health, event);
      this.health = state;
      for (const effect of effects) carryOutHealth(this, this.#board, effect);
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
}
