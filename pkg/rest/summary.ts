import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';

const Counts = Type.Record(Type.String(), Type.Integer());

/** The fleet in a few numbers. */
export const Summary = Type.Object({
  nodes: Type.Integer(),
  byStatus: Counts,
  byVersion: Counts,
  byState: Counts,
  rollouts: Type.Object({ running: Type.Integer(), paused: Type.Integer(), stopped: Type.Integer() }),
});
export type Summary = Static<typeof Summary>;

export const summaryCalls = {
  'GET /summary': { summary: 'The fleet in a few numbers', tags: ['nodes'], response: { 200: Summary } },
} as const satisfies Calls;
