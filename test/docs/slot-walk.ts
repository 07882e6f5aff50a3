import fc from 'fast-check';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import type { Effect } from '#pkg/baseos/effect.ts';
import { history, names, perform, startNode, type Action } from '../sim/histories.ts';
import type { Machine } from '../sim/machine.ts';
import { collectArrows, type Arrows } from './machine-walk.ts';

type Why = Extract<Effect, { kind: 'setSlots' }>['why'] | 'boot';

/** What a reader of the diagram is told of each reason for a change of the table. */
const words: Record<Why, string> = {
  boot: 'the boot loader picks it (tries 1 → 0)',
  commit: 'commit, both slots in one write',
  recover: 'a torn commit is recovered',
  arm: 'armed (written, read back, of the right version)',
  retry: 'retry counter',
  powerCut: 'once more, after a power cut',
  forceFallback: 'force fallback',
  revert: 'revert',
  disarm: 'disarmed by who armed it',
  forget: 'forget',
  withdraw: 'removed from the config',
  healthy: 'a sign of health',
  onTrial: 'runs, its try was not taken',
  ineffective: 'reboots did not start it',
  clear: 'another image is to be written',
};

export interface Change {
  readonly from: string;
  readonly to: string;
  readonly why: Why;
}

/** Notes each change of a slot's state in the life of a node. */
const follow = (node: Machine, note: (change: Change) => void): void => {
  const known = new Map<SlotLabel, string>(slotLabels.map((label) => [label, node.disk.state(label)]));
  const change = (label: SlotLabel, to: string, why: Why): void => {
    const from = known.get(label)!;
    known.set(label, to);
    if (from !== to) note({ from, to, why });
  };
  node.onTable = ({ changes, why }) => {
    for (const label of slotLabels) {
      const to = changes[label];
      if (to !== undefined) change(label, to === 'erased' ? 'unused' : to, why);
    }
  };
  node.onBoot = (label) => change(label, node.disk.state(label), 'boot');
};

const wait = (seconds: number): Action => ({ do: 'time', seconds, lively: true });
const push = (version: string): Action => ({ do: 'push', version, activate: true });
const engine = (op: Extract<Action, { do: 'engine' }>['op']): Action => ({
  do: 'engine',
  op,
  start: 'tested',
  version: names[1]!,
});
const cut: Action = { do: 'cut' };
const failed = [push(names[1]!), wait(5), cut, cut, wait(5)];
const committed = [push(names[1]!), wait(5), wait(200)];

/** Lives that chance seldom leads: one for each way to ask for something. */
const directed: readonly (readonly Action[])[] = [
  [...committed, { do: 'fallback' }, wait(5)],
  [...committed, engine('revert')],
  [...failed, { do: 'retry' }, wait(5)],
  [...failed, engine('forget')],
  [...failed, push(names[2]!), wait(5)],
  [...failed, { do: 'restart', agent: 'baseosmgr', withdrawn: true }],
  [engine('stage'), wait(5), wait(5), push(names[2]!), engine('arm'), wait(5)],
];

export interface Walk {
  readonly changes: readonly Change[];
  /** between the states of the agents' machines */
  readonly arrows: Arrows;
}

/** All changes of states that the lives of nodes lead to, directed and random ones; the same at every call. */
export const walk = (lives = 3000): Walk => {
  const found = new Map<string, Change>();
  const arrows: Arrows = { engine: new Map(), test: new Map(), power: new Map() };
  const note = (change: Change): void => void found.set(`${change.from} ${change.to} ${change.why}`, change);
  const live = (behaviours: readonly [string, string], actions: readonly Action[]): void => {
    const { node, watch } = startNode(behaviours);
    follow(node, note);
    collectArrows(node, arrows);
    for (const [id, act] of actions.entries()) perform(node, watch, act, id);
  };
  for (const actions of directed) live(['good', 'good'], actions);
  for (const { behaviours, actions } of fc.sample(history, { seed: 20_261_124, numRuns: lives }))
    live(behaviours, actions);
  // no life of a node with these rules leaves both slots active, but a disk written by others may
  const { node } = startNode(['good', 'good']);
  node.disk.set({ IMGB: 'active' });
  node.disk.slots.IMGB.content = node.disk.slots.IMGA.content;
  follow(node, note);
  node.powerCut();
  return { changes: [...found.values()], arrows };
};

/** The state diagram of a slot as it stands in docs/states.md. */
export const slotDiagram = (changes: readonly Change[]): string => {
  const arrows = new Map<string, string[]>();
  for (const { from, to, why } of changes) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), words[why]]);
  }
  const lines = [...arrows].map(([arrow, whys]) => `  ${arrow}: ${whys.toSorted().join('<br/>')}`);
  return ['```mermaid', 'stateDiagram-v2', ...lines.toSorted(), '```'].join('\n');
};
