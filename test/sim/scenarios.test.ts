import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { userStatus, subStatus } from '#pkg/swinfo/enums.ts';
import type { Behaviour, SimImage } from './disk.ts';
import { Machine } from './machine.ts';

const image = (version: string, behaviour: Behaviour = 'good', inside = version): SimImage => ({
  version,
  inside,
  behaviour,
});
const v1 = image('1.0.0-kvm-amd64');
const v2 = image('2.0.0-kvm-amd64');
const v3 = image('3.0.0-kvm-amd64');
const short = { testSeconds: 30, fallbackSeconds: 60 };

const machine = (images: readonly SimImage[], properties = {}): Machine =>
  new Machine(v1, images, { ...short, ...properties });

const ask = (node: Machine, version: string, retry = 0, activate = true): void => {
  node.controller.config = {
    ContentTreeUUID: version,
    BaseOsVersion: version,
    RetryUpdateCounter: retry,
    Activate: activate,
  };
};

const seen = (node: Machine) =>
  node.swList().map((entry) => [entry.shortVersion, entry.partitionState, entry.userStatus] as const);

test('scenarios 1, 2 and 3: an update is written, armed, booted, tested and committed', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(10);
  t.is(node.disk.state('IMGB'), 'updating');
  t.is(node.run?.node?.DeviceReboot, true);
  node.advance(70);
  t.is(node.run?.label, 'IMGB');
  t.is(node.run?.node?.BootReason, bootReason.update);
  t.deepEqual(seen(node)[0], [v2.version, 'inprogress', userStatus.updating]);
  node.advance(60);
  t.is(node.disk.slots.IMGB.word, 0x102);
  t.is(node.disk.slots.IMGA.word, 0);
  t.deepEqual(seen(node), [
    [v2.version, 'active', userStatus.updated],
    [v1.version, 'unused', userStatus.none],
  ]);
});

test('scenario 4: a download-only request waits, and goes on without a new download when it is activated', (t) => {
  const node = machine([v2]);
  ask(node, v2.version, 0, false);
  node.advance(300);
  t.is(node.disk.slots.IMGB.word, 0);
  t.is(node.disk.slots.IMGB.content, undefined);
  t.is(seen(node).at(-1)?.[2], userStatus.downloadDone);
  ask(node, v2.version);
  node.poll();
  node.finishWork();
  node.finishWork();
  t.is(node.disk.state('IMGB'), 'updating');
});

test('scenario 5: the running version is installed at once, whatever the content', (t) => {
  const node = machine([]);
  ask(node, v1.version);
  node.poll();
  t.deepEqual(seen(node)[0], [v1.version, 'active', userStatus.updated]);
  ask(node, v1.version, 0, false);
  node.advance(30);
  t.deepEqual(seen(node)[0], [v1.version, 'active', userStatus.updated]);
  t.is(node.disk.slots.IMGB.word, 0);
});

test('scenario 11: an image with another version inside is not armed', (t) => {
  const node = machine([image(v2.version, 'good', '9.9.9-kvm-amd64')]);
  ask(node, v2.version);
  node.advance(200);
  t.is(node.disk.slots.IMGB.word, 0);
  t.is(node.boots, 1);
  const error = node.swList().find((entry) => entry.swErr)?.swErr?.description ?? '';
  t.true(error.includes(v2.version) && error.includes('9.9.9-kvm-amd64'), error);
});

test('scenarios 17, 18 and 19: silence in the test window falls back, and the version is not tried again', (t) => {
  const node = machine([image(v2.version, 'deaf')], { testSeconds: 600, fallbackSeconds: 300 });
  ask(node, v2.version);
  node.advance(80);
  t.is(node.run?.label, 'IMGB');
  node.advance(290);
  t.is(node.run?.node?.DeviceReboot, false);
  node.advance(25);
  t.is(node.run?.node?.DeviceReboot, true);
  node.advance(70);
  t.is(node.run?.label, 'IMGA');
  t.is(node.run?.node?.BootReason, bootReason.fallback);
  const boots = node.boots;
  node.advance(3600);
  node.powerCut();
  node.advance(3600);
  t.is(node.boots, boots + 1);
  const [current, failed] = node.swList();
  t.is(current?.shortVersion, v1.version);
  t.is(failed?.userStatus, userStatus.failed);
  t.regex(failed?.swErr?.description ?? '', /controller connectivity/);
});

test('scenario 20: an image that dies before its agents start is reported as failed, after further reboots too', (t) => {
  const node = machine([image(v2.version, 'panics')]);
  ask(node, v2.version);
  node.advance(200);
  for (let reboot = 0; reboot < 3; reboot++) {
    t.is(node.run?.label, 'IMGA');
    t.is(node.run?.node?.BootReason, bootReason.unknown, 'not the update of the boot before');
    t.is(node.disk.state('IMGB'), 'inprogress');
    const failed = node.swList()[1];
    t.is(failed?.userStatus, userStatus.failed);
    t.not(failed?.swErr?.description ?? '', '');
    node.powerCut();
    node.advance(100);
  }
});

test('scenario 21: a power cut in the test window boots the old image, which reports the failure', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(80);
  t.is(node.run?.label, 'IMGB');
  node.powerCut();
  node.advance(10);
  t.is(node.run?.label, 'IMGA');
  t.is(node.swList()[1]?.userStatus, userStatus.failed);
});

test('scenario 22: an agent that hangs in the test window is reset by the watchdog, and the old image tells of it', (t) => {
  const node = machine([image(v2.version, 'hangs')]);
  ask(node, v2.version);
  node.advance(80);
  t.is(node.run?.label, 'IMGB');
  node.advance(280);
  t.is(node.run?.label, 'IMGB', 'not before the limit');
  node.advance(40);
  t.is(node.run?.label, 'IMGA');
  t.is(node.run?.node?.BootReason, bootReason.watchdogHung);
  t.is(node.disk.state('IMGB'), 'inprogress');
  const boots = node.boots;
  node.advance(600);
  t.is(node.boots, boots, 'not tried again');
  const failed = node.swList()[1];
  t.is(failed?.userStatus, userStatus.failed);
  t.regex(failed?.swErr?.description ?? '', /IMGB: process hung/);
});

test('scenario 24: a power cut while the slot is written leaves it unbootable, and the update starts again', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.poll();
  node.deliver();
  t.is(node.run?.work[0]?.kind, 'install');
  node.powerCut();
  t.is(node.run?.label, 'IMGA');
  t.is(node.disk.slots.IMGB.word, 0);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'active');
});

test('scenario 25: a controller that is being upgraded restarts the window and causes no fallback', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(80);
  node.controller.reach = 'busy';
  node.advance(600);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.controller.reach = 'ok';
  node.advance(20);
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.advance(40);
  t.is(node.disk.state('IMGB'), 'active');
});

test('scenario 26: an outage that ends in time changes nothing: the commit comes at its original time', (t) => {
  const node = machine([v2], { testSeconds: 600, fallbackSeconds: 300 });
  ask(node, v2.version);
  node.advance(80);
  t.is(node.run?.label, 'IMGB');
  const begun = node.run?.startedAt ?? 0;
  node.advance(100);
  node.controller.reach = 'silent';
  node.advance(280);
  node.controller.reach = 'ok';
  while (node.disk.state('IMGB') === 'inprogress' && node.now < begun + 1000) node.advance(5);
  t.is(node.disk.state('IMGB'), 'active');
  t.true(node.now - begun >= 600 && node.now - begun <= 610, `${node.now - begun} s`);
});

test('scenario 27: without any contact there is no commit, whatever the limits', (t) => {
  const node = machine([image(v2.version, 'deaf')], { fallbackSeconds: 3600 });
  ask(node, v2.version);
  node.advance(3000);
  t.is(node.disk.state('IMGB'), 'inprogress');
});

test('scenario 28: a committed node that is cut off for too long resets, and boots the same image', (t) => {
  const node = machine([], { resetSeconds: 900 });
  node.advance(20);
  node.controller.reach = 'silent';
  node.advance(890);
  t.is(node.boots, 1);
  node.advance(100);
  t.is(node.boots, 2);
  t.is(node.run?.label, 'IMGA');
  t.is(node.run?.node?.BootReason, bootReason.disconnect);
  t.is(node.disk.slots.IMGA.word, 0x102);
});

test('an image that fills the disk loses its test; from a full disk one can still be sent back', (t) => {
  const node = machine([image(v2.version, 'fills')]);
  ask(node, v2.version);
  node.advance(300);
  t.deepEqual(seen(node), [
    [v1.version, 'active', userStatus.updated],
    [v2.version, 'inprogress', userStatus.failed],
  ]);
  t.regex(node.swList()[1]?.swErr?.description ?? '', /persist partition was filled/);
  t.is(node.run?.node?.BootReason, bootReason.fallback);
  const boots = node.boots;
  // neither the same wish nor a retry leads anywhere until there is room
  ask(node, v2.version, 1);
  node.advance(300);
  t.is(node.boots, boots);
  node.persist.isFull = false;
  node.advance(300);
  t.is(node.boots, boots + 2, 'the retry, and the way back');

  const later = machine([v2]);
  ask(later, v2.version);
  later.advance(300);
  later.persist.isFull = true;
  later.advance(60);
  later.controller.fallbackCounter += 1;
  later.advance(300);
  t.is(later.run?.label, 'IMGA');
  t.is(later.disk.state('IMGA'), 'active', 'the image before is not to blame');
});

test('scenarios 29 and 30: the retry counter boots the failed image once more, and only once', (t) => {
  const bad: { -readonly [K in keyof SimImage]: SimImage[K] } = image(v2.version, 'crashes');
  const node = machine([bad]);
  ask(node, v2.version);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'inprogress');
  const boots = node.boots;
  ask(node, v2.version, 1);
  node.advance(200);
  t.is(node.boots, boots + 2);
  node.powerCut();
  node.advance(600);
  t.is(node.boots, boots + 3);
  t.is(node.persist.counters.configRetry, 1);
  bad.behaviour = 'good';
  ask(node, v2.version, 2);
  node.advance(300);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.persist.counters.currentRetry, 2);
});

test('scenario 31: a retry counter that changes in the test window waits for its outcome', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(80);
  const boots = node.boots;
  ask(node, v2.version, 7);
  node.advance(100);
  t.is(node.boots, boots);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.persist.counters.currentRetry, 7);
});

test('scenario 32: another version is written over a failed one', (t) => {
  const node = machine([image(v2.version, 'panics'), v3]);
  ask(node, v2.version);
  node.advance(200);
  ask(node, v3.version);
  node.advance(300);
  t.deepEqual(seen(node)[0], [v3.version, 'active', userStatus.updated]);
});

test('scenario 33: removing a failed base OS forgets the failure', (t) => {
  const node = machine([image(v2.version, 'panics')]);
  ask(node, v2.version);
  node.advance(200);
  node.controller.config = undefined;
  node.advance(10);
  t.is(node.disk.slots.IMGB.word, 0);
  const boots = node.boots;
  ask(node, v2.version);
  node.advance(200);
  t.is(node.boots, boots + 2);
});

test('scenario 36: a wish that changes in the middle of a write is written after it, never into it', (t) => {
  const node = machine([v2, v3]);
  ask(node, v2.version);
  node.poll();
  node.deliver();
  t.is(node.run?.work[0]?.kind, 'install');
  ask(node, v3.version);
  node.poll();
  node.deliver();
  t.is(node.run?.work.length, 1, 'one writer');
  t.is(node.disk.slots.IMGB.word, 0);
  node.finishWork();
  t.is(node.disk.slots.IMGB.content, undefined, 'the first was called off');
  node.advance(200);
  t.deepEqual(seen(node)[0], [v3.version, 'active', userStatus.updated]);
});

test('scenario 37: a newer version waits for the test of the present one, and goes on after its commit', (t) => {
  const node = machine([v2, v3]);
  ask(node, v2.version);
  node.advance(80);
  ask(node, v3.version);
  node.advance(10);
  const waiting = node.swList().find((entry) => entry.shortVersion === v3.version);
  t.is(waiting?.subStatus, subStatus.updateDeferred);
  node.advance(60);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.disk.state('IMGA'), 'updating');
  node.advance(200);
  t.deepEqual(seen(node)[0], [v3.version, 'active', userStatus.updated]);
});

test('scenario 38: a changed force-fallback counter goes back to the previous image, which is tested and committed', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'active');
  node.controller.config = undefined;
  node.controller.fallbackCounter = 1;
  node.advance(200);
  t.deepEqual(seen(node)[0]?.slice(0, 2), [v1.version, 'active']);
  t.is(node.run?.label, 'IMGA');
});

test('scenario 39: a counter that changed while there was nothing to go back to does not fire later', (t) => {
  const node = machine([v2]);
  node.advance(20);
  node.controller.fallbackCounter = 5;
  node.advance(20);
  ask(node, v2.version);
  node.advance(600);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.run?.label, 'IMGB');
});

test('scenario 40: an unchanged counter does not fire after a reboot', (t) => {
  const node = machine([v2]);
  node.controller.fallbackCounter = 5;
  ask(node, v2.version);
  node.advance(300);
  node.powerCut();
  node.advance(300);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.state('IMGB'), 'active');
});

test('scenario 41: both slots active at boot are recovered, and updates go on', (t) => {
  const node = machine([v2, v3]);
  ask(node, v2.version);
  node.advance(300);
  node.disk.slots.IMGA.word = 0x102;
  node.powerCut();
  t.deepEqual([node.disk.state('IMGA'), node.disk.state('IMGB')].toSorted(), ['active', 'unused']);
  ask(node, v3.version);
  node.advance(300);
  t.is(seen(node)[0]?.[0], v3.version);
});

test('scenario 45: an armed slot causes exactly one reboot', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(400);
  t.is(node.boots, 2);
});

test('a slot that holds nothing is written while the image arrives, and a power cut then costs nothing', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.poll();
  t.is(node.persist.memory.slot?.content, 'writing');
  t.is(node.disk.slots.IMGB.word, 0);
  t.is(seen(node).at(-1)?.[2], userStatus.downloading);
  t.is(node.run?.work.length, 0);
  node.powerOn();
  t.is(node.run?.label, 'IMGA');
  t.is(node.run?.zboot.get('IMGB')?.ShortVersion, '');
  node.advance(150);
  t.is(node.run?.label, 'IMGB');
  t.is(node.disk.slots.IMGB.word, 0x102);
});

test('the previous image stays whole while the next one arrives', (t) => {
  const node = machine([v2, v3]);
  ask(node, v2.version);
  node.advance(150);
  t.is(node.disk.slots.IMGB.word, 0x102);
  ask(node, v3.version);
  node.poll();
  t.is(node.disk.slots.IMGA.content, v1);
  node.controller.config = undefined;
  node.advance(10);
  node.controller.fallbackCounter += 1;
  node.advance(150);
  t.is(node.run?.image, v1);
});
