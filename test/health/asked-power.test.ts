import test from 'ava';
import fc from 'fast-check';
import { defaultValues } from '#pkg/configprops/values.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { initialState } from '#pkg/health/initial.ts';
import type { PowerRequest } from '#pkg/health/state.ts';
import { step } from '#pkg/health/step.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';
import { Boot, committedBoot, testingBoot } from './boot.ts';

const byController: PowerRequest = { what: 'reboot', text: 'NORMAL: controller', bootReason: bootReason.rebootCmd };
const kindsOf = (boot: Boot): string[] => boot.effects.map(({ kind }) => kind);
const toHalted = (boot: Boot): void => {
  for (let turns = 0; turns < 20 && boot.state.power.kind !== 'halted'; turns += 1)
    boot.send({ kind: 'powerTimer', sequence: boot.state.power.sequence });
};

test('N4: a delay is the time from the request to the reset; the sequence is its last part, and never shorter', (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 200 });
  t.is(boot.state.power.kind, 'on');
  t.like(boot.status, { DeviceReboot: false, RebootInSeconds: 200, ScheduledRebootID: 'p1' });
  t.is(boot.status.ScheduledRebootReason, 'gnoi: why');
  t.is(boot.passDelay(), 140);
  t.like(boot.state.power, { kind: 'announced', request: { id: 'p1', bootReason: bootReason.rebootCmd } });
  t.like(boot.status, { DeviceReboot: true, RebootInSeconds: 60, ScheduledRebootID: 'p1' });
  t.is(boot.finishReboot(), 60);
  t.true(boot.effects.some((e) => e.kind === 'power' && e.action === 'reset'));
  t.true(boot.effects.some((e) => e.kind === 'persistReboot' && e.text === 'gnoi: why'));
  const soon = committedBoot();
  soon.ask({ delaySeconds: 20 });
  t.is(soon.state.power.kind, 'announced', 'less than the sequence takes is at once');
  t.false(kindsOf(soon).includes('startDelayTimer'));
  const second = committedBoot();
  second.ask({ delaySeconds: 61 });
  t.like(second.state, { power: { kind: 'on' }, asked: { left: 1 } });
  t.is(second.passDelay(), 1);
  t.is(kindsOf(second).filter((kind) => kind === 'startDelayTimer').length, 1);
});

test('N4: far from its end a delay is told by the minute, and its end is kept to the second', (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 60 + 733 });
  t.is(boot.passDelay(), 733);
  const waits = boot.effects.flatMap((effect) => (effect.kind === 'startDelayTimer' ? [effect.seconds] : []));
  t.deepEqual(waits.slice(0, 4), [60, 60, 13, 5]);
});

test('N4: the reason is one line, and names the action where nobody gave one', (t) => {
  const boot = committedBoot();
  boot.ask({ reason: ' firmware\nof the \u0007 radio ' });
  t.is(boot.scheduled?.text, 'gnoi: firmware of the radio');
  const silent = committedBoot();
  silent.ask({ reason: '', action: 'poweroff', source: 'basalt (cli)' });
  t.is(silent.scheduled?.text, 'basalt (cli): poweroff');
  silent.finishReboot();
  t.true(silent.effects.some((e) => e.kind === 'power' && e.action === 'poweroff'));
  t.true(silent.effects.some((e) => e.kind === 'persistReboot' && e.bootReason === bootReason.poweroffCmd));
});

test('N4: a shutdown prepares the node and leaves it up, and is not undone by its end', (t) => {
  const boot = committedBoot();
  boot.ask({ action: 'shutdown' });
  boot.finishReboot();
  t.is(boot.state.power.kind, 'down');
  t.like(boot.status, { DeviceShutdown: true, AllDomainsHalted: true, ScheduledRebootID: 'p1' });
  t.false(kindsOf(boot).includes('power'));
  boot.ask(null);
  t.is(boot.state.power.kind, 'down');
});

test('N4: it is carried out once, however often it is told, and not again when it is over', (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 100 });
  t.deepEqual(boot.ask({ delaySeconds: 100 }), []);
  boot.passDelay();
  boot.finishReboot();
  t.deepEqual(boot.ask({ delaySeconds: 100 }), []);
  t.is(kindsOf(boot).filter((kind) => kind === 'power').length, 1);
});

test('N4: none any more, or another one, calls it off while its delay runs', (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 300 });
  const noted = boot.ask(null);
  t.true(noted.some((e) => e.kind === 'note' && e.text === 'the reboot that gnoi asked for is called off'));
  t.is(boot.status.RebootInSeconds, 0);
  t.false('ScheduledRebootID' in boot.status);
  boot.send({ kind: 'delayTimer', turn: 1 });
  t.is(boot.state.power.kind, 'on', 'a late timer means nothing');
  boot.ask({ delaySeconds: 300 });
  const before = boot.effects.findLast((effect) => effect.kind === 'startDelayTimer');
  boot.ask({ id: 'p2', source: 'dmi', delaySeconds: 120 });
  t.like(boot.status, { ScheduledRebootID: 'p2', RebootInSeconds: 120 });
  boot.send({ kind: 'delayTimer', turn: before?.turn ?? 0 });
  t.is(boot.status.RebootInSeconds, 120);
});

test('N4: it can be called off until the reset, with the reason that was stored for the next boot', (t) => {
  const announced = committedBoot();
  announced.ask({});
  announced.ask(null);
  t.is(announced.state.power.kind, 'on');
  t.false(kindsOf(announced).includes('withdrawReboot'), 'nothing was stored yet');
  const halted = committedBoot();
  halted.ask({});
  toHalted(halted);
  const { sequence } = halted.state.power;
  t.true(halted.ask(null).some(({ kind }) => kind === 'withdrawReboot'));
  t.like(halted.status, { DeviceReboot: false, AllDomainsHalted: false, RebootInSeconds: 0 });
  t.deepEqual(halted.send({ kind: 'powerTimer', sequence }), []);
  const shutdown = committedBoot();
  shutdown.send({ kind: 'domains', active: 1 });
  shutdown.ask({ action: 'shutdown' });
  for (let turns = 0; turns < 6; turns += 1) shutdown.send({ kind: 'powerTimer', sequence: 1 });
  t.is(shutdown.state.power.kind, 'halting');
  t.false(
    shutdown.ask(null).some(({ kind }) => kind === 'withdrawReboot'),
    'a shutdown stores none',
  );
  const down = committedBoot();
  down.ask({});
  down.finishReboot();
  down.ask(null);
  t.is(down.state.power.kind, 'down', 'the machine is being reset');
});

test('N4: a test of the running image puts it off until that is over, unless it is forced', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.ask({ delaySeconds: 100 });
  boot.passDelay();
  t.is(boot.state.power.kind, 'on');
  t.is(boot.status.RebootInSeconds, 660, 'at the soonest');
  boot.pass(600);
  boot.slot('IMGB', true, 'inprogress', { testComplete: true });
  t.is(boot.state.power.kind, 'on', 'before the commit is seen the test goes on');
  boot.slot('IMGB', true, 'active');
  t.like(boot.state.power, { kind: 'announced', request: { id: 'p1' } });
  const forced = testingBoot();
  forced.ask({ force: true });
  t.is(forced.state.power.kind, 'announced');
});

test('N4: the log says who, why and when, and that a test comes first only where one does', (t) => {
  const noted = (boot: Boot) =>
    boot.ask({ delaySeconds: 90 }).flatMap((effect) => (effect.kind === 'note' ? [effect.text] : []));
  t.deepEqual(noted(committedBoot()), ['gnoi: why (reboot in 90 s)']);
  t.deepEqual(noted(testingBoot()), ['gnoi: why (reboot in 90 s, not before the test of the running image is over)']);
});

test('N4: before the running slot is known it waits, and a node without slots goes down', (t) => {
  const boot = new Boot();
  boot.ask({});
  t.is(boot.state.power.kind, 'on');
  boot.send({ kind: 'slotsComplete' });
  t.is(boot.state.power.kind, 'announced');
});

test('N4: a test that ends before the delay does not hurry it', (t) => {
  const boot = testingBoot();
  boot.ask({ delaySeconds: 7200 });
  t.is(boot.status.RebootInSeconds, 7200);
  boot.slot('IMGB', true, 'active');
  t.is(boot.state.power.kind, 'on');
  t.is(boot.passDelay(), 7140);
  t.is(boot.state.power.kind, 'announced');
});

test("N4: the controller's reboot goes before a scheduled one, which it makes superfluous", (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 300 });
  boot.send({ kind: 'command', request: byController });
  t.is(boot.scheduled, byController);
  t.is(boot.status.ScheduledRebootReason, byController.text);
  t.false('ScheduledRebootID' in boot.status);
  boot.passDelay();
  boot.ask(null);
  t.is(boot.scheduled, byController, "nobody else may call the controller's off");
});

test("N4: the controller's reboot takes over one that runs already, with its reason, and nobody calls it off", (t) => {
  const early = committedBoot();
  early.ask({});
  early.send({ kind: 'powerTimer', sequence: 1 });
  t.false(early.send({ kind: 'command', request: byController }).some(({ kind }) => kind === 'persistReboot'));
  t.like(early.state.power, { kind: 'announced', left: 25, sequence: 1, request: byController });
  const late = committedBoot();
  late.ask({});
  toHalted(late);
  const done = late.send({ kind: 'command', request: byController });
  t.deepEqual(
    done.filter(({ kind }) => kind.endsWith('Reboot')).map((e) => (e.kind === 'persistReboot' ? e.text : e.kind)),
    ['withdrawReboot', byController.text],
  );
  late.ask(null);
  t.is(late.scheduled, byController);
  t.is(late.state.power.kind, 'halted');
  const shutdown = { what: 'shutdown', text: 'prepare', bootReason: bootReason.none } as const;
  const other = committedBoot();
  other.ask({});
  other.send({ kind: 'command', request: shutdown });
  t.is(other.scheduled?.what, 'reboot', 'a shutdown is less than a reboot');
  const gone = committedBoot();
  gone.ask({});
  gone.finishReboot();
  gone.send({ kind: 'command', request: byController });
  t.is(gone.scheduled?.id, 'p1');
});

test('N4: a reboot supersedes a shutdown that is prepared; a second shutdown waits', (t) => {
  const shutdown = { what: 'shutdown', text: 'prepare', bootReason: bootReason.none } as const;
  const boot = committedBoot();
  boot.send({ kind: 'command', request: shutdown });
  boot.ask({ action: 'shutdown' });
  t.is(boot.scheduled, shutdown);
  boot.finishReboot();
  t.true(
    boot.ask(null).some(({ kind }) => kind === 'note'),
    'what has not begun is called off beside another that has',
  );
  t.is(boot.scheduled, shutdown);
  boot.ask({ id: 'p2' });
  t.is(boot.scheduled?.id, 'p2');
});

test('N4: what a scheduled reboot kept the node from is done when that is called off', (t) => {
  const armed = committedBoot();
  armed.ask({});
  armed.slot('IMGB', false, 'updating');
  t.is(armed.scheduled?.id, 'p1');
  armed.ask(null);
  t.is(armed.scheduled?.bootReason, bootReason.update);
  const back = testingBoot();
  back.ask({ force: true });
  back.slot('IMGB', true, 'inprogress', { goBack: 'dmi' });
  back.ask(null);
  t.is(back.scheduled?.bootReason, bootReason.fallback);
  const both = testingBoot();
  both.ask({ force: true });
  both.slot('IMGA', false, 'updating');
  both.slot('IMGB', true, 'inprogress', { goBack: 'dmi' });
  both.ask(null);
  t.is(both.scheduled?.bootReason, bootReason.update, 'an armed slot is the reason first');
});

test('N4: a reboot for another reason that is called off leaves the scheduled one due', (t) => {
  const boot = committedBoot();
  boot.slot('IMGB', false, 'updating');
  boot.ask({});
  t.is(boot.scheduled?.bootReason, bootReason.update);
  boot.slot('IMGB', false, 'unused');
  t.is(boot.scheduled?.id, 'p1');
});

test('N4: a reboot that starts an armed slot is one to update in the reason of the boot', (t) => {
  for (const [action, state, reason] of [
    ['reboot', 'updating', bootReason.update],
    ['reboot', 'unused', bootReason.rebootCmd],
    ['poweroff', 'updating', bootReason.poweroffCmd],
  ] as const) {
    const boot = committedBoot();
    boot.slot('IMGB', false, state, { rebootLater: true });
    boot.ask({ action });
    boot.finishReboot();
    const stored = boot.effects.find((effect) => effect.kind === 'persistReboot');
    t.like(stored, { text: 'gnoi: why', bootReason: reason }, `${action} ${state}`);
  }
});

test('N4: an agent that is started again waits for what was left of the delay, of that request only', (t) => {
  const { state } = committedBoot();
  const begun = (id: string) =>
    step(initialState({ node: state.node, lastBoot: state.lastBoot, carriedOn: { id: 'p1', seconds: 100 } }), {
      kind: 'enginePower',
      power: { id, source: 'gnoi', action: 'reboot', delaySeconds: 300, reason: '', force: false },
    }).state;
  t.is(begun('p1').asked?.left, 40);
  t.is(begun('p2').asked?.left, 240);
  t.is(begun('p1').carriedOn, undefined);
});

test("N4: what a local northbound asks for is not told as the controller's command", (t) => {
  const boot = committedBoot();
  boot.ask({});
  const status = zedAgentStatus({
    configGetStatus: 1,
    memory: { ...({} as Parameters<typeof zedAgentStatus>[0]['memory']), values: { ...defaultValues }, itemStatus: {} },
    health: boot.state,
    zboot: [],
    configSeen: true,
    fetched: true,
  });
  t.like(status, { RebootCmd: false, RequestedRebootReason: '' });
});

const request = fc.record({
  id: fc.constantFrom('a', 'b'),
  source: fc.constant('gnoi'),
  action: fc.constantFrom('reboot' as const, 'shutdown' as const, 'poweroff' as const),
  delaySeconds: fc.integer({ min: 0, max: 2000 }),
  reason: fc.constant('why'),
  force: fc.boolean(),
});
const event: fc.Arbitrary<HealthEvent> = fc.oneof(
  fc.record({ kind: fc.constant('enginePower' as const), power: fc.option(request) }),
  fc.constant({ kind: 'tick' as const }),
  fc.constant({ kind: 'command' as const, request: byController }),
  fc.record({ kind: fc.constant('delayTimer' as const), turn: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('powerTimer' as const), sequence: fc.integer({ min: 1, max: 6 }) }),
);

test('N4: any history goes down once at most, and while it is up something always leads on', (t) => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const boot = committedBoot();
      boot.success();
      boot.send(...events);
      const resets = () => boot.effects.filter((effect) => effect.kind === 'power').length;
      if (resets() > 1) return false;
      const begun = boot.state.power;
      if (boot.state.asked === undefined && begun.kind === 'on') return resets() === 0;
      boot.passDelay();
      boot.finishReboot();
      const end = boot.state.power;
      return end.kind === 'down' && resets() === (end.request.what === 'shutdown' ? 0 : 1);
    }),
  );
  t.pass();
});
