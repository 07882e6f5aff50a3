import test from 'ava';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const proved = 0x1000;
const tried = 0x2000;

const withStarts = (imga: number, imgb: number, words = {}): Rig => {
  const rig = new Rig(words, { IMGA: 'v2', IMGB: 'v1' });
  rig.starts = { IMGA: imga, IMGB: imgb };
  rig.start();
  return rig;
};

test('one start that was counted is enough to be written, and an image that was never proved', (t) => {
  for (const starts of [proved | 0x100, 0])
    t.deepEqual(deeds(withStarts(starts, proved).health({ AgentsUp: true })), ['set {"IMGA":"active"}']);
  t.deepEqual(deeds(withStarts(proved, proved).health({ AgentsUp: true })), []);
});

test('a slot in no state of ours is left as it is, whatever was counted', (t) => {
  t.deepEqual(deeds(withStarts(0x300, proved, { IMGA: 0x1102 }).health({ AgentsUp: true })), []);
});

test('a committed slot that once stood in does not stand in any more', (t) => {
  t.falsy(withStarts(proved | tried, proved).zboot.IMGA?.StandsIn);
});

test('a limit that only the other slot has is written for the running one, and none while none is wanted', (t) => {
  const rig = withStarts(proved, proved | 2);
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), [], 'nobody has said what it is to be');
  t.deepEqual(deeds(rig.do({ kind: 'startLimit', limit: 2 })), ['set {}']);
});

test('the log says whether an image came up again or in place of the other', (t) => {
  const whyOf = (rig: Rig): readonly string[] =>
    rig.health({ AgentsUp: true }).flatMap((effect) => (effect.kind === 'log' ? [effect.why] : []));
  t.true(whyOf(withStarts(proved | 0x100, proved)).includes('IMGA has shown a sign of health'));
  const standIn = new Rig({ IMGA: 0x003, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' });
  standIn.starts = { IMGA: proved | tried, IMGB: proved };
  standIn.start();
  t.true(whyOf(standIn).includes('IMGA came up where the committed slot did not'));
});
