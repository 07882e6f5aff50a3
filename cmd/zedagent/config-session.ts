import type { Logger } from '#pkg/process/log.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { HealthState } from '#pkg/health/state.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { isGoingDown, isRebootToUpdate, isTesting } from '#pkg/health/testing.ts';
import { configGetStatus, type OnboardingStatus } from '#pkg/topics/agents.ts';
import { applyPlan, type PlanShell } from './apply-plan.ts';
import type { Attestation } from '#pkg/link/attestation.ts';
import { checkpointOrder } from '#pkg/nodeconfig/checkpoint-order.ts';
import type { Checkpoints } from './checkpoint.ts';
import type { ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { ConfigProblem } from '#pkg/nodeconfig/config-problem.ts';
import { ConfigTrouble } from './config-trouble.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import { withFreshCerts } from '#pkg/link/fresh-certs.ts';
import { judgeConfig, judgePoll, type PollReaction } from '#pkg/nodeconfig/judge-poll.ts';
import { leftTrees, storedTrees } from './left-trees.ts';
import { onboardedAs } from './onboard.ts';
import { errorOf } from '#pkg/link/outcome-error.ts';
import { meansUnknown } from '#pkg/eve/unknown-device.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { idOf, stampConfigId } from '#pkg/nodeconfig/stamp-config-id.ts';
import type { ToldTrees } from './told-trees.ts';

export interface ConfigSessionOptions {
  readonly link: ControllerLink;
  readonly attestation: Attestation;
  readonly checkpoints: Checkpoints;
  readonly toldTrees: Pick<ToldTrees, 'ids' | 'named'>;
  readonly shell: PlanShell;
  readonly health: () => HealthState;
  readonly memory: ConfigMemory;
  /** an agent before this one, in the same boot, had a config of the controller in force */
  readonly fetchedBefore: boolean;
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
  readonly monotonicMs: () => number;
  /** the agent ends: an answer that comes now has no effect any more */
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
  readonly log: Logger;
}

const uuidPauseMs = 600_000;

/** Polls, judges, checkpoints and applies configs; holds what is in force. One call of `poll` at a time. */
export class ConfigSession {
  readonly #options: ConfigSessionOptions;
  #memory: ConfigMemory;
  #status: number = configGetStatus.fail;
  /** what could not be done of the config that came last */
  readonly #taking: ConfigTrouble;
  #hash = '';
  #configId: string | undefined;
  /** how often the hash was forgotten, to see that it happened while a config was being taken */
  #forgotten = 0;
  #fetched = false;
  #checkpointInForce = false;
  #uuidAskedAt: number | undefined;
  #problem: string | undefined;
  #trouble: string | undefined;
  /** what the poll before led to, so that a refusal after a repair waits for its turn */
  #previousReactions: readonly PollReaction[] = [];
  /** content trees that the controller may know of from agents before this one, until the first config of the controller is in force */
  #treesBefore: readonly string[] | undefined;
  /** the config in force, and since when by the health clock in seconds, until it is the backup too */
  #unproven: { readonly container: Uint8Array; readonly since: number } | undefined;

  constructor(options: ConfigSessionOptions) {
    this.#options = options;
    this.#memory = options.memory;
    this.#taking = new ConfigTrouble(options.log);
  }

  get memory(): ConfigMemory {
    return this.#memory;
  }

  get status(): number {
    return this.#status;
  }

  /** a config of the controller has come, here or to an agent before this one in the same boot */
  get fetched(): boolean {
    return this.#fetched || this.#options.fetchedBefore;
  }

  /** the config that was taken last, as logs name it */
  get configId(): string | undefined {
    return this.#configId;
  }

  /** why the config that the controller has for this node was not, or not wholly, taken; undefined when it was */
  get problem(): ConfigProblem | undefined {
    return this.#problem === undefined ? this.#taking.problem : { configId: '', text: this.#problem };
  }

  /** what the last poll failed with, undefined when it brought a config or said that there is no other */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  get configSeen(): boolean {
    return this.#fetched || this.#checkpointInForce;
  }

  /** One poll with everything that follows from it. Never rejects: a defect counts as a failed poll. */
  async poll(): Promise<void> {
    try {
      await this.#pollOnce();
    } catch (error) {
      this.#options.log.error({ err: error }, 'a config poll failed unexpectedly');
      this.#setStatus(configGetStatus.fail);
    }
  }

  async #pollOnce(): Promise<void> {
    const { link, deviceUuid, signal, failures } = this.#options;
    const outcome = await link.config(deviceUuid(), this.#hash);
    if (signal.aborted) return;
    failures.tell('config', outcome, 'no config');
    if (outcome.kind === 'ok') {
      this.#problem = undefined;
      this.#trouble = undefined;
      this.#previousReactions = [];
      return this.#receive(outcome.value);
    }
    const tooLarge = outcome.kind === 'failed' && outcome.error.code === 'PEER_OVERSIZE';
    this.#problem = tooLarge ? `the config was not taken: ${outcome.error.message}; make it smaller` : undefined;
    this.#trouble = 'error' in outcome ? outcome.error.message : undefined;
    const judgement = judgePoll(outcome.kind, {
      testing: isTesting(this.#options.health()),
      attested: this.#options.attestation.answered,
      status: 'status' in outcome ? outcome.status : undefined,
      tooLarge,
      fetched: this.#fetched,
      checkpointInForce: this.#checkpointInForce,
    });
    this.#setStatus(judgement.status);
    const before = this.#previousReactions;
    this.#previousReactions = judgement.reactions;
    for (const reaction of judgement.reactions) if (!signal.aborted) await this.#react(reaction, before);
  }

  /** Forgets the hash, so that the next poll brings the whole config again (`docs/rules/eve-baseos.md 3.11`). */
  forget(): void {
    this.#hash = '';
    this.#forgotten += 1;
    if (!this.#fetched) this.#checkpointInForce = false;
  }

  /** On every tick: a config that has been in force for a test period becomes the backup checkpoint. */
  async promoteWhenDue(): Promise<void> {
    const config = this.#unproven;
    const period = this.#memory.values['timer.test.baseimage.update'];
    if (config === undefined || this.#options.health().now - config.since < period) return;
    this.#unproven = undefined;
    await this.#options.checkpoints.promote(config.container).catch((error: unknown) => {
      this.#options.log.error({ err: error }, 'the backup checkpoint was not written');
    });
  }

  async #receive(reply: ConfigReply): Promise<void> {
    const { checkpoints, toldTrees, log } = this.#options;
    const forgotten = this.#forgotten;
    const plan = this.#plan(reply, 'controller');
    const configId = idOf(reply);
    this.#taking.begin();
    // before it is overwritten
    this.#treesBefore ??= [...new Set([...toldTrees.ids, ...(await storedTrees(checkpoints, this.#options.link))])];
    if (plan.result === 'invalid' || plan.result === 'obsolete') {
      log.error({ configId, result: plan.result }, plan.why);
      this.#taking.tell(configId, plan.why);
    } else {
      await toldTrees.named(reply.config.contentInfo.map(({ uuid }) => uuid));
      // on disk before it has any effect, or a reboot would start from an older one
      await checkpoints.save(reply.container).catch((error: unknown) => {
        log.error({ err: error }, 'the config was not checkpointed; it is applied all the same');
        this.#taking.tell(configId, `applied, but not stored for the next boot: ${asBasaltError(error).message}`);
      });
      this.#configId = configId;
      log.info({ configId, result: plan.result, hash: reply.configHash }, `config received: ${plan.why}`);
    }
    if (!(await this.#carryOut(plan, configId))) return this.#setStatus(configGetStatus.fail);
    if (plan.result === 'applied') {
      this.#unproven = { container: reply.container, since: this.#options.health().now };
      for (const id of leftTrees(this.#treesBefore, reply.config)) this.#options.contentGone(id);
      this.#treesBefore = [];
    }
    // an invalid config is no config: ask for it again, and count it as a failure each time
    if (plan.result !== 'invalid') {
      // maintenance mode may have ended meanwhile: then the body that it kept back is still to come
      this.#hash = plan.result === 'applied' || forgotten === this.#forgotten ? reply.configHash : '';
      this.#fetched = true;
    }
    this.#setStatus(judgeConfig(plan.result).status);
  }

  #plan(reply: ConfigReply, source: 'controller' | 'checkpoint') {
    const health = this.#options.health();
    const plan = planConfig(reply.config, this.#memory, {
      source,
      deviceUuid: this.#options.deviceUuid(),
      testing: isTesting(health),
      goingDown: isGoingDown(health) || health.power.kind !== 'on',
      toUpdate: isRebootToUpdate(health),
      localMaintenance: health.maintenance,
    });
    return stampConfigId(plan, idOf(reply));
  }

  async #carryOut(plan: ReturnType<typeof planConfig>, configId: string): Promise<boolean> {
    const { shell, health } = this.#options;
    const before = this.#memory;
    // published at once with what the actions announce: the status must not lag behind the properties. Only that a config is
    // parsed comes last: whoever is told so may take what is not there for what is not wanted
    this.#memory = { ...plan.memory, parsed: before.parsed };
    try {
      await applyPlan(plan.actions, shell, (what, counter, isCommand, error) => {
        const isNew = health().persist.wasWritable || this.fetched;
        return this.#taking.mayActUnstored(configId, { what, counter, isCommand, isNew }, error);
      });
      this.#memory = plan.memory;
      return true;
    } catch (error) {
      this.#memory = before;
      this.#options.log.error({ err: error }, 'the config could not be applied; it will be fetched again');
      this.#taking.tell(configId, `not applied, it will be fetched again: ${asBasaltError(error).message}`);
      return false;
    }
  }

  async #react(reaction: PollReaction, before: readonly PollReaction[]): Promise<void> {
    const repaired = await this.#repair(reaction);
    // a repair that did not help at the last poll will not help at once now
    if (repaired && !before.includes(reaction)) this.#options.pollSoon();
  }

  async #repair(reaction: PollReaction): Promise<boolean> {
    switch (reaction) {
      case 'fetchCerts':
        return this.#fetchCerts();
      case 'attest':
        this.#options.attestation.tokenLost();
        // some controllers say the same of a device that they do not know, to its quote as well (`docs/rules/eve-api.md 5`)
        return (await this.#options.attestation.attest()) || this.#askUuid();
      case 'askUuid':
        return this.#askUuid();
      case 'useCheckpoint':
        await this.#useCheckpoint();
        return false;
    }
  }

  async #fetchCerts(): Promise<boolean> {
    const outcome = await this.#options.link.certs();
    if (outcome.kind === 'ok') return true;
    this.#options.log.warn(
      { outcome: outcome.kind, ...errorOf(outcome) },
      "the controller's certificates were not fetched, though its answer asks for others",
    );
    return false;
  }

  /** The controller does not know this node: perhaps it has been added anew, or removed. Asked at most once per 10 minutes. */
  async #askUuid(): Promise<boolean> {
    const { link, deviceUuid, register, onKnown, monotonicMs, log } = this.#options;
    const now = monotonicMs();
    if (this.#uuidAskedAt !== undefined && now - this.#uuidAskedAt < uuidPauseMs) return false;
    this.#uuidAskedAt = now;
    let outcome = await withFreshCerts(link, () => link.uuid());
    if (meansUnknown(outcome)) {
      const registered = await register();
      log.warn(
        { register: registered.kind, ...errorOf(registered) },
        'the controller does not know this node: registered anew',
      );
      outcome = await withFreshCerts(link, () => link.uuid());
    }
    if (outcome.kind !== 'ok') {
      log.warn({ uuid: outcome.kind, ...errorOf(outcome) }, 'the controller did not say who this node is');
      return false;
    }
    const isNew = outcome.value.uuid !== deviceUuid();
    if (isNew)
      log.warn({ uuid: outcome.value.uuid, before: deviceUuid() }, 'the controller has given this node a new UUID');
    await onKnown(onboardedAs(outcome.value));
    if (!isNew) return false;
    this.#hash = '';
    return this.#options.attestation.attest();
  }

  /**
   * Runs from the stored config that the reason of this boot allows (`docs/rules/eve-baseos.md 3.9`). An older one than
   * what was in force already would take wishes back, a failed version's with its memory, only to bring them again.
   */
  async #useCheckpoint(): Promise<void> {
    const { checkpoints, health, link, fetchedBefore, log } = this.#options;
    for (const candidate of checkpointOrder(health().lastBoot.bootReason, fetchedBefore)) {
      const container = await checkpoints.read(candidate);
      if (container === undefined) continue;
      const outcome = link.openCheckpoint(container);
      if (outcome.kind !== 'ok') {
        log.warn({ candidate, outcome: outcome.kind, ...errorOf(outcome) }, 'a checkpointed config is not usable');
        continue;
      }
      const plan = this.#plan(outcome.value, 'checkpoint');
      if (
        plan.result === 'invalid' ||
        plan.result === 'obsolete' ||
        !(await this.#carryOut(plan, idOf(outcome.value)))
      ) {
        log.warn({ candidate, result: plan.result }, plan.why);
        continue;
      }
      this.#configId = idOf(outcome.value);
      log.info(
        { configId: this.#configId, candidate, result: plan.result },
        `running from the checkpointed config: ${plan.why}`,
      );
      this.#checkpointInForce = true;
      return this.#setStatus(this.#status === configGetStatus.fail ? configGetStatus.readSaved : this.#status);
    }
  }

  #setStatus(status: number): void {
    this.#status = status;
    this.#options.changed();
  }
}
