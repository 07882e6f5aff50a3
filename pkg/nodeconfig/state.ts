import type { ConfigReply } from '#pkg/eve/messages.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { ConfigMemory } from './config-memory.ts';
import type { CommandName, ConfigAction, ConfigPlan } from './config-plan.ts';
import type { ConfigProblem } from './config-problem.ts';
import type { PollReaction } from './judge-poll.ts';

/** Where a config that is being applied came from, and what follows when it is. */
export type Source =
  /** `forgotten`: meanwhile it was decided to ask for the whole config once more */
  | { readonly kind: 'controller'; readonly forgotten: boolean }
  /** `others`: what is tried if this cannot be used */
  | { readonly kind: 'checkpoint'; readonly which: Checkpoint; readonly others: readonly Checkpoint[] };

export type Checkpoint = 'last' | 'backup';

/** A config that is being taken. */
export interface Taking {
  readonly source: Source;
  readonly reply: ConfigReply;
  readonly plan: ConfigPlan;
  /** as logs name it */
  readonly configId: string;
}

/** The action that is under way, those that follow it, and commands of the same config that are not to be done. */
export interface Applying extends Taking {
  readonly kind: 'applying';
  readonly current: ConfigAction;
  readonly rest: readonly ConfigAction[];
  readonly held: readonly CommandName[];
  /** in force again if this fails */
  readonly before: ConfigMemory;
}

/** What is being done about a poll that failed. */
export interface Repair {
  readonly reaction: PollReaction;
  /** what comes after it */
  readonly rest: readonly PollReaction[];
  /** what the poll before led to: a repair that did not help then will not help at once now */
  readonly before: readonly PollReaction[];
}

/** What an answer is waited for. */
export type Work =
  | { readonly kind: 'resting' }
  | { readonly kind: 'polling' }
  /** the checkpoint is being written; nothing of the config has had an effect */
  | ({ readonly kind: 'storing' } & Taking)
  | Applying
  | { readonly kind: 'fetchingCerts'; readonly repair: Repair }
  /** `renamed`: under a name that the controller has just given */
  | { readonly kind: 'attesting'; readonly repair: Repair; readonly renamed: boolean }
  /** `registered`: anew, for the controller did not know this node */
  | { readonly kind: 'askingUuid'; readonly repair: Repair; readonly registered: boolean }
  | { readonly kind: 'registering'; readonly repair: Repair }
  | { readonly kind: 'learning'; readonly repair: Repair; readonly renamed: boolean }
  | { readonly kind: 'readingCheckpoint'; readonly which: Checkpoint; readonly others: readonly Checkpoint[] };

/** What a node knows of its config and of the polls for it. Plain data. */
export interface ConfigState {
  readonly memory: ConfigMemory;
  /** `ConfigGetStatus` of the last poll */
  readonly status: number;
  /** of the config in force, as the next request tells it; empty: the whole config is asked for */
  readonly hash: string;
  /** the config that was taken last, as logs name it */
  readonly configId: string | undefined;
  /** a config of the controller has come to this agent; to one before it in the same boot */
  readonly fetched: boolean;
  readonly fetchedBefore: boolean;
  readonly checkpointInForce: boolean;
  /** polls in a row that brought no success */
  readonly failures: number;
  /** this boot gave the node its UUID; and when it polled first, milliseconds of a monotonic clock */
  readonly newlyOnboarded: boolean;
  readonly firstPollAt: number | undefined;
  /** the controller has a config that is larger than a node takes */
  readonly tooLarge: string | undefined;
  /** what could not be done of the config that came last */
  readonly problem: ConfigProblem | undefined;
  /** what the last poll failed with, undefined when it brought a config or said that there is no other */
  readonly trouble: string | undefined;
  /** what the last poll led to */
  readonly reactions: readonly PollReaction[];
  /** monotonic milliseconds */
  readonly uuidAskedAt: number | undefined;
  /** content trees that the controller may know of from before, until the first config of it is in force */
  readonly treesBefore: readonly string[] | undefined;
  /** the config in force, and since when by the health clock in seconds, until it is the backup too */
  readonly unproven: { readonly reply: ConfigReply; readonly since: number } | undefined;
  /** commands of this boot that were done although their counters could not be stored */
  readonly doneUnstored: readonly CommandName[];
  readonly work: Work;
}

export interface Start {
  readonly memory: ConfigMemory;
  readonly fetchedBefore: boolean;
  readonly newlyOnboarded: boolean;
}

/** Before the first poll. */
export const initialConfigState = ({ memory, fetchedBefore, newlyOnboarded }: Start): ConfigState => ({
  memory,
  status: configGetStatus.fail,
  hash: '',
  configId: undefined,
  fetched: false,
  fetchedBefore,
  checkpointInForce: false,
  failures: 0,
  newlyOnboarded,
  firstPollAt: undefined,
  tooLarge: undefined,
  problem: undefined,
  trouble: undefined,
  reactions: [],
  uuidAskedAt: undefined,
  treesBefore: undefined,
  unproven: undefined,
  doneUnstored: [],
  work: { kind: 'resting' },
});

/** A config of the controller has come, to this agent or to one before it in the same boot. */
export const isFetched = ({ fetched, fetchedBefore }: ConfigState): boolean => fetched || fetchedBefore;

/** A config is in force, live or checkpointed. */
export const isConfigSeen = ({ fetched, checkpointInForce }: ConfigState): boolean => fetched || checkpointInForce;

/** Why the config that the controller has for this node was not, or not wholly, taken; undefined when it was. */
export const problemOf = ({ tooLarge, problem }: ConfigState): ConfigProblem | undefined =>
  tooLarge === undefined ? problem : { configId: '', text: tooLarge };
