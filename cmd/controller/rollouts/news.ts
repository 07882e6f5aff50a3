import { nodesOf, type RolloutState } from '#pkg/rollout/state.ts';
import { step } from '#pkg/rollout/step.ts';
import { createBatches } from '../db/batches.ts';
import type { Database } from '../db/schema.ts';
import { findRollout, rolloutsOf } from './queries.ts';
import { look } from './look.ts';

/** Nodes that one reading is for, and readings under way at a time: reports of thousands of nodes come at once. */
const most = 64;
const atOnce = 2;

/** Those of the nodes of which something is stored that is new to the rollout. */
const newsFor = async (db: Database, id: string, now: number, nodes: readonly string[]): Promise<Set<string>> => {
  const part = await findRollout(db, id, nodes);
  if (!part) return new Set();
  // paused: the nodes alone, without what would follow for the others
  const before: RolloutState = { ...part.state, phase: part.state.phase === 'aborted' ? 'aborted' : 'paused' };
  const { state } = step(before, { kind: 'seen', nodes: await look(db, part, now) });
  const known = new Map(nodesOf(before).map((node) => [node.id, JSON.stringify(node)]));
  return new Set(nodesOf(state).flatMap((node) => (known.get(node.id) === JSON.stringify(node) ? [] : node.id)));
};

/** For each of the nodes the rollouts that it has something new for. */
const newsOf = async (db: Database, now: number, nodes: readonly string[]): Promise<string[][]> => {
  const found = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const [id, theirs] of await rolloutsOf(db, [...found.keys()])) {
    // what cannot be read keeps no other rollout from its news: its own step finds it, and says what is wrong
    const news = await newsFor(db, id, now, theirs).catch(() => theirs);
    for (const node of news) found.get(node)?.push(id);
  }
  return nodes.map((node) => found.get(node) ?? []);
};

/**
 * Asks which rollouts something new is stored for of a node. Most reports say nothing new: a rollout of thousands of nodes
 * is not read whole for each of them, and nodes that report at the same time are looked at together.
 */
export const createNews = (db: Database, now: () => number): ((node: string) => Promise<readonly string[]>) =>
  createBatches<string, readonly string[]>({
    run: (nodes) => newsOf(db, now(), nodes),
    alone: async (node) => (await newsOf(db, now(), [node]))[0] ?? [],
    most,
    atOnce,
    aloneAtOnce: atOnce,
  });
