/** `activate`: each node shall run the version. `download`: each node shall have it, verified, and not run it yet. */
export type RolloutMode = 'activate' | 'download';

/** What is known of one node of a rollout. The order is that of a good update. */
export type NodeStage =
  | 'waiting'
  | 'wanted'
  | 'downloading'
  | 'updating'
  | 'testing'
  | 'done'
  | 'failed'
  | 'refused'
  | 'withdrawn';

export interface RolloutNode {
  readonly id: string;
  readonly stage: NodeStage;
  /** why it failed, was refused or withdrawn, or what it is trying again after; empty when there is nothing to say */
  readonly error: string;
  /** the version has been seen running on it, so that a later report of another version is a lost trial */
  readonly ran: boolean;
}

/**
 * `running` asks nodes, wave after wave. `paused` by an operator and `stopped` by failures ask nobody, and what is under way
 * goes on. `aborted` and `done` are final.
 */
export type Phase = 'running' | 'paused' | 'stopped' | 'aborted' | 'done';

export interface RolloutState {
  readonly phase: Phase;
  /** why it is in this phase, for people; empty while it runs as planned */
  readonly reason: string;
  /** more failed nodes than these stop it */
  readonly maxFailures: number;
  readonly waves: readonly (readonly RolloutNode[])[];
}

/** Nothing more is expected of the node. */
export const isFinal = ({ stage }: RolloutNode): boolean =>
  stage === 'done' || stage === 'failed' || stage === 'refused' || stage === 'withdrawn';

/** The node has been asked and has not come to an end. */
export const isActive = (node: RolloutNode): boolean => node.stage !== 'waiting' && !isFinal(node);

/** The rollout still holds its nodes: none of them may be in another one. */
export const isUnfinished = (phase: Phase): boolean => phase !== 'aborted' && phase !== 'done';

export const nodesOf = (state: RolloutState): RolloutNode[] => state.waves.flat();

export const countFailed = (state: RolloutState): number =>
  nodesOf(state).filter(({ stage }) => stage === 'failed').length;
