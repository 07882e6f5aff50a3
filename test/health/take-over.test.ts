import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { goDown } from '#pkg/health/power.ts';
import { committedBoot, type Boot } from './boot.ts';

const reboot = { what: 'reboot', text: 'NORMAL: controller', bootReason: bootReason.rebootCmd } as const;
const shutdown = { what: 'shutdown', text: 'prepare', bootReason: bootReason.none } as const;

const asked = (): Boot => {
  const boot = committedBoot();
  boot.ask({});
  return boot;
};

test('a sequence that may be called off is taken over by a reboot of the controller, and by nothing less', (t) => {
  const { state } = asked();
  t.like(goDown(state, reboot).state.power, { sequence: 1, request: reboot });
  for (const request of [shutdown, { ...reboot, id: 'p2' }]) {
    const { state: after, effects } = goDown(state, request);
    t.is(after, state);
    t.like(effects, [{ kind: 'refused' }]);
  }
});

test('a shutdown that is prepared goes on as no reboot: that begins anew', (t) => {
  const boot = committedBoot();
  boot.ask({ action: 'shutdown' });
  boot.send({ kind: 'powerTimer', sequence: 1 });
  boot.send({ kind: 'command', request: reboot });
  t.like(boot.state.power, { kind: 'announced', sequence: 2, left: 30, request: reboot });
});

const toHalting = (boot: Boot): void => {
  boot.send({ kind: 'domains', active: 1 });
  for (let turns = 0; turns < 20 && boot.state.power.kind !== 'halting'; turns += 1)
    boot.send({ kind: 'powerTimer', sequence: boot.state.power.sequence });
};

test('while applications stop, a reason is stored already: it goes after the word on it, when called off or taken over', (t) => {
  const off = asked();
  toHalting(off);
  t.is(off.state.power.kind, 'halting');
  t.deepEqual(
    off
      .ask(null)
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'note' || kind === 'withdrawReboot'),
    ['note', 'withdrawReboot'],
  );
  const over = asked();
  toHalting(over);
  const kinds = goDown(over.state, reboot).effects.map(({ kind }) => kind);
  t.deepEqual(kinds, ['note', 'withdrawReboot', 'persistReboot']);
});
