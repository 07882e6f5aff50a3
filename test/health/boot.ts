import type { SlotLabel } from '#pkg/boot/slot.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState } from '#pkg/health/initial.ts';
import { defaultHealthProperties, type HealthProperties } from '#pkg/health/properties.ts';
import type { CheckVerdict, EnginePower, HealthState, NodeFacts, SlotView } from '#pkg/health/state.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import { step } from '#pkg/health/step.ts';

/** One boot of the health agent, driven by events; remembers every effect. */
export class Boot {
  state: HealthState;
  readonly effects: HealthEffect[] = [];
  /** what the operator's checks find whenever they run; undefined: they run until the test says `checked` */
  checks: readonly CheckVerdict[] | undefined = [];

  constructor(
    properties: Partial<HealthProperties> = {},
    node: Partial<NodeFacts> = {},
    lowDiskBefore = false,
    persistResetsLeft = 3,
  ) {
    this.state = initialState({
      node: {
        runningVersion: '2.0.0-kvm-amd64',
        controllerConfigured: true,
        rebootDelaySeconds: 30,
        watchdogSeconds: 300,
        ...node,
      },
      lastBoot: {
        rebootReason: 'NORMAL: test',
        bootReason: bootReason.update,
        rebootStack: '',
        rebootTime: '2026-01-01T00:00:00Z',
        rebootImage: 'IMGA',
        restartCounter: 4,
      },
      properties: { ...defaultHealthProperties, ...properties },
      lowDiskBefore,
      persistResetsLeft,
    });
    this.send({ kind: 'started' });
  }

  send(...events: readonly HealthEvent[]): HealthEffect[] {
    const before = this.effects.length;
    for (const event of events) {
      const done = step(this.state, event);
      this.state = done.state;
      this.effects.push(...done.effects);
      for (const effect of done.effects) if (effect.kind === 'runChecks') this.#check(effect);
    }
    return this.effects.slice(before);
  }

  #check({ round, only }: Extract<HealthEffect, { kind: 'runChecks' }>): void {
    const verdicts = this.checks?.filter(({ name }) => only?.includes(name) ?? true);
    if (verdicts !== undefined) this.send({ kind: 'checked', round, verdicts });
  }

  slot(label: SlotLabel, current: boolean, state: string, more: Partial<SlotView> = {}): HealthEffect[] {
    return this.send({
      kind: 'slot',
      label,
      current,
      slot: {
        state,
        version: current ? '2.0.0-kvm-amd64' : '1.0.0-kvm-amd64',
        testComplete: false,
        standsIn: false,
        ...more,
      },
    });
  }

  /** Ticks for so many seconds. */
  pass(seconds: number): HealthEffect[] {
    const before = this.effects.length;
    for (let passed = 0; passed < seconds; passed += 10) this.send({ kind: 'tick' });
    return this.effects.slice(before);
  }

  success(): HealthEffect[] {
    return this.send({ kind: 'configGet', status: 1 });
  }

  fail(): HealthEffect[] {
    return this.send({ kind: 'configGet', status: 2 });
  }

  temporaryFail(): HealthEffect[] {
    return this.send({ kind: 'configGet', status: 3 });
  }

  properties(changes: Partial<HealthProperties>): HealthEffect[] {
    return this.send({ kind: 'properties', properties: { ...this.state.properties, ...changes } });
  }

  /** What local northbounds ask for. */
  ask(power: Partial<EnginePower> | null): HealthEffect[] {
    const asked = { id: 'p1', source: 'gnoi', action: 'reboot', delaySeconds: 0, reason: 'why', force: false } as const;
    return this.send({ kind: 'enginePower', power: power === null ? null : { ...asked, ...power } });
  }

  /** Serves the timers of the delay until the sequence begins or it waits; returns the seconds that took. */
  passDelay(): number {
    let seconds = 0;
    for (let { asked } = this.state; asked !== undefined && asked.left > 0; { asked } = this.state) {
      const last = this.effects.findLast((effect) => effect.kind === 'startDelayTimer');
      if (last === undefined) break;
      seconds += last.seconds;
      this.send({ kind: 'delayTimer', turn: last.turn });
    }
    return seconds;
  }

  get status() {
    return nodeAgentStatus(this.state);
  }

  /** The reboot that is under way, or undefined. */
  get scheduled() {
    return this.state.power.kind === 'on' ? undefined : this.state.power.request;
  }

  get remaining(): number {
    return this.status.RemainingTestTime / 1e9;
  }

  get commitsAsked(): number {
    return this.effects.filter((effect) => effect.kind === 'publishZbootConfig' && effect.testComplete).length;
  }

  /** Serves power timers until the machine goes down; returns the seconds that took. */
  finishReboot(): number {
    let seconds = 0;
    for (let turn = 0; turn < 200 && this.state.power.kind !== 'down'; turn += 1) {
      const timers = this.effects.filter((effect) => effect.kind === 'startPowerTimer');
      const last = timers.at(-1);
      if (last === undefined) break;
      seconds += last.seconds;
      this.send({ kind: 'powerTimer', sequence: last.sequence });
    }
    return seconds;
  }
}

/** A boot into slot B under test, onboarded, A still `active`. */
export const testingBoot = (
  properties: Partial<HealthProperties> = {},
  node: Partial<NodeFacts> = {},
  lowDiskBefore = false,
): Boot => {
  const boot = new Boot(properties, node, lowDiskBefore);
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGA', false, 'active');
  boot.slot('IMGB', true, 'inprogress');
  return boot;
};

/** An ordinary boot of a committed slot A, onboarded. */
export const committedBoot = (properties: Partial<HealthProperties> = {}, node: Partial<NodeFacts> = {}): Boot => {
  const boot = new Boot(properties, node);
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGA', true, 'active');
  boot.slot('IMGB', false, 'unused', { version: '' });
  return boot;
};
