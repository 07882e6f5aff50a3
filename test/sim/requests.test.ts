import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { Behaviour, SimImage } from './disk.ts';
import { Machine } from './machine.ts';

const image = (version: string, behaviour: Behaviour = 'good'): SimImage => ({ version, inside: version, behaviour });
const v1 = image('1.0.0-kvm-amd64');
const v2 = '2.0.0-kvm-amd64';
const machine = (behaviour: Behaviour = 'good'): Machine =>
  new Machine(v1, [image(v2, behaviour)], { testSeconds: 600, fallbackSeconds: 300 });

const staged = (behaviour?: Behaviour): Machine => {
  const node = machine(behaviour);
  node.engine('stage', { id: 'stage', path: `/images/${v2}`, source: 'gnoi' });
  node.advance(10);
  return node;
};

test('N1: a whole node that is armed for later runs on, and the power cut that comes starts the new image', (t) => {
  const node = staged();
  node.engine('arm', { id: 'arm', reboot: 'later', source: 'gnoi' });
  node.advance(7200);
  t.is(node.run?.label, 'IMGA');
  t.is(node.disk.state('IMGB'), 'updating');
  node.powerCut();
  t.is(node.run?.label, 'IMGB');
  node.advance(700);
  t.is(node.disk.state('IMGB'), 'active');
});

test('N3: an operator who goes back during the trial has the old image run, and the new one has failed by his word', (t) => {
  const node = staged();
  node.engine('arm', { id: 'arm', source: 'gnoi' });
  node.advance(100);
  t.is(node.run?.label, 'IMGB');
  node.engine('revert', { id: 'back', source: 'dmi' });
  node.advance(120);
  t.is(node.run?.label, 'IMGA');
  t.is(node.disk.state('IMGB'), 'inprogress');
  t.is(node.run?.health.lastBoot.bootReason, bootReason.fallback);
  t.regex(node.run?.health.lastBoot.rebootReason ?? '', /was ended by dmi/);
});

test('N5: an image whose boot is its proof is committed at once; one that does not come up falls back all the same', (t) => {
  const node = staged();
  node.engine('arm', { id: 'arm', trial: 'boot', source: 'gnoi' });
  node.advance(100);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.disk.state('IMGA'), 'unused');
  const dead = staged('panics');
  dead.engine('arm', { id: 'arm', trial: 'boot', source: 'gnoi' });
  dead.advance(200);
  t.is(dead.run?.label, 'IMGA');
  t.is(dead.disk.state('IMGB'), 'inprogress');
});
