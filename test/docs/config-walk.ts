import fc from 'fast-check';
import type { ConfigState } from '#pkg/nodeconfig/state.ts';
import { step } from '#pkg/nodeconfig/step.ts';
import { anyNews, calm, start } from '../nodeconfig/news.ts';
import { deviceUuid } from '../zedagent/configs.ts';
import { addArrow, type ArrowMap } from './machine-walk.ts';

/** Which news leads the machine of a node's config from one kind of work to another; the same at every call. */
export const configArrows = (histories = 3000): ArrowMap => {
  const arrows: ArrowMap = new Map();
  const samples = fc.sample(fc.array(anyNews, { maxLength: 60, size: 'max' }), {
    seed: 20_261_201,
    numRuns: histories,
  });
  for (const history of samples) {
    for (const from of [start, { ...start, fetched: true, hash: 'h1' }]) {
      let state: ConfigState = from;
      for (const [at, news] of history.entries()) {
        const next = step(state, { ...news, health: calm, now: at * 300_000, attested: true, deviceUuid });
        addArrow(arrows, state.work.kind, news.kind, next.state.work.kind);
        state = next.state;
      }
    }
  }
  return arrows;
};
