import test from 'ava';
import fc from 'fast-check';
import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';
import type { SimImage } from './disk.ts';
import { history, names, perform, startNode, type Action } from './histories.ts';
import type { Machine } from './machine.ts';
import type { Watch } from './watch.ts';

/** Histories for each one of `npm test`; `test/soak/sim.test.ts` has many. */
const factor = Number(process.env['BASALT_SIM_FACTOR'] ?? 1);

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
    { numRuns: 300 * factor },
  );
  t.pass();
});

/** Lives through a history; answers the image that a commit by hand, and nothing else, has made the active one. */
const liveThrough = (node: Machine, watch: Watch, actions: readonly Action[]): SimImage | undefined => {
  let byHand: SimImage | undefined;
  for (const [id, act] of actions.entries()) {
    const label = node.run?.label;
    const onTrial = label !== undefined && node.disk.state(label) === 'inprogress';
    perform(node, watch, act, id);
    const commits = act.do === 'engine' && act.op === 'commit';
    if (commits && onTrial && node.disk.state(label) === 'active') byHand = node.disk.slots[label].content;
  }
  return byHand;
};

/** The committed slot and the other one are what they should be, whatever runs. */
const restsIn = ({ disk }: Machine): SimImage | undefined => {
  const active = slotLabels.filter((label) => disk.state(label) === 'active');
  if (active.length !== 1) throw new Error(`${active.length} slots are active`);
  const other = disk.state(otherSlot(active[0]!));
  if (!['unused', 'inprogress'].includes(other)) throw new Error(`the other slot is ${other}`);
  return disk.slots[active[0]!].content;
};

test('whatever has happened, the node comes to rest in one committed slot', (t) => {
  fc.assert(
    fc.property(history, ({ behaviours, actions }) => {
      const { node, watch } = startNode(behaviours);
      const byHand = liveThrough(node, watch, actions);
      node.controller.reach = 'ok';
      node.advance(7200);
      watch.check();
      const committed = restsIn(node);
      // no rule ends the restarts of an image that ends itself and that an operator has committed on trial
      const ownWord = committed === byHand && (byHand?.behaviour === 'hangs' || byHand?.behaviour === 'crashes');
      if (ownWord) return;
      const { run, disk } = node;
      if (!run) throw new Error('no agents run');
      if (disk.state(run.label) !== 'active') throw new Error(`the running slot is ${disk.state(run.label)}`);
      const boots = node.boots;
      node.advance(3600);
      if (node.boots !== boots) throw new Error('it still reboots');
    }),
    { numRuns: 100 * factor },
  );
  t.pass();
});

test('an image that hangs is never committed by a rule; committed by hand, it yields to the one before it in the end', (t) => {
  const untilTrial: Action[] = [
    { do: 'push', version: names[1]!, activate: true },
    { do: 'time', seconds: 5, lively: true },
    { do: 'time', seconds: 56, lively: false },
  ];
  const alone = startNode(['hangs', 'good']);
  t.is(liveThrough(alone.node, alone.watch, untilTrial), undefined);
  alone.node.advance(7200);
  t.is(restsIn(alone.node)?.version, names[0]);
  const hand = startNode(['hangs', 'good']);
  const commit: Action = { do: 'engine', op: 'commit', version: names[0]!, start: 'tested' };
  t.is(liveThrough(hand.node, hand.watch, [...untilTrial, commit])?.version, names[1]);
  hand.node.advance(900);
  t.is(restsIn(hand.node)?.version, names[1], "the operator's word counts while there are starts left");
  hand.node.advance(7200);
  t.is(restsIn(hand.node)?.version, names[0]);
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
    { numRuns: 100 * factor },
  );
  t.pass();
});
