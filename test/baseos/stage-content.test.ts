import test from 'ava';
import { bytes } from './bytes.ts';
import { Rig } from './rig.ts';

test('N12: what a request brings is counted in bytes, by phase, from the first on', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.hold.add('inspectImage');
  rig.ask('stage', { path: '/img' });
  const { generation } = rig.held[0]!;
  const begun = { kind: 'inspecting', phase: 'fetching', bytesDone: 0, bytesTotal: 0 };
  t.like(rig.state, { activity: begun });
  const event = { kind: 'contentProgress', generation, phase: 'checking', bytesDone: 7, bytesTotal: 10 } as const;
  rig.do({ ...event, generation: generation + 1 });
  t.like(rig.state, { activity: begun }, 'of another one');
  rig.do(event);
  t.like(rig.state, { activity: { kind: 'inspecting', phase: 'checking', bytesDone: 7, bytesTotal: 10 } });
  rig.hold.add('install');
  rig.release('inspectImage');
  t.like(rig.state, { activity: { kind: 'writing', phase: 'writing', bytesDone: 0, bytesTotal: 1000 } });
  const [install] = rig.held;
  const written = { generation: install!.generation, phase: 'verifying', bytesDone: 600, bytesTotal: 1000 } as const;
  rig.do({ kind: 'installProgress', ...written });
  t.like(rig.state, { activity: { kind: 'writing', phase: 'verifying', bytesDone: 600, bytesTotal: 1000 } });
});
