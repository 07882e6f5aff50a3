import test from 'ava';
import { bootReason, bootReasonName, checkpointFor, parseBootReason } from '#pkg/health/boot-reason.ts';
import { lastBoot, truncateStack, type BootEvidence } from '#pkg/health/last-boot.ts';

const silent: BootEvidence = {
  rebootReason: '',
  bootReason: '',
  rebootImage: '',
  rebootStack: '',
  runningSlot: 'IMGA',
  now: '2026-01-02T03:09:09Z',
  time: '2026-01-02T03:04:05Z',
  firstBoot: false,
  powerCycles: undefined,
  hardwareWatchdog: false,
  restartCounter: 7,
};

test('scenario 22: a stored WatchdogHung is reported with its text and image', (t) => {
  const boot = lastBoot({
    ...silent,
    rebootReason: 'zedagent.touch is too old',
    bootReason: 'BootReasonWatchdogHung\n',
    rebootImage: 'IMGB\n',
  });
  t.is(boot.bootReason, bootReason.watchdogHung);
  t.is(boot.rebootReason, 'zedagent.touch is too old');
  t.is(boot.rebootImage, 'IMGB');
  t.is(boot.restartCounter, 7);
});

test('scenario 21: nothing written and no evidence is an unknown reason, power failure or crash', (t) => {
  const boot = lastBoot(silent);
  t.is(boot.bootReason, bootReason.unknown);
  t.regex(boot.rebootReason, /Unknown reboot reason - power failure or crash at 2026-01-02T03:04:05Z/);
});

test('scenario 20: an image that died before its agents wrote anything gives the generic reason too', (t) => {
  t.not(lastBoot({ ...silent, rebootImage: 'IMGA' }).rebootReason, '');
});

test('scenario 20: what the running slot stored when it left for the other one does not tell how that one ended', (t) => {
  const left = {
    ...silent,
    rebootReason: 'NORMAL: baseos-update(IMGB) to EVE version 2.0.0 reboot',
    bootReason: 'BootReasonUpdate',
    rebootImage: 'IMGA\n',
    rebootStack: 'what the update was decided by',
  };
  const unknown = lastBoot(left);
  t.is(unknown.bootReason, bootReason.unknown);
  t.regex(unknown.rebootReason, /power failure or crash at 2026-01-02T03:09:09Z/, 'not the time of the update');
  t.like(unknown, { rebootImage: '', rebootStack: '', rebootTime: left.now });
  const reset = lastBoot({ ...left, hardwareWatchdog: true });
  t.is(reset.bootReason, bootReason.hwWatchdog);
  t.regex(reset.rebootReason, /hardware watchdog/);

  t.is(lastBoot({ ...left, runningSlot: 'IMGB' }).bootReason, bootReason.update, 'the new image reports the update');
  for (const rebootImage of ['IMGA', ''])
    t.is(
      lastBoot({ ...left, runningSlot: '', rebootImage }).bootReason,
      bootReason.update,
      'a slot that is not known proves nothing',
    );
  const reboot = { ...left, bootReason: 'BootReasonRebootCmd', rebootReason: 'NORMAL: controller' };
  t.is(lastBoot(reboot).bootReason, bootReason.rebootCmd, 'only an update leaves for the other slot');
});

test('the first-boot marker comes before all other evidence', (t) => {
  const boot = lastBoot({ ...silent, firstBoot: true, powerCycles: { before: 1, now: 2 }, hardwareWatchdog: true });
  t.is(boot.bootReason, bootReason.first);
});

test('precedence of evidence: PowerFail, then HWWatchdog, then Kernel', (t) => {
  const grown = { before: 1, now: 2 };
  const same = { before: 2, now: 2 };
  t.is(lastBoot({ ...silent, powerCycles: grown, hardwareWatchdog: true }).bootReason, bootReason.powerFail);
  t.is(lastBoot({ ...silent, powerCycles: same, hardwareWatchdog: true }).bootReason, bootReason.hwWatchdog);
  t.is(lastBoot({ ...silent, powerCycles: same }).bootReason, bootReason.kernel);
  t.is(lastBoot({ ...silent, powerCycles: { before: 2, now: 1 } }).bootReason, bootReason.unknown, 'another disk');
  t.is(lastBoot({ ...silent, hardwareWatchdog: true }).bootReason, bootReason.hwWatchdog);
});

test('a stored reason wins over every evidence, also without a text', (t) => {
  const boot = lastBoot({
    ...silent,
    bootReason: 'BootReasonFallback',
    firstBoot: true,
    powerCycles: { before: 1, now: 2 },
    hardwareWatchdog: true,
  });
  t.is(boot.bootReason, bootReason.fallback);
  t.not(boot.rebootReason, '');
});

test('a stored text without a reason is told as it is: no evidence of the hardware takes its place', (t) => {
  for (const evidence of [
    { firstBoot: true },
    { hardwareWatchdog: true },
    { powerCycles: { before: 1, now: 2 } },
    { powerCycles: { before: 2, now: 2 } },
  ]) {
    const boot = lastBoot({ ...silent, ...evidence, rebootReason: 'NORMAL: asked by the operator\n' });
    t.is(boot.bootReason, bootReason.unknown);
    t.is(boot.rebootReason, 'NORMAL: asked by the operator');
  }
});

test('a stored reason that is no name is ParseFail, never a crash', (t) => {
  t.is(lastBoot({ ...silent, bootReason: '\u0000garbage' }).bootReason, bootReason.parseFail);
});

test('scenario 47: a stack of more than 1700 characters keeps its last 1600 behind a marker', (t) => {
  const stack = `${'x'.repeat(200)}${'\u{1F600}'.repeat(1600)}`;
  const kept = truncateStack(stack);
  t.is(kept, `...\n${'\u{1F600}'.repeat(1600)}`);
  t.is(truncateStack('y'.repeat(1700)), 'y'.repeat(1700));
  t.is(truncateStack('y'.repeat(1701)).length, 1604);
});

test('every boot reason has a name of its own that reads back', (t) => {
  const reasons = Object.values(bootReason);
  t.is(new Set(reasons.map(bootReasonName)).size, reasons.length);
  for (const reason of reasons) {
    t.regex(bootReasonName(reason), /^BootReason[A-Z]/);
    t.is(parseBootReason(`${bootReasonName(reason)}\n`), reason);
  }
  t.is(bootReasonName(bootReason.fallback), 'BootReasonFallback');
  t.is(parseBootReason(''), bootReason.none);
  t.is(parseBootReason('4'), bootReason.parseFail);
});

test('crashes and watchdogs start from the backup checkpoint, ordinary reboots from the last one', (t) => {
  const last = Object.values(bootReason).filter((reason) => checkpointFor(reason) === 'last');
  t.deepEqual(
    last.toSorted((a, b) => a - b),
    [2, 3, 5, 10, 11, 12, 14, 15],
  );
});

test('a slot that stands in tells a fallback, of which slot, and the last words of the boot before', (t) => {
  const boot = lastBoot({
    ...silent,
    runningSlot: 'IMGB',
    start: 'stand-in',
    rebootReason: 'Watchdog report for IMGA: zedagent ended',
    bootReason: 'BootReasonWatchdogPid',
    rebootImage: 'IMGA',
  });
  t.is(boot.bootReason, bootReason.fallback);
  t.is(boot.rebootImage, 'IMGA', 'whom it is about');
  t.regex(boot.rebootReason, /^IMGA was started again and again without a sign of health, so IMGB was started/);
  t.regex(boot.rebootReason, /before that: Watchdog report for IMGA: zedagent ended$/);
  t.is(lastBoot({ ...silent, start: 'stand-in' }).rebootImage, 'IMGB', 'also where nobody wrote a word');
});

test('a boot loader that could not write, or has nothing better to start, is quoted; the reason stays', (t) => {
  const noWrite = lastBoot({ ...silent, start: 'no-write' });
  t.regex(
    noWrite.rebootReason,
    /could not write to the disk and started IMGA, which needs no write; before that: Unknown/,
  );
  t.is(noWrite.bootReason, bootReason.unknown);
  t.regex(lastBoot({ ...silent, start: 'rescue' }).rebootReason, /^no slot has come up, so IMGA was started once more/);
  for (const start of ['committed', 'trial', undefined, 'what nobody knows'])
    t.deepEqual(lastBoot({ ...silent, start }), lastBoot(silent));
});

const leftToTry: BootEvidence = {
  ...silent,
  rebootReason: 'NORMAL: baseos-update(IMGB) to EVE version 2.0.0 reboot',
  bootReason: 'BootReasonUpdate',
  rebootImage: 'IMGA',
  powerCycles: { before: 4, now: 5 },
};

test('a trial of which nothing was heard, and one power cycle: a power cut ended it before its agents were up', (t) => {
  const boot = lastBoot(leftToTry);
  t.true(boot.trialCutShort);
  t.is(boot.bootReason, bootReason.powerFail);
  t.true(lastBoot({ ...leftToTry, rebootStack: '\n' }).trialCutShort, 'an empty stack tells nothing');
});

test('no power cut: a watchdog, a panic, a reset by us, a disk that cycles with each reset, and one that cannot tell', (t) => {
  for (const evidence of [
    { hardwareWatchdog: true },
    { powerCycles: { before: 4, now: 4 } },
    { rebootStack: 'Kernel panic - not syncing' },
    { powerCycles: { before: 4, now: 6 } },
    { powerCycles: { before: 5, now: 4 } },
    { powerCycles: undefined },
    // the trial's own agents wrote something, or it was no trial
    { rebootImage: 'IMGB', bootReason: 'BootReasonWatchdogHung' },
    { rebootImage: 'IMGB', bootReason: 'BootReasonFallback' },
    { bootReason: 'BootReasonRebootCmd' },
    { rebootReason: '', bootReason: '', rebootImage: '' },
    { runningSlot: '' },
    { start: 'stand-in' },
    { start: 'rescue' },
  ] as const)
    t.false(lastBoot({ ...leftToTry, ...evidence }).trialCutShort, JSON.stringify(evidence));
});
