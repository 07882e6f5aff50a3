import fc from 'fast-check';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { PowerRequest } from '#pkg/health/state.ts';
import { Boot } from '../health/boot.ts';
import { addArrow, type Arrows } from './machine-walk.ts';

type Doing = (boot: Boot) => HealthEvent;

const trial = (state: string, testComplete = false, more = {}): HealthEvent => ({
  kind: 'slot',
  label: 'IMGA',
  current: true,
  slot: { state, version: '2.0.0-kvm-amd64', testComplete, standsIn: false, ...more },
});
const other = (state: string): HealthEvent => ({
  kind: 'slot',
  label: 'IMGB',
  current: false,
  slot: { state, version: '3.0.0-kvm-amd64', testComplete: false, standsIn: false },
});
const asked = { id: 'p', source: 'gnoi', action: 'reboot', delaySeconds: 0, reason: 'why', force: true } as const;
const command = (what: PowerRequest['what']): HealthEvent => ({
  kind: 'command',
  request: { what, text: what, bootReason: what === 'reboot' ? bootReason.rebootCmd : bootReason.none },
});

const events: readonly (readonly [number, Doing])[] = [
  [8, () => ({ kind: 'tick' })],
  [4, ({ state }) => ({ kind: 'powerTimer', sequence: state.power.sequence })],
  [3, () => ({ kind: 'configGet', status: 1 })],
  [1, () => ({ kind: 'configGet', status: 2 })],
  [1, () => ({ kind: 'configGet', status: 3 })],
  [2, () => ({ kind: 'onboarded' })],
  [2, () => trial('inprogress')],
  [1, () => trial('inprogress', true)],
  [1, () => trial('active')],
  [1, () => trial('inprogress', false, { goBack: 'operator' })],
  [1, () => other('unused')],
  [1, () => other('updating')],
  [1, () => ({ kind: 'slotsComplete' })],
  [1, ({ state }) => ({ kind: 'properties', properties: { ...state.properties, confirm: 'controller' } })],
  [
    1,
    ({ state }) => ({
      kind: 'properties',
      properties: { ...state.properties, confirmVersion: state.node.runningVersion },
    }),
  ],
  [1, () => command('reboot')],
  [1, () => command('shutdown')],
  [1, () => ({ kind: 'enginePower', power: asked })],
  [1, () => ({ kind: 'enginePower', power: null })],
  [1, () => ({ kind: 'domains', active: 1 })],
  [1, () => ({ kind: 'domains', active: 0 })],
  [1, () => ({ kind: 'vault', inError: true, detail: 'PCR 7' })],
];

const doing = fc.oneof(...events.map(([weight, make]) => ({ weight, arbitrary: fc.constant(make) })));

/** Adds what random events lead the machines of one boot to; the same at every call. */
export const collectHealth = ({ test, power }: Pick<Arrows, 'test' | 'power'>, boots = 4000): void => {
  const samples = fc.sample(fc.array(doing, { maxLength: 80, size: 'max' }), { seed: 20_261_201, numRuns: boots });
  for (const history of samples) {
    const boot = new Boot({
      testSeconds: 30,
      fallbackSeconds: 60,
      temporaryLimitSeconds: 90,
      confirmTimeoutSeconds: 40,
    });
    for (const make of history) {
      const before = boot.state;
      const event = make(boot);
      boot.send(event);
      addArrow(test, before.test.kind, event.kind, boot.state.test.kind);
      addArrow(power, before.power.kind, event.kind, boot.state.power.kind);
    }
  }
};
