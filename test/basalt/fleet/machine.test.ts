import test from 'ava';
import fc from 'fast-check';
import { failureKinds, type Fate } from '#cmd/basalt/fleet/machine/fate.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { slotLabels } from '#pkg/boot/slot.ts';
import { userStatus } from '#pkg/swinfo/enums.ts';
import { Drive, first, MiB } from './drive.ts';

const good = (): Fate => 'good';
const hour = 3600;

test('an update is downloaded, installed, booted, tested and committed', (t) => {
  const drive = new Drive(good);
  drive.advance(30);
  t.is(drive.machine.run?.agents.version, first);
  drive.want('2.0.0');
  drive.advance(hour);
  t.is(drive.machine.run?.agents.version, '2.0.0');
  t.is(drive.userStatus('2.0.0'), userStatus.updated);
  t.deepEqual(drive.seen, ['idle', 'downloading', 'installing', 'rebooting', 'testing', 'updated']);
  t.is(drive.machine.disk.state('IMGB'), 'active');
  t.is(drive.machine.disk.state('IMGA'), 'unused');
});

test('a download takes as long as its rate says', (t) => {
  const drive = new Drive(good, MiB);
  drive.advance(10);
  drive.want('2.0.0', 0, 200 * MiB);
  drive.advance(10);
  drive.advance(195);
  t.is(drive.seen.at(-1), 'downloading');
  drive.advance(10);
  t.not(drive.seen.at(-1), 'downloading');
});

test('an image that cannot reach its controller falls back, and is not tried again unasked', (t) => {
  const drive = new Drive((_version, attempt) => (attempt === 0 ? 'fallback' : 'good'));
  drive.advance(10);
  drive.want('2.0.0');
  drive.advance(hour);
  t.is(drive.machine.run?.agents.version, first);
  t.is(drive.seen.at(-1), 'failed');
  t.is(drive.userStatus('2.0.0'), userStatus.failed);
  t.is(drive.machine.run?.agents.health.lastBoot.bootReason, bootReason.fallback);
  const { boots } = drive.machine;
  drive.advance(10 * hour);
  t.is(drive.machine.boots, boots);
  drive.want('2.0.0', 1);
  drive.advance(hour);
  t.is(drive.machine.run?.agents.version, '2.0.0');
  t.is(drive.userStatus('2.0.0'), userStatus.updated);
});

test('an image whose agent dies is left by the boot loader', (t) => {
  const drive = new Drive(() => 'crash');
  drive.advance(10);
  drive.want('2.0.0');
  drive.advance(hour);
  t.is(drive.machine.run?.agents.version, first);
  t.is(drive.machine.run?.agents.health.lastBoot.bootReason, bootReason.watchdogPid);
  t.is(drive.userStatus('2.0.0'), userStatus.failed);
});

test('a download that fails is reported and tried again, and never touches a slot', (t) => {
  const drive = new Drive(() => 'download');
  drive.advance(10);
  drive.want('2.0.0');
  drive.advance(hour);
  t.is(drive.seen.at(-1), 'failed');
  t.is(drive.machine.disk.slots.IMGB.content, undefined);
  t.is(drive.machine.boots, 1);
  t.regex(drive.machine.run?.contents.statuses[0]?.Error ?? '', /datastore cannot be reached/);
  t.regex(drive.machine.run?.contents.statuses[0]?.ErrorRetryCondition ?? '', /have retried [1-9]/);
});

test('a node with nothing to do needs no wake-up', (t) => {
  const drive = new Drive(good);
  drive.advance(60);
  t.is(drive.machine.agenda.nextAt, Infinity);
  drive.reach = 'silent';
  drive.advance(10);
  t.true(drive.machine.agenda.nextAt < Infinity);
});

test('a command to reboot is carried out once', (t) => {
  const drive = new Drive(good);
  drive.change({ reboot: { counter: 1, desiredState: true } });
  drive.advance(60);
  drive.change({ reboot: { counter: 2, desiredState: true } });
  drive.advance(hour);
  t.is(drive.machine.boots, 2);
  t.is(drive.machine.run?.agents.health.lastBoot.bootReason, bootReason.rebootCmd);
});

const action = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(5, 60, 700, 4000) }),
  fc.record({
    do: fc.constant('want' as const),
    version: fc.constantFrom('2.0.0', '3.0.0', '4.0.0'),
    retry: fc.nat({ max: 2 }),
  }),
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constant('reach' as const), how: fc.constantFrom('ok' as const, 'silent' as const) }),
  fc.record({ do: fc.constant('cut' as const) }),
);

test('whatever a fleet goes through, a committed slot is there, and in the end every node rests', (t) => {
  const fates = fc.dictionary(fc.constantFrom('2.0.0', '3.0.0', '4.0.0'), fc.constantFrom('good', ...failureKinds));
  fc.assert(
    fc.property(fates, fc.array(action, { maxLength: 12 }), (fate, actions) => {
      const drive = new Drive((version, attempt) => (attempt > 0 ? 'good' : (fate[version] ?? 'good')));
      for (const act of actions) {
        if (act.do === 'wait') drive.advance(act.seconds);
        if (act.do === 'want') drive.want(act.version, act.retry);
        if (act.do === 'withdraw') drive.change({ baseos: undefined, contentInfo: [] });
        if (act.do === 'reach') drive.reach = act.how;
        if (act.do === 'cut') drive.machine.power('reset');
        const { disk } = drive.machine;
        const whole = slotLabels.filter((label) => disk.state(label) === 'active' && disk.slots[label].content);
        if (whole.length === 0) throw new Error(`no committed slot after ${JSON.stringify(act)}`);
        for (const label of slotLabels) {
          if (disk.state(label) !== 'unused' && disk.slots[label].content === undefined)
            throw new Error(`${label} is ${disk.state(label)} and holds nothing after ${JSON.stringify(act)}`);
        }
      }
      drive.reach = 'ok';
      drive.advance(2 * hour);
      if (!['idle', 'updated', 'failed'].includes(drive.seen.at(-1) ?? ''))
        throw new Error(`ends ${drive.seen.join(', ')}`);
    }),
    { numRuns: 60 },
  );
  t.pass();
});
