import test from 'ava';
import { bytes } from './bytes.ts';
import { Rig } from './rig.ts';

test('N11: an arm whose write of the table was the last that its process did goes on as armed, not as done', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source: 'gnoi' });
  rig.hold.add('setSlots');
  rig.ask('arm', { id: 'arm', source: 'gnoi', reboot: 'later' });
  t.is(rig.result('arm').State, 'running');
  rig.words.IMGB = 0x013;
  rig.hold.clear();
  rig.start();
  rig.redeliver();
  t.is(rig.result('arm').State, 'armed');
  t.like(rig.engine, { Holder: 'gnoi', HolderID: 'arm' });
});

test('who armed an image may change how it is tried or when it is started, alone, and what is said twice is kept once', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source: 'gnoi' });
  rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'health' });
  t.is(rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'boot' }).State, 'done');
  t.like(rig.memory.armed, { reboot: 'later', trial: 'boot' });
  const from = rig.effects.length;
  rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'boot' });
  t.false(rig.effects.slice(from).some(({ kind }) => kind === 'saveMemory'));
  rig.ask('arm', { source: 'gnoi', reboot: 'now', trial: 'boot' });
  t.like(rig.memory.armed, { reboot: 'now', trial: 'boot' });
});

test('an image that stands in is committed by its sign of health, also when its boot was to be its proof', (t) => {
  const rig = new Rig({ IMGA: 0x003, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' });
  rig.starts = { IMGA: 0x3000, IMGB: 0x1000 };
  rig.memory = {
    ...rig.memory,
    armed: { label: 'IMGA', reboot: 'now', trial: 'boot', source: 'gnoi', id: 'arm' },
  };
  rig.start();
  t.is(rig.words.IMGA, 0x003);
  rig.health({ AgentsUp: true });
  t.is(rig.words.IMGA, 0x102);
});

test('what is armed says in the log who asked, and what is refused says why', (t) => {
  const staged = (): Rig => {
    const rig = new Rig();
    rig.files.set('/img', bytes('v5'));
    rig.ask('stage', { path: '/img', source: 'gnoi' });
    return rig;
  };
  const rig = staged();
  const from = rig.effects.length;
  rig.ask('arm', { source: 'gnoi' });
  const why = rig.effects.slice(from).flatMap((effect) => (effect.kind === 'log' ? [effect.why] : []));
  t.true(why.includes('staged version v5 checked again, asked by gnoi'));
  const odd = staged();
  odd.guard = false;
  odd.words.IMGA = 0x1102;
  odd.start();
  const refused = odd.ask('arm', { source: 'gnoi' });
  t.is(refused.Code, 'SLOT_WRONG_STATE');
  t.regex(refused.Message, /running IMGA: it must be active/);
});
