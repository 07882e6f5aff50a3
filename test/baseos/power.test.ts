import test from 'ava';
import { bytes } from './bytes.ts';
import { PowerCut, Rig } from './rig.ts';

const stateOf = (rig: Rig, id: string): string => rig.result(id).State;

test('N4: a reboot that is asked for is told to who carries it out, survives a restart and is done after the boot', (t) => {
  const rig = new Rig();
  rig.ask('power', { id: 'down', source: 'gnoi', delaySeconds: 60, reason: 'kernel hangs' });
  const wish = { ID: 'down', Source: 'gnoi', Action: 'reboot', DelaySeconds: 60, Reason: 'kernel hangs', Force: false };
  t.deepEqual(rig.engine.Power, wish);
  t.like(rig.engine, { Holder: 'gnoi', HolderOp: 'power', HolderID: 'down', Busy: false });
  t.is(stateOf(rig, 'down'), 'rebooting');
  rig.start();
  t.deepEqual(rig.engine.Power, wish);
  rig.takeBack('down');
  rig.start();
  rig.redeliver();
  t.deepEqual(rig.engine.Power, wish, 'the requester need not wait for it');
  rig.reboot();
  t.is(stateOf(rig, 'down'), 'done');
  t.is(rig.engine.Power, null);
  rig.reboot();
  t.is(rig.engine.Power, null, 'once');
});

test('N4: it waits while bytes are written, unless it is forced', (t) => {
  for (const force of [false, true]) {
    const rig = new Rig();
    rig.files.set('/img', bytes('v5'));
    rig.hold.add('install');
    rig.ask('stage', { id: 'stage', path: '/img' });
    rig.ask('power', { id: 'down', source: 'gnoi', force });
    t.is(stateOf(rig, 'down'), force ? 'rebooting' : 'waiting');
    t.is(rig.engine.Power === null, !force);
    rig.start();
    rig.redeliver();
    t.is(rig.engine.Power === null, !force, 'the write goes on, and so it waits still');
    rig.release('install');
    t.is(rig.engine.Power?.ID, 'down');
    const held = new Rig();
    held.files.set('/img', bytes('v5'));
    held.hold.add('install');
    held.ask('stage', { id: 'stage', path: '/img' });
    held.ask('power', { id: 'down', source: 'gnoi', force });
    held.release('install');
    t.is(held.engine.Power?.ID, 'down');
    t.is(stateOf(held, 'stage'), 'staged');
  }
});

test('N4: it is taken back by who asked, and another is refused meanwhile, as is a new image', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('power', { id: 'down', source: 'gnoi', delaySeconds: 3600 });
  const second = rig.ask('power', { source: 'dmi' });
  t.is(second.Code, 'ENGINE_BUSY');
  t.regex(second.Message, /reboot after 3600 s, asked by gnoi/);
  t.regex(rig.ask('stage', { path: '/img', source: 'dmi' }).Message, /gnoi has scheduled a reboot \(request down\)/);
  t.is(rig.ask('abort', { target: 'down', source: 'dmi' }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('abort', { target: 'down', source: 'gnoi' }).State, 'done');
  t.is(stateOf(rig, 'down'), 'aborted');
  t.is(rig.engine.Power, null);
  rig.reboot();
  t.is(stateOf(rig, 'down'), 'aborted');
  t.is(rig.ask('stage', { path: '/img', source: 'dmi' }).State, 'staged');
});

test('N4: a shutdown is done when everything is halted', (t) => {
  const rig = new Rig();
  rig.ask('power', { id: 'halt', action: 'shutdown' });
  rig.health({ DeviceShutdown: true, AllDomainsHalted: false });
  t.is(stateOf(rig, 'halt'), 'rebooting');
  rig.health({ DeviceShutdown: true, AllDomainsHalted: true });
  t.is(stateOf(rig, 'halt'), 'done');
  t.is(rig.engine.Power, null);
});

test('N4: one that was being called off when the power went has an end all the same, as has one when the agent was killed', (t) => {
  for (const reboots of [true, false]) {
    const ends = new Set<string>();
    for (let after = 1; after < 12; after += 1) {
      const rig = new Rig();
      rig.ask('power', { id: 'down', source: 'gnoi', delaySeconds: 60 });
      rig.effectsLeft = after;
      try {
        rig.ask('abort', { id: 'abort', target: 'down', source: 'gnoi' });
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
      }
      rig.effectsLeft = Infinity;
      if (reboots) rig.reboot();
      else {
        rig.start();
        rig.redeliver();
      }
      ends.add(stateOf(rig, 'down'));
      t.is(rig.engine.Power, null);
      t.notRegex(stateOf(rig, 'abort'), /running/);
    }
    t.deepEqual(ends, new Set(reboots ? ['done', 'aborted'] : ['aborted']));
  }
});
