import test from 'ava';
import { awaitedManager, managerReached } from '#pkg/health/managers.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { testingBoot } from './boot.ts';

const manager = (source: string, connected = true): HealthEvent => ({ kind: 'manager', source, connected });
const armedByGnoi: HealthEvent = { kind: 'armedBy', armed: { label: 'IMGB', source: 'gnoi' } };
const alone = { controllerConfigured: false };

test('N16: no manager is reach, or waited for, where a controller is or where none is to count', (t) => {
  for (const boot of [testingBoot({ managers: 'any' }), testingBoot({ managers: 'none' }, alone)]) {
    boot.send(armedByGnoi, manager('gnoi'));
    t.is(managerReached(boot.state), undefined);
    t.is(awaitedManager(boot.state), '');
  }
});

test('N16: all that are connected are known, in one order, and the first that counts is noted once', (t) => {
  const boot = testingBoot({ managers: 'any' }, alone);
  boot.send(manager('gnoi'), manager('netconf'), manager('netconf'), manager('dmi'), manager('gnoi', false));
  t.deepEqual(boot.state.managers.connected, ['dmi', 'netconf']);
  t.is(boot.effects.filter((effect) => effect.kind === 'note' && effect.text.startsWith('manager reached')).length, 1);
});

test('N16: a manager that is lost fails the test in the first second past the limit, once', (t) => {
  const boot = testingBoot({ managers: 'any', fallbackSeconds: 309, testSeconds: 3600 }, alone);
  boot.send(manager('gnoi'), manager('gnoi', false));
  boot.pass(300);
  t.is(boot.state.power.kind, 'on');
  boot.pass(10);
  t.regex(boot.scheduled?.text ?? '', /manager connectivity 309 by 1 seconds/);
  t.false(boot.pass(20).some(({ kind }) => kind === 'refused'));
});
