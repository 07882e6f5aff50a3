import test from 'ava';
import fc from 'fast-check';
import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';
import type { SimImage } from './disk.ts';
import { history, names, perform, startNode, type Action } from './histories.ts';

test('whatever happens, one committed slot stays bootable, nothing unverified is armed, no failure is repeated unasked', (t) => {
  fc.assert(
    fc.property(history, ({ behaviours, actions }) => {
      const { node, watch } = startNode(behaviours);
      for (const [id, act] of actions.entries()) {
        perform(node, watch, act, id);
        watch.check();
        if (watch.breaches.length > 0) throw new Error(`after action ${id}: ${watch.breaches.join('; ')}`);
      }
    }),
    { numRuns: 1500 },
  );
  t.pass();
});

const endsItself = (image: SimImage | undefined): boolean =>
  image?.behaviour === 'hangs' || image?.behaviour === 'crashes';

test('whatever has happened, the node comes to rest in one committed slot', (t) => {
  fc.assert(
    fc.property(history, ({ behaviours, actions }) => {
      const { node, watch } = startNode(behaviours);
      for (const [id, act] of actions.entries()) perform(node, watch, act, id);
      node.controller.reach = 'ok';
      node.advance(7200);
      watch.check();
      const { run, disk } = node;
      // who commits by hand what hangs or dies a moment later has had his way: nothing but another image helps then
      const bad = slotLabels.some((label) => disk.state(label) === 'active' && endsItself(disk.slots[label].content));
      if (bad && actions.some((act) => act.do === 'engine' && act.op === 'commit')) return;
      if (!run) throw new Error('no agents run');
      const states = [disk.state(run.label), disk.state(otherSlot(run.label))];
      if (states[0] !== 'active') throw new Error(`the running slot is ${states[0]}`);
      if (!['unused', 'inprogress'].includes(states[1]!)) throw new Error(`the other slot is ${states[1]}`);
      const boots = node.boots;
      node.advance(3600);
      if (node.boots !== boots) throw new Error('it still reboots');
    }),
    { numRuns: 500 },
  );
  t.pass();
});

const failing = fc.constantFrom('panics', 'crashes', 'deaf');
const counterAction = fc.oneof(
  fc.constantFrom<Action>({ do: 'retry' }, { do: 'dropRetry' }, { do: 'cut' }),
  fc.integer({ min: 100, max: 300 }).map((seconds): Action => ({ do: 'time', seconds, lively: true })),
);

test('whatever becomes of the retry counter, a failed version is only tried again for one that was sent', (t) => {
  fc.assert(
    fc.property(failing, fc.array(counterAction, { minLength: 4, maxLength: 20 }), (how, actions) => {
      const { node, watch } = startNode([how, 'good']);
      const push: Action = { do: 'push', version: names[1]!, activate: true };
      for (const [id, act] of [push, ...actions].entries()) {
        perform(node, watch, act, id);
        watch.check();
        if (watch.breaches.length > 0) throw new Error(`after action ${id}: ${watch.breaches.join('; ')}`);
      }
    }),
    { numRuns: 200 },
  );
  t.pass();
});
