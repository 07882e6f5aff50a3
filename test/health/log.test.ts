import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import { Boot, committedBoot, testingBoot } from './boot.ts';

const kinds = (effects: readonly HealthEffect[]): string[] => effects.map(({ kind }) => kind);
const notes = (effects: readonly HealthEffect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'note' ? [effect.text] : []));
const reboot = { what: 'reboot', text: 'NORMAL: asked', bootReason: bootReason.rebootCmd } as const;

test('a decision is in the log before it is carried out, and the status comes last', (t) => {
  const boot = testingBoot();
  t.deepEqual(kinds(boot.success()), ['note']);
  boot.pass(590);
  t.deepEqual(kinds(boot.pass(10)), ['note', 'publishZbootConfig', 'publishStatus']);
  t.deepEqual(kinds(committedBoot().send({ kind: 'command', request: reboot })), [
    'note',
    'startPowerTimer',
    'publishStatus',
  ]);
});

test('the start says what is asked of each slot, then how the node is', (t) => {
  t.deepEqual(kinds(new Boot().effects), ['publishZbootConfig', 'publishZbootConfig', 'publishStatus']);
});

test('the controller is said to be reached once', (t) => {
  const boot = committedBoot();
  t.is(notes(boot.success()).length, 1);
  boot.fail();
  t.deepEqual(boot.success(), []);
});

test('a persist partition that takes no writes is told of once, and when it takes them again', (t) => {
  const boot = committedBoot();
  t.deepEqual(boot.send({ kind: 'persist', writable: true }), []);
  t.is(notes(boot.send({ kind: 'persist', writable: false })).length, 1);
  t.deepEqual(boot.send({ kind: 'persist', writable: false }), []);
  t.is(notes(boot.send({ kind: 'persist', writable: true })).length, 1);
  t.deepEqual(boot.send({ kind: 'persist', writable: true }), []);
});

test('a committed slot that runs is nothing to tell', (t) => {
  const boot = new Boot();
  t.deepEqual(kinds(boot.slot('IMGA', true, 'active')), ['publishStatus']);
  t.deepEqual(boot.slot('IMGA', true, 'active'), []);
});

test('a reason for maintenance mode is told when it comes and when it goes', (t) => {
  const boot = committedBoot();
  t.deepEqual(notes(boot.send({ kind: 'disk', low: true })), ['maintenance reason 3 set']);
  t.deepEqual(notes(boot.send({ kind: 'disk', low: false })), ['maintenance reason 3 cleared']);
});
