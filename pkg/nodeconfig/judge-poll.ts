import type { Outcome } from '#pkg/eve/port.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { ConfigResult } from './config-plan.ts';

/** What the agent does because of a poll, besides publishing its status. */
export type PollReaction = 'fetchCerts' | 'askUuid' | 'attest' | 'useCheckpoint';

export interface PollJudgement {
  readonly status: number;
  readonly reactions: readonly PollReaction[];
}

export interface PollContext {
  /**
   * the running image is under test: an answer that gives no config counts as contact (`docs/rules/eve-baseos.md 3.3`)
   */
  readonly testing: boolean;
  /** a quote has been sent since the start, so 403 means that it must be sent again */
  readonly attested: boolean;
  /** a config of the controller was fetched in this boot */
  readonly fetched: boolean;
  /** of an answer that was neither a config nor one of the classes that have a name */
  readonly status?: number | undefined;
  /** there was a config, and it is larger than a node takes */
  readonly tooLarge?: boolean;
  /** a checkpointed config is in force */
  readonly checkpointInForce: boolean;
}

const afterApplying: Readonly<Record<ConfigResult, number>> = {
  applied: configGetStatus.success,
  // the controller was reached and its config was taken, as far as this mode takes any
  maintenance: configGetStatus.success,
  skipped: configGetStatus.fail,
  obsolete: configGetStatus.fail,
  invalid: configGetStatus.fail,
};

/** `ConfigGetStatus` after a config was received and processed. */
export const judgeConfig = (result: ConfigResult): PollJudgement => ({ status: afterApplying[result], reactions: [] });

/**
 * `ConfigGetStatus` and the reactions for any other outcome of a poll (`docs/rules/eve-baseos.md 3.3`,
 * `docs/rules/eve-api.md 5`).
 */
export const judgePoll = (kind: Exclude<Outcome<unknown>['kind'], 'ok'>, context: PollContext): PollJudgement => {
  const temporary = context.testing ? configGetStatus.temporaryFail : configGetStatus.fail;
  switch (kind) {
    case 'notModified':
      return { status: configGetStatus.success, reactions: [] };
    case 'upgrading':
    case 'refused':
      return fallBack(temporary, [], context);
    case 'notFound':
      return fallBack(temporary, ['askUuid'], context);
    case 'certificateTime':
      return fallBack(temporary, ['fetchCerts'], context);
    case 'forbidden':
      return fallBack(context.attested ? temporary : configGetStatus.fail, ['attest'], context);
    case 'certificateMiss':
      return fallBack(configGetStatus.fail, ['fetchCerts'], context);
    case 'badSignature':
      return fallBack(configGetStatus.fail, [], context);
    case 'failed':
      // the controller answers: that its config cannot be taken is no fault of the image on trial
      if (context.tooLarge === true) return fallBack(temporary, [], context);
      // a controller that has deleted this node may say so as well, and may have it again later
      return fallBack(configGetStatus.fail, context.status === 401 ? ['askUuid'] : [], context);
  }
};

/** A failed poll of a boot that has fetched nothing yet runs from the checkpoint. */
const fallBack = (status: number, reactions: readonly PollReaction[], context: PollContext): PollJudgement => {
  if (context.fetched) return { status, reactions };
  if (!context.checkpointInForce) return { status, reactions: [...reactions, 'useCheckpoint'] };
  return { status: status === configGetStatus.fail ? configGetStatus.readSaved : status, reactions };
};
