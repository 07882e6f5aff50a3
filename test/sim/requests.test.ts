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

test('N4: a whole node that is asked to reboot does so after the delay, with who and why, and starts what is armed', (t) => {
  const node = staged();
  node.engine('arm', { id: 'arm', reboot: 'later', source: 'gnoi' });
  node.engine('power', { id: 'p1', source: 'oran', delaySeconds: 300, reason: 'reset' });
  node.advance(290);
  t.is(node.run?.label, 'IMGA');
  t.is(node.run?.node?.ScheduledRebootID, 'p1');
  node.advance(15);
  t.is(node.run?.label, 'IMGB');
  t.is(node.run?.health.lastBoot.bootReason, bootReason.update);
  t.regex(node.run?.health.lastBoot.rebootReason ?? '', /^oran: reset at/);
  node.advance(700);
  t.is(node.disk.state('IMGB'), 'active');
});

test('N4: zedagent that dies while the delay runs, at any moment, reboots the node once', (t) => {
  for (const after of [0, 100, 235, 260, 290]) {
    const node = machine();
    node.advance(10);
    const { boots } = node;
    node.engine('power', { id: 'p1', source: 'oran', delaySeconds: 300 });
    node.advance(after);
    node.zedagentRestarts();
    if (after < 250) node.baseosmgrRestarts();
    node.advance(400);
    t.is(node.boots, boots + 1, `after ${after} s`);
  }
});

test('N4: a reboot that is asked for while an image is on trial comes when it is committed', (t) => {
  const node = staged();
  node.engine('arm', { id: 'arm', source: 'gnoi' });
  node.advance(100);
  t.is(node.run?.label, 'IMGB');
  node.engine('power', { id: 'p1', source: 'oran' });
  const { boots } = node;
  node.advance(500);
  t.is(node.boots, boots);
  node.advance(300);
  t.is(node.boots, boots + 1);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.state('IMGB'), 'active');
});

test('N4: a scheduled reboot that is aborted does not come, and its request says so', (t) => {
  const node = machine();
  node.engine('power', { id: 'p1', source: 'oran', delaySeconds: 100 });
  node.advance(90);
  t.true(node.run?.node?.DeviceReboot);
  node.engine('abort', { id: 'a1', source: 'oran', target: 'p1' });
  const { boots } = node;
  node.advance(600);
  t.is(node.boots, boots);
  t.false(node.run?.node?.DeviceReboot);
  t.is(node.run?.baseos.kind === 'ab' && node.run.baseos.operations.find(({ ID }) => ID === 'p1')?.State, 'aborted');
});

/** A node without a controller, in the trial of an image that gnoi had armed. */
const alone = (): Machine => {
  const node = new Machine(v1, [image(v2)], { testSeconds: 600 }, { hasController: false });
  node.engine('stage', { id: 'stage', path: `/images/${v2}`, source: 'gnoi' });
  node.advance(10);
  node.engine('arm', { id: 'arm', source: 'gnoi' });
  node.advance(100);
  return node;
};

test('N16: a whole node without a controller commits what its manager had armed, once that is heard in the new boot', (t) => {
  const node = alone();
  t.is(node.run?.label, 'IMGB');
  node.manager('gnoi', true);
  node.zedagentRestarts();
  node.advance(700);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.run?.baseos.kind === 'ab' && node.run.baseos.operations.find(({ ID }) => ID === 'arm')?.State, 'done');
});

test('N16: without its manager, or with another one, it goes back to the image before', (t) => {
  const node = alone();
  node.manager('dmi', true);
  node.advance(600 + 3600 + 200);
  t.is(node.run?.label, 'IMGA');
  t.is(node.disk.state('IMGB'), 'inprogress');
  t.regex(node.run?.health.lastBoot.rebootReason ?? '', /the operator did not confirm/);
});

test('N16: an image that loses its manager falls back, with that as the reason', (t) => {
  const node = alone();
  node.manager('gnoi', true);
  node.advance(100);
  node.manager('gnoi', false);
  node.advance(400);
  t.is(node.run?.label, 'IMGA');
  t.regex(node.run?.health.lastBoot.rebootReason ?? '', /manager connectivity/);
});

test('N16: an image whose checks fail falls back and is not installed again; its reason names them', (t) => {
  const node = new Machine(v1, [image(v2, 'failsCheck')], { testSeconds: 600 });
  node.engine('stage', { id: 'stage', path: `/images/${v2}` });
  node.advance(10);
  node.engine('arm', { id: 'arm' });
  node.advance(100);
  t.is(node.run?.label, 'IMGB');
  node.advance(700);
  t.is(node.run?.label, 'IMGA');
  t.is(node.disk.state('IMGB'), 'inprogress');
  t.regex(node.run?.health.lastBoot.rebootReason ?? '', /^check radio failed: no carrier/);
});

test('N16: a node that nobody can reach commits by its own checks, where its operator lets them', (t) => {
  const node = new Machine(v1, [image(v2)], { testSeconds: 600, checks: 'sufficient' }, { hasController: false });
  node.checks = [{ name: 'radio', passed: true, text: '' }];
  node.engine('stage', { id: 'stage', path: `/images/${v2}` });
  node.advance(10);
  node.engine('arm', { id: 'arm' });
  node.advance(100 + 650);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.state('IMGB'), 'active');
});

test('N6: what was armed on a whole node is known by its ID to the end, in whichever image that comes', (t) => {
  const good = staged();
  good.engine('arm', { id: 'arm', source: 'gnoi' });
  good.advance(5);
  t.is(good.persist.operations.get('arm')?.State, 'rebooting');
  good.advance(100);
  t.is(good.persist.operations.get('arm')?.State, 'trial');
  good.baseosmgrRestarts();
  t.is(good.persist.operations.get('arm')?.State, 'trial');
  good.advance(700);
  t.like(good.persist.operations.get('arm'), { State: 'done', FromVersion: v1.version, ToVersion: v2 });
  const bad = staged('hangs');
  bad.engine('arm', { id: 'arm', source: 'gnoi' });
  bad.advance(1500);
  t.is(bad.run?.label, 'IMGA');
  const fell = bad.persist.operations.get('arm');
  t.is(fell?.State, 'fellBack');
  t.regex(fell?.Message ?? '', /watchdog/i);
  bad.powerCut();
  t.is(bad.persist.operations.get('arm'), fell, 'closed once');
});
