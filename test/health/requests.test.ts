import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot } from './boot.ts';

test('N1: a slot that is armed for later is not rebooted into, until that is taken back', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', true, 'active');
  boot.slot('IMGB', false, 'updating', { rebootLater: true });
  boot.pass(3600);
  t.is(boot.state.power.kind, 'on');
  boot.slot('IMGB', false, 'updating');
  t.is(boot.state.power.kind, 'announced');
  boot.slot('IMGB', false, 'updating', { rebootLater: true });
  t.is(boot.state.power.kind, 'on', 'put off again while nothing has been stopped');
  t.false(boot.status.DeviceReboot);
});

test('N3: who asks to go back while an image is on trial has the node reboot, with that as the reason', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', false, 'active');
  boot.slot('IMGB', true, 'inprogress');
  boot.send({ kind: 'onboarded' });
  const noted = boot.slot('IMGB', true, 'inprogress', { goBack: 'dmi' });
  t.true(noted.some((effect) => effect.kind === 'note' && /the trial of .* was ended by dmi/.test(effect.text)));
  t.is(boot.state.power.kind, 'announced');
  t.like(boot.state.power, { request: { what: 'reboot', bootReason: bootReason.fallback } });
  const { sequence } = boot.state.power;
  t.deepEqual(boot.slot('IMGB', true, 'inprogress', { goBack: 'dmi' }), [], 'once');
  t.is(boot.state.power.sequence, sequence);
});

test('N3: nobody goes back from an image that is committed', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', false, 'unused');
  boot.slot('IMGB', true, 'active', { goBack: 'dmi' });
  t.is(boot.state.power.kind, 'on');
});

test('an armed slot is why the node reboots, also where somebody asks to go back to it', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', false, 'updating');
  boot.slot('IMGB', true, 'inprogress', { goBack: 'dmi' });
  t.is(boot.scheduled?.bootReason, bootReason.update);
});
