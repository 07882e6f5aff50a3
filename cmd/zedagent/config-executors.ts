import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import type { Attestation } from '#pkg/link/attestation.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import { withFreshCerts } from '#pkg/link/fresh-certs.ts';
import type { ConfigEffect } from '#pkg/nodeconfig/effect.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import { treesOf } from '#pkg/nodeconfig/left-trees.ts';
import type { ConfigState } from '#pkg/nodeconfig/state.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import { createActor, type ActionShell } from './act.ts';
import type { Checkpoints } from './checkpoint.ts';
import { storedTrees } from './stored-trees.ts';
import type { ToldTrees } from './told-trees.ts';

/** What the rules for configs reach of the node and its controller. */
export interface ConfigPorts {
  readonly link: ControllerLink;
  readonly attestation: Attestation;
  readonly checkpoints: Checkpoints;
  readonly toldTrees: Pick<ToldTrees, 'ids' | 'named'>;
  readonly shell: ActionShell;
  readonly deviceUuid: () => string;
  /** the config that is in force, or how the polls go, has changed */
  readonly changed: () => void;
  /** enters this node at the controller anew */
  readonly register: () => Promise<Outcome<void>>;
  /** who this node is, whether that is news or not */
  readonly onKnown: (answer: OnboardingStatus) => Promise<void>;
  /** a content tree of the boot before is not in the first config of this one */
  readonly contentGone: (id: string) => void;
  /** asks for another poll right away */
  readonly pollSoon: () => void;
  /** the agent ends: an answer that comes now has no effect any more */
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
  readonly log: Logger;
}

/** Does one effect; what comes of it is the event that belongs to it, undefined where none does or the agent ends. */
export type ConfigExecutors = (effect: ConfigEffect) => Promise<ConfigNews | undefined>;

type Result = void | ConfigNews | Promise<void | ConfigNews>;

type Table = { readonly [K in ConfigEffect['kind']]: (effect: Extract<ConfigEffect, { kind: K }>) => Result };

/** What fails may be told as an event: the error, undefined when nothing did. */
const errorOfAttempt = async (attempt: () => Promise<void>): Promise<unknown> => {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    // an error always is something
    return error ?? new Error('it failed without an error');
  }
};

/** How the effects of the rules for configs are done on this node. */
export const configExecutors = (options: ConfigPorts, state: () => ConfigState): ConfigExecutors => {
  const { link, attestation, checkpoints, toldTrees, deviceUuid, signal, failures, log } = options;
  const act = createActor(options.shell);
  const treesBefore = async () => [...new Set([...toldTrees.ids, ...(await storedTrees(checkpoints, link))])];

  const table: Table = {
    askConfig: async ({ hash }) => {
      const outcome = await link.config(deviceUuid(), hash);
      if (signal.aborted) return undefined;
      failures.tell('config', outcome, 'no config');
      // before the checkpoint is overwritten
      const isFirst = outcome.kind === 'ok' && state().treesBefore === undefined;
      return { kind: 'configAnswer', outcome, treesBefore: isFirst ? await treesBefore() : undefined };
    },
    fetchCerts: async () => ({ kind: 'certsAnswer', outcome: await link.certs() }),
    attest: async ({ tokenLost }) => {
      if (tokenLost) attestation.tokenLost();
      return { kind: 'attestAnswer', accepted: await attestation.attest() };
    },
    askUuid: async () => ({ kind: 'uuidAnswer', outcome: await withFreshCerts(link, () => link.uuid()) }),
    register: async () => ({ kind: 'registerAnswer', outcome: await options.register() }),
    store: async ({ reply }) => {
      await toldTrees.named(treesOf(reply.config));
      return { kind: 'stored', error: await errorOfAttempt(() => checkpoints.save(reply.container)) };
    },
    act: async ({ action }) => ({ kind: 'acted', error: await errorOfAttempt(() => act(action)) }),
    learn: async ({ answer }) => {
      await options.onKnown(answer);
      return { kind: 'learned' };
    },
    readCheckpoint: async ({ which }) => {
      const container = await checkpoints.read(which);
      return { kind: 'checkpoint', outcome: container === undefined ? undefined : link.openCheckpoint(container) };
    },
    promote: async ({ reply }) => {
      const error = await errorOfAttempt(() => checkpoints.promote(reply.container));
      if (error !== undefined) log.error({ err: error }, 'the backup checkpoint was not written');
    },
    contentGone: ({ id }) => options.contentGone(id),
    changed: () => options.changed(),
    pollSoon: () => options.pollSoon(),
    log: ({ level, fields, text }) => log[level](fields, text),
    refused: ({ event, why }) => log.warn({ event, why }, 'the rules for configs refused an event'),
  };

  const asks = new Set<ConfigEffect['kind']>(['fetchCerts', 'attest', 'askUuid', 'register']);
  return async (effect) => {
    if (asks.has(effect.kind) && signal.aborted) return undefined;
    return (await (table[effect.kind] as (effect: ConfigEffect) => Result)(effect)) ?? undefined;
  };
};
