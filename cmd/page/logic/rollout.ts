import type { Rollout, RolloutNode } from '#pkg/rest/rollouts.ts';
import { toneOf, type Tone } from './status.ts';

export type Counts = Rollout['counts'];
type Wave = Pick<Rollout['waves'][number], 'state' | 'nodes'>;

const placeOf = (state: RolloutNode['state']): keyof Counts => {
  switch (state) {
    case 'waiting':
    case 'done':
    case 'failed':
    case 'refused':
    case 'withdrawn':
      return state;
    case 'wanted':
    case 'downloading':
    case 'updating':
    case 'testing':
      return 'active';
  }
};

/** How many nodes of a wave are where, in the words of the whole rollout's counts. */
export const countsOf = (nodes: Wave['nodes']): Counts => {
  const counts = { waiting: 0, active: 0, done: 0, failed: 0, refused: 0, withdrawn: 0 };
  for (const { state } of nodes) counts[placeOf(state)] += 1;
  return counts;
};

/** Of what has ended: good only where every node got there, bad where some failed or were refused and none got there. */
const endTone = ({ done, failed, refused, withdrawn }: Counts): Tone => {
  if (failed + refused > 0) return done === 0 ? 'bad' : 'wait';
  return withdrawn > 0 ? 'quiet' : 'ok';
};

/** "Done" says that nothing more comes, also where all nodes failed: the colour says how it went. */
export const rolloutTone = ({ state, counts, reason }: Pick<Rollout, 'state' | 'counts' | 'reason'>): Tone => {
  if (state !== 'done') return toneOf(state);
  const tone = endTone(counts);
  return tone === 'ok' && reason !== '' ? 'wait' : tone;
};

/** The same of a wave; after an abort one is "done" whose nodes were all withdrawn. */
export const waveTone = ({ state, nodes }: Wave): Tone => (state === 'done' ? endTone(countsOf(nodes)) : toneOf(state));
