import { emptyMemory, type ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { ConfigPlan } from '#pkg/nodeconfig/config-plan.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { judgeConfig, judgePoll, type PollReaction } from '#pkg/nodeconfig/judge-poll.ts';
import { parseConfigItems } from '#pkg/configprops/parse.ts';
import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';
import type { ConfigReply, EdgeDevConfig } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { checkpointFor } from '#pkg/health/boot-reason.ts';
import type { HealthState } from '#pkg/health/state.ts';
import { isGoingDown, isTesting } from '#pkg/health/testing.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { Persist } from './persist.ts';

export interface SessionBoard {
  readonly persist: Persist;
  readonly deviceUuid: () => string;
  readonly health: () => HealthState;
  /** carries out the actions of a plan, whose memory is already in force */
  readonly apply: (plan: ConfigPlan) => void;
}

/** Properties in force when a boot begins: those of the config stored by the last one, as far as its end allows. */
export const startValues = (persist: Persist, health: Pick<HealthState, 'lastBoot'>): GlobalValues =>
  persist.checkpoint === undefined || checkpointFor(health.lastBoot.bootReason) !== 'last'
    ? defaultValues
    : parseConfigItems(persist.checkpoint.configItems, defaultValues).values;

/** The polls of one boot, judged and planned by zedagent's rules; nothing is sent from here. */
export class Session {
  memory: ConfigMemory;
  status: number = configGetStatus.fail;
  /** of the config in force, as the next request tells it */
  hash = '';
  /** the controller has answered an attestation in this boot */
  attested = false;
  fetched = false;
  #checkpointInForce = false;
  readonly #board: SessionBoard;

  constructor(board: SessionBoard, values: GlobalValues) {
    this.#board = board;
    const { reboot, shutdown, retryUpdate } = board.persist.seen;
    this.memory = { ...emptyMemory(reboot, shutdown, retryUpdate), values };
  }

  get configSeen(): boolean {
    return this.fetched || this.#checkpointInForce;
  }

  /** What follows from the answer to a poll; the reactions are what is to be asked of the controller next. */
  polled(outcome: Outcome<ConfigReply>): readonly Exclude<PollReaction, 'useCheckpoint'>[] {
    if (outcome.kind === 'ok') {
      this.#receive(outcome.value);
      return [];
    }
    const { status, reactions } = judgePoll(outcome.kind, {
      testing: isTesting(this.#board.health()),
      attested: this.attested,
      fetched: this.fetched,
      checkpointInForce: this.#checkpointInForce,
    });
    this.status = status;
    if (reactions.includes('useCheckpoint')) this.#useCheckpoint();
    return reactions.filter((reaction) => reaction !== 'useCheckpoint');
  }

  #receive(reply: ConfigReply): void {
    const plan = this.#plan(reply.config, 'controller');
    if (plan.result !== 'invalid' && plan.result !== 'obsolete') this.#board.persist.checkpoint = reply.config;
    this.memory = plan.memory;
    this.#board.apply(plan);
    if (plan.result !== 'invalid') {
      this.hash = reply.configHash;
      this.fetched = true;
    }
    this.status = judgeConfig(plan.result).status;
  }

  /**
   * An old config is better than none, if the end of the last boot does not speak against it
   * (`docs/rules/eve-baseos.md 3.9`).
   */
  #useCheckpoint(): void {
    const { checkpoint } = this.#board.persist;
    if (checkpoint === undefined || checkpointFor(this.#board.health().lastBoot.bootReason) !== 'last') return;
    const plan = this.#plan(checkpoint, 'checkpoint');
    if (plan.result === 'invalid' || plan.result === 'obsolete') return;
    this.memory = plan.memory;
    this.#board.apply(plan);
    this.#checkpointInForce = true;
    if (this.status === configGetStatus.fail) this.status = configGetStatus.readSaved;
  }

  #plan(config: EdgeDevConfig, source: 'controller' | 'checkpoint'): ConfigPlan {
    const health = this.#board.health();
    return planConfig(config, this.memory, {
      source,
      deviceUuid: this.#board.deviceUuid(),
      testing: isTesting(health),
      goingDown: isGoingDown(health) || health.power.kind !== 'on',
      localMaintenance: health.maintenance,
    });
  }
}
