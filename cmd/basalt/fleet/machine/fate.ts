import { chance } from './chance.ts';

/** How an update can fail: the image cannot reach the controller, one of its agents dies, it cannot be downloaded. */
export const failureKinds = ['fallback', 'crash', 'download'] as const;
export type FailureKind = (typeof failureKinds)[number];
export type Fate = 'good' | FailureKind;

export interface FateRule {
  readonly seed: number;
  /** share of updates that fail, 0 to 1 */
  readonly failureRate: number;
  /** how; each as often as the others */
  readonly kinds: readonly FailureKind[];
  /** share of the time in which a node does not reach its controller, 0 to 1 */
  readonly offlineRate: number;
}

/** What becomes of a version on a node. Another retry counter is another attempt, which may end otherwise. */
export const fateOf = (rule: FateRule, node: number, version: string, attempt: number): Fate => {
  if (chance(rule.seed, 'update', node, version, attempt) >= rule.failureRate) return 'good';
  const at = Math.floor(chance(rule.seed, 'how', node, version, attempt) * rule.kinds.length);
  return rule.kinds[at] ?? 'good';
};

/** Whether a node is cut off in a period: outages last whole periods, so that polls in a row are lost, not single ones. */
export const isOffline = (rule: FateRule, node: number, period: number): boolean =>
  chance(rule.seed, 'offline', node, period) < rule.offlineRate;
