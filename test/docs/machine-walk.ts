import type { State as BaseOsState } from '#pkg/baseos/state.ts';
import type { Machine } from '../sim/machine.ts';

/** Which events lead from one state to another: events by arrow. */
export type ArrowMap = Map<string, Set<string>>;

/** Of the engine's activity, the test of an image, and the way down. */
export type Arrows = Readonly<Record<'engine' | 'test' | 'power', ArrowMap>>;

export const addArrow = (arrows: ArrowMap, from: string, event: string, to: string): void => {
  if (from === to) return;
  const arrow = `${from} --> ${to}`;
  arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(event));
};

const activityOf = (state: BaseOsState): string => (state.kind === 'ab' ? state.activity.kind : state.kind);

/** Notes each change of state in the machines of a node's agents. */
export const collectArrows = (node: Machine, { engine, test, power }: Arrows): void => {
  node.onBaseOs = (before, event, after) => addArrow(engine, activityOf(before), event.kind, activityOf(after));
  node.onHealth = (before, event, after) => {
    addArrow(test, before.test.kind, event.kind, after.test.kind);
    addArrow(power, before.power.kind, event.kind, after.power.kind);
  };
};

/** A state diagram whose arrows carry the events that lead along them, as the code calls them. */
export const machineDiagram = (arrows: ArrowMap, first: string): string => {
  const lines = [...arrows].map(([arrow, events]) => `  ${arrow}: ${[...events].toSorted().join('<br/>')}`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...lines.toSorted(), '```'].join('\n');
};
