import test from 'ava';
import { userStatus } from '#pkg/swinfo/enums.ts';
import type { Behaviour, SimImage } from './disk.ts';
import { Machine } from './machine.ts';

const image = (version: string, behaviour: Behaviour = 'good'): SimImage => ({ version, inside: version, behaviour });
const v1 = image('1.0.0-kvm-amd64');
const v2 = image('2.0.0-kvm-amd64');

const machine = (images: readonly SimImage[], properties = {}): Machine =>
  new Machine(v1, images, { testSeconds: 600, fallbackSeconds: 300, ...properties });

const ask = (node: Machine, version: string, retry = 0): void => {
  const config = { ContentTreeUUID: version, BaseOsVersion: version, RetryUpdateCounter: retry, Activate: true };
  node.controller.config = config;
};

test('a slot owner that dies between any two steps of an install arms the slot all the same, and once', (t) => {
  for (let death = 0; death < 4; death += 1) {
    const node = machine([v2]);
    let armed = 0;
    node.onTable = ({ changes }) => (armed += changes.IMGB === 'updating' ? 1 : 0);
    ask(node, v2.version);
    node.poll();
    if (death === 0) node.baseosmgrRestarts();
    node.deliver();
    if (death === 1) node.baseosmgrRestarts();
    node.finishWork();
    if (death === 2) node.baseosmgrRestarts();
    for (let work = 0; work < 8; work += 1) node.finishWork();
    t.is(node.disk.state('IMGB'), 'updating');
    if (death === 3) node.baseosmgrRestarts();
    node.advance(80);
    t.is(armed, 1, `death ${death}`);
    t.is(node.run?.label, 'IMGB');
  }
});

test('a slot owner that dies while it holds the engine for an operator finds the request again, and the controller waits', (t) => {
  const node = machine([v2, image('3.0.0-kvm-amd64')]);
  node.engine('stage', { id: 'one', path: `/images/${v2.version}`, source: 'basalt (cli)' });
  node.finishWork();
  t.is(node.run?.engine?.Holder, 'basalt (cli)');
  node.baseosmgrRestarts();
  t.is(node.run?.engine?.Holder, 'basalt (cli)');
  ask(node, '3.0.0-kvm-amd64');
  node.poll();
  node.deliver();
  t.is(node.run?.work.length, 1, 'one holder');
  node.baseosmgrRestarts();
  node.advance(5);
  t.is(node.persist.operations.get('one')?.State, 'superseded');
  node.advance(20);
  t.is(node.disk.slots.IMGB.content?.version, '3.0.0-kvm-amd64');
});

test('a failed version that is withdrawn while the slot owner is dead is forgotten, one that is still wanted is not', (t) => {
  const node = machine([image(v2.version, 'panics')]);
  ask(node, v2.version);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.baseosmgrRestarts();
  node.advance(100);
  t.is(node.disk.state('IMGB'), 'inprogress');
  t.is(node.swList()[1]?.userStatus, userStatus.failed);
  node.controller.config = undefined;
  node.baseosmgrRestarts(() => node.poll());
  t.is(node.disk.state('IMGB'), 'unused');
});

test('a withdrawal is not lost when the slot owner dies again before zedagent, started anew, has said what is wanted', (t) => {
  const node = machine([image(v2.version, 'panics')]);
  ask(node, v2.version);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.controller.config = undefined;
  node.baseosmgrRestarts(() => {
    node.poll();
    node.zedagentRestarts();
  });
  node.baseosmgrRestarts();
  node.baseosmgrRestarts();
  t.is(node.disk.state('IMGB'), 'inprogress', 'nobody has said yet that it is not wanted');
  t.deepEqual([...node.run!.baseOs.keys()], [v2.version]);
  node.poll();
  t.is(node.disk.state('IMGB'), 'unused');
  t.deepEqual([...node.run!.baseOs.keys()], []);
});

test('a health agent that dies again and again in the test window never commits early', (t) => {
  const node = machine([v2]);
  ask(node, v2.version);
  node.advance(80);
  t.is(node.run?.label, 'IMGB');
  for (let life = 0; life < 5; life += 1) {
    node.advance(500);
    t.is(node.disk.state('IMGB'), 'inprogress');
    node.zedagentRestarts();
  }
  node.advance(590);
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.advance(20);
  t.is(node.disk.state('IMGB'), 'active');
  t.is(node.disk.state('IMGA'), 'unused');
});

test('a commit whose answer or question is lost with an agent is made once and ends the test', (t) => {
  for (const dies of ['baseosmgr', 'zedagent', 'both'] as const) {
    const node = machine([v2]);
    ask(node, v2.version);
    node.advance(80);
    node.onTable = ({ why }) => {
      node.onTable = () => t.fail('the table is written again');
      t.is(why, 'commit');
    };
    while (node.disk.state('IMGB') === 'inprogress' && node.now < 2000) node.advance(5);
    if (dies !== 'zedagent') node.baseosmgrRestarts();
    if (dies !== 'baseosmgr') node.zedagentRestarts();
    node.advance(100);
    t.false(node.run?.node?.UpdateInprogress, dies);
    t.deepEqual([node.disk.state('IMGA'), node.disk.state('IMGB')], ['unused', 'active']);
    t.is(node.boots, 2);
  }
});

test('a controller that stops sending the retry counter gets no retry out of it, not even after further boots', (t) => {
  const node = machine([image(v2.version, 'panics')]);
  ask(node, v2.version, 5);
  node.advance(200);
  t.is(node.disk.state('IMGB'), 'inprogress');
  node.onTable = ({ why }) => t.fail(`the table is written: ${why}`);
  const { boots } = node;
  node.controller.sendsRetry = false;
  for (let cut = 1; cut < 4; cut += 1) {
    node.advance(200);
    node.powerCut();
    t.is(node.boots, boots + cut);
  }
});
