import { parseConfigItems } from '#pkg/configprops/parse.ts';
import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { HealthState, LastBoot } from '#pkg/health/state.ts';
import { checkpointOrder } from '#pkg/nodeconfig/checkpoint-order.ts';
import { emptyMemory, type ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { ConfigAction } from '#pkg/nodeconfig/config-plan.ts';
import type { Asking, Doing } from '#pkg/nodeconfig/effect.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import { treesOf } from '#pkg/nodeconfig/left-trees.ts';
import { pollSeconds } from '#pkg/nodeconfig/pace.ts';
import { initialConfigState, isConfigSeen, type ConfigState } from '#pkg/nodeconfig/state.ts';
import { step } from '#pkg/nodeconfig/step.ts';
import type { Persist } from './persist.ts';

export interface SessionBoard {
  readonly persist: Persist;
  readonly deviceUuid: () => string;
  readonly health: () => HealthState;
  /** milliseconds of the node's own clock */
  readonly now: () => number;
  readonly act: (action: ConfigAction) => void;
  /** the controller has said who the node is */
  readonly learn: (deviceUuid: string) => void;
  readonly contentGone: (id: string) => void;
  /** how the polls go, or the config in force, has changed */
  readonly changed: () => void;
}

/** Properties in force when a boot begins: those of the config stored by the last one, as far as its end allows. */
export const startValues = ({ checkpoints }: Persist, { bootReason }: LastBoot): GlobalValues => {
  const stored = checkpointOrder(bootReason, false).map((which) => checkpoints[which]);
  const reply = stored.find((found) => found !== undefined);
  return reply === undefined ? defaultValues : parseConfigItems(reply.config.configItems, defaultValues).values;
};

const isAsking = (effect: Asking | Doing): effect is Asking =>
  ['askConfig', 'fetchCerts', 'attest', 'askUuid', 'register'].includes(effect.kind);

/** The loop of one boot around the rules for configs; what is to be asked of the controller is left to who has the link. */
export class Session {
  /** the controller has answered an attestation in this boot */
  attested = false;
  /** another poll is wanted right after this one */
  pollSoon = false;
  #state: ConfigState;
  readonly #board: SessionBoard;

  constructor(board: SessionBoard, values: GlobalValues) {
    this.#board = board;
    const { reboot, shutdown, retryUpdate } = board.persist.seen;
    const memory = { ...emptyMemory(reboot, shutdown, retryUpdate), values };
    this.#state = initialConfigState({ memory, fetchedBefore: false, newlyOnboarded: false });
  }

  get memory(): ConfigMemory {
    return this.#state.memory;
  }

  get status(): number {
    return this.#state.status;
  }

  get trouble(): string | undefined {
    return this.#state.trouble;
  }

  get hash(): string {
    return this.#state.hash;
  }

  get fetched(): boolean {
    return this.#state.fetched;
  }

  get configSeen(): boolean {
    return isConfigSeen(this.#state);
  }

  /** The longest wait for the next poll; `unnamed` is the interval of a config that names none. */
  pollSeconds(unnamed: number): number {
    const named = this.memory.itemStatus['timer.config.interval'] !== undefined;
    return pollSeconds(this.#state, this.#board.now(), named ? undefined : unnamed);
  }

  /** Content trees that the controller may know of from the boots before. */
  get treesBefore(): readonly string[] {
    const { last } = this.#board.persist.checkpoints;
    return last === undefined ? [] : treesOf(last.config);
  }

  /** What follows from some news at the node itself; answers what is to be asked of the controller next. */
  hear(news: ConfigNews): Asking | undefined {
    const { deviceUuid, health, now } = this.#board;
    const around = { deviceUuid: deviceUuid(), health: health(), attested: this.attested, now: now() };
    const { state, effects } = step(this.#state, { ...news, ...around });
    this.#state = state;
    let asking: Asking | undefined;
    for (const effect of effects) {
      if (isAsking(effect)) return effect;
      const answer = this.#do(effect);
      if (answer !== undefined) asking = this.hear(answer);
    }
    return asking;
  }

  #do(effect: Doing): ConfigNews | undefined {
    const { persist, act, learn, contentGone, changed } = this.#board;
    switch (effect.kind) {
      case 'store':
        persist.checkpoints.last = small(effect.reply);
        persist.checkpoints.backup ??= small(effect.reply);
        return { kind: 'stored', error: undefined };
      case 'act':
        act(effect.action);
        return { kind: 'acted', error: undefined };
      case 'learn':
        learn(effect.answer.DeviceUUID);
        return { kind: 'learned' };
      case 'readCheckpoint': {
        const value = persist.checkpoints[effect.which];
        return { kind: 'checkpoint', outcome: value === undefined ? undefined : { kind: 'ok', status: 200, value } };
      }
      case 'promote':
        persist.checkpoints.backup = small(effect.reply);
        return undefined;
      case 'contentGone':
        contentGone(effect.id);
        return undefined;
      case 'changed':
        changed();
        return undefined;
      case 'pollSoon':
        this.pollSoon = true;
        return undefined;
      case 'log':
      case 'refused':
        return undefined;
    }
  }
}

/** As received it is never looked at again, and a fleet has many. */
const small = (reply: ConfigReply): ConfigReply => ({ ...reply, container: new Uint8Array() });
