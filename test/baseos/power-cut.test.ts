import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { bytes, type Bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const cutShort = {
  RetryAfterPowerCut: true,
  TrialCutShort: true,
  RebootReason: 'Reboot after a power failure',
  RebootImage: '',
};
const arm = 'set {"IMGB":"updating"}';

/** A node whose trial of v2 has ended; `health`: what it then knows of that. */
const fellBack = (image: Bytes = bytes('v2')): Rig => {
  const rig = new Rig();
  rig.config('v2');
  rig.tree('v2', { image });
  rig.reboot();
  rig.reboot();
  return rig;
};

test('a power cut before the agents were up is no proof: the image is tried once more, as it is in its slot', (t) => {
  const rig = fellBack();
  t.deepEqual(deeds(rig.health(cutShort)), [], 'not before somebody wants it');
  t.deepEqual(deeds(rig.config('v2')), [arm]);
  t.is(rig.words.IMGB, 0x013);
  t.true(rig.status('tree-v2').TriedAgain);
  t.is(rig.status('tree-v2').Error, '');
  t.is(rig.memory.triedAgain, 'IMGB');
  rig.rebootAndCommit();
  t.is(rig.words.IMGB, 0x102);
  rig.update('v2');
  t.is(rig.status('tree-v2').TriedAgain, undefined, 'committed');
});

test('once for each image: a second cut is a failure, which says that it was the second trial', (t) => {
  const rig = fellBack();
  rig.health(cutShort);
  rig.update('v2');
  rig.reboot();
  rig.reboot();
  rig.health(cutShort);
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(
    rig.status('tree-v2').Error,
    'Reboot after a power failure, in its second trial: a power cut had ended the first',
  );
  rig.start();
  rig.health(cutShort);
  t.deepEqual(deeds(rig.update('v2')), [], 'nor by an agent that starts anew');
});

test('another image in the same slot has its own trial', (t) => {
  const rig = fellBack();
  rig.health(cutShort);
  rig.update('v2');
  rig.reboot();
  rig.reboot();
  rig.health(cutShort);
  rig.removeConfig('tree-v2');
  rig.update('v3');
  t.is(rig.memory.triedAgain, null);
  rig.reboot();
  rig.reboot();
  rig.health(cutShort);
  t.deepEqual(deeds(rig.update('v3')), [arm]);
});

test('without evidence, or when the property says no, nothing is tried again unasked', (t) => {
  for (const status of [{}, { TrialCutShort: true }, { RetryAfterPowerCut: false, TrialCutShort: true }]) {
    const rig = fellBack();
    rig.health({ ...cutShort, RetryAfterPowerCut: false, ...status });
    t.deepEqual(deeds(rig.update('v2')), []);
    t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
  }
});

test('an image that nobody wants any more is not tried again; a staged one is, while no config wants another', (t) => {
  const gone = fellBack();
  gone.removeConfig('tree-v2');
  t.deepEqual(deeds(gone.health(cutShort)), []);
  const staged = new Rig();
  staged.files.set('/img', bytes('v5'));
  staged.ask('stage', { path: '/img' });
  staged.ask('arm');
  // the trial ended before any agent of it could note something
  staged.words.IMGB = 0x003;
  staged.start();
  staged.config('v3');
  t.deepEqual(deeds(staged.health(cutShort)), []);
  t.deepEqual(deeds(staged.removeConfig('tree-v3')), [arm]);
});

test('nothing is tried again beside a running slot that would not boot again by itself', (t) => {
  const rig = new Rig({ IMGA: 0x1102, IMGB: 0x003 }, { IMGB: 'v2' });
  rig.update('v2');
  t.deepEqual(deeds(rig.health(cutShort)), []);
});

testProp(
  'whatever the order of events, restarts and cuts, one image is tried at most twice unasked',
  [
    fc.array(fc.constantFrom('config', 'tree', 'health', 'start', 'reboot', 'remove'), { minLength: 1, maxLength: 40 }),
    fc.boolean(),
  ],
  (t, events, evidence) => {
    const rig = fellBack();
    let trials = 1;
    for (const event of events) {
      const effects: ReturnType<Rig['send']> = [];
      if (event === 'config') effects.push(...rig.config('v2'));
      if (event === 'tree') effects.push(...rig.tree('v2'));
      if (event === 'health') effects.push(...rig.health({ ...cutShort, RetryAfterPowerCut: evidence }));
      if (event === 'start') rig.start();
      if (event === 'reboot') rig.reboot();
      // the operator forgets: what comes then is asked for
      if (event === 'remove') {
        rig.removeConfig('tree-v2');
        trials = 0;
      }
      trials += effects.filter((effect) => effect.kind === 'setSlots' && effect.changes.IMGB === 'updating').length;
      t.true(trials <= (evidence ? 2 : 1));
    }
  },
  { numRuns: 300 },
);
