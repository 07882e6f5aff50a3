import type { Logger } from '#pkg/process/log.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { CommandName } from './apply-plan.ts';
import type { ConfigProblem } from '#pkg/nodeconfig/config-problem.ts';

/** What could not be done of the config that came last, for the controller; and what is done in spite of it. */
export class ConfigTrouble {
  readonly #log: Logger;
  #problem: ConfigProblem | undefined;
  /** commands of this boot that were done although their counters could not be stored */
  readonly #doneUnstored = new Set<CommandName>();

  constructor(log: Logger) {
    this.#log = log;
  }

  get problem(): ConfigProblem | undefined {
    return this.#problem;
  }

  /** Another config has come: what was wrong with the one before is past. */
  begin(): void {
    this.#problem = undefined;
  }

  /** Adds to what is told of the config: it may have had several troubles. */
  tell(configId: string, text: string): void {
    const before = this.#problem === undefined ? '' : `${this.#problem.text}; `;
    this.#problem = { configId, text: `${before}${text}` };
  }

  /**
   * The counter of a command cannot be stored, so another boot may take the command for a new one. It is done all the same,
   * once in a boot: a reboot is the remedy for a disk that takes no writes. Not when it may be an old one (`isNew` false:
   * this boot never saw a write and never had another config), for then the reboot may be what it has led to.
   */
  mayActUnstored(
    configId: string,
    { what, counter, isCommand, isNew }: { what: CommandName; counter: number; isCommand: boolean; isNew: boolean },
    error: unknown,
  ): boolean {
    const allowed = isNew && !this.#doneUnstored.has(what);
    const verdict = !isCommand ? 'remembered for this boot only' : allowed ? 'done all the same' : 'not done';
    const text = `${what} counter ${counter} could not be stored, ${verdict}: ${asBasaltError(error).message}`;
    this.#log.error({ err: error, configId }, text);
    this.tell(configId, text);
    if (isCommand && allowed) this.#doneUnstored.add(what);
    return !isCommand || allowed;
  }
}
