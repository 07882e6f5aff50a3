import test from 'ava';
import { bootReason, type BootReason } from '#pkg/health/boot-reason.ts';
import { committedBoot, testingBoot, type Boot } from './boot.ts';

/**
 * What a tick finds first is why the node goes down: the order of `docs/rules/eve-baseos.md 3.4`, and where our own
 * rules stand in it.
 */
const rivals: readonly [name: string, prepare: () => Boot, reason: BootReason, text: RegExp][] = [
  [
    'a controller that served nothing for too long, before it was lost for too long',
    () => {
      const boot = testingBoot();
      boot.success();
      boot.temporaryFail();
      boot.pass(200);
      boot.fail();
      boot.pass(300);
      boot.properties({ temporaryLimitSeconds: 100 });
      return boot;
    },
    bootReason.fallback,
    /answers without serving/,
  ],
  [
    'a lost controller, before a locked vault',
    () => {
      const boot = testingBoot();
      boot.success();
      boot.fail();
      boot.send({ kind: 'vault', inError: true, detail: 'locked' });
      boot.pass(300);
      return boot;
    },
    bootReason.fallback,
    /controller connectivity/,
  ],
  [
    'a locked vault, before a full disk',
    () => {
      const boot = testingBoot();
      boot.success();
      boot.send({ kind: 'vault', inError: true, detail: 'locked' });
      boot.pass(300);
      boot.send({ kind: 'disk', low: true });
      return boot;
    },
    bootReason.vaultFailure,
    /vault not unlocked/,
  ],
  [
    'a full disk, before one that takes no writes',
    () => {
      const boot = testingBoot();
      boot.success();
      boot.send({ kind: 'persist', writable: true }, { kind: 'persist', writable: false });
      boot.pass(300);
      boot.send({ kind: 'disk', low: true });
      return boot;
    },
    bootReason.fallback,
    /was filled/,
  ],
  [
    'a disk that takes no writes, before a controller that was lost for very long',
    () => {
      const boot = committedBoot({ resetSeconds: 300 });
      boot.send({ kind: 'persist', writable: true }, { kind: 'persist', writable: false });
      boot.pass(300);
      return boot;
    },
    bootReason.fatal,
    /takes no writes/,
  ],
  [
    'a controller that was lost for very long, before a confirmation that never came',
    () => {
      const boot = testingBoot({
        fallbackSeconds: 4000,
        resetSeconds: 120,
        confirm: 'controller',
        confirmTimeoutSeconds: 130,
      });
      boot.success();
      boot.pass(600);
      boot.fail();
      boot.pass(120);
      return boot;
    },
    bootReason.disconnect,
    /controller connectivity/,
  ],
];

for (const [name, prepare, reason, text] of rivals) {
  test(`of two reasons at one tick the first counts: ${name}`, (t) => {
    const boot = prepare();
    t.is(boot.scheduled, undefined);
    boot.pass(10);
    t.is(boot.scheduled?.bootReason, reason);
    t.regex(boot.scheduled?.text ?? '', text);
  });
}
