import type { HealthState } from '#pkg/health/state.ts';
import type { ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { ConfigProblem } from '#pkg/nodeconfig/config-problem.ts';
import type { ConfigEvent, ConfigNews } from '#pkg/nodeconfig/event.ts';
import { pollSeconds } from '#pkg/nodeconfig/pace.ts';
import { initialConfigState, isConfigSeen, isFetched, problemOf, type ConfigState } from '#pkg/nodeconfig/state.ts';
import { step } from '#pkg/nodeconfig/step.ts';
import { configExecutors, type ConfigExecutors, type ConfigPorts } from './config-executors.ts';

export interface ConfigSessionOptions extends ConfigPorts {
  readonly health: () => HealthState;
  readonly memory: ConfigMemory;
  /** an agent before this one, in the same boot, had a config of the controller in force */
  readonly fetchedBefore: boolean;
  /** this boot gave the node its UUID */
  readonly newlyOnboarded: boolean;
  readonly monotonicMs: () => number;
}

/** The loop around the rules for configs: events in, effects out, in their order. One call of `poll` at a time. */
export class ConfigSession {
  readonly #options: ConfigSessionOptions;
  readonly #executors: ConfigExecutors;
  #state: ConfigState;

  constructor(options: ConfigSessionOptions) {
    this.#options = options;
    this.#state = initialConfigState(options);
    this.#executors = configExecutors(options, () => this.#state);
  }

  get memory(): ConfigMemory {
    return this.#state.memory;
  }

  get status(): number {
    return this.#state.status;
  }

  /** a config of the controller has come, here or to an agent before this one in the same boot */
  get fetched(): boolean {
    return isFetched(this.#state);
  }

  /** the config that was taken last, as logs name it */
  get configId(): string | undefined {
    return this.#state.configId;
  }

  /** why the config that the controller has for this node was not, or not wholly, taken; undefined when it was */
  get problem(): ConfigProblem | undefined {
    return problemOf(this.#state);
  }

  /** what the last poll failed with, undefined when it brought a config or said that there is no other */
  get trouble(): string | undefined {
    return this.#state.trouble;
  }

  get configSeen(): boolean {
    return isConfigSeen(this.#state);
  }

  /** the longest wait for the next poll */
  get pollSeconds(): number {
    return pollSeconds(this.#state, this.#options.monotonicMs());
  }

  /** One poll with everything that follows from it. Never rejects: a defect counts as a failed poll. */
  async poll(): Promise<void> {
    try {
      await this.#feed({ kind: 'pollDue' });
    } catch (error) {
      await this.#feed({ kind: 'defect', error });
    }
  }

  /** Forgets the hash, so that the next poll brings the whole config again (`docs/rules/eve-baseos.md 3.11`). */
  forget(): void {
    void this.#feed({ kind: 'forget' });
  }

  /** On every tick: a config that has been in force for a test period becomes the backup checkpoint. */
  promoteWhenDue(): Promise<void> {
    return this.#feed({ kind: 'tick' });
  }

  async #feed(news: ConfigNews): Promise<void> {
    const { deviceUuid, health, attestation, monotonicMs } = this.#options;
    const around = { deviceUuid: deviceUuid(), health: health(), attested: attestation.answered, now: monotonicMs() };
    const event: ConfigEvent = { ...news, ...around };
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) {
      const answer = await this.#executors(effect);
      if (answer !== undefined) await this.#feed(answer);
    }
  }
}
