import { Option, type Command } from 'commander';
import { interruptSignal } from '../../interrupt.ts';
import { numberOption } from '../../number-option.ts';
import { nodeTarget } from '../../target.ts';
import { terminalOf } from '../../terminal.ts';
import { engineRequest, type EngineOrder, type Waiting } from './engine-request.ts';

/** `--timeout`, with what it is when it is not given. */
export const timeout = (seconds: number): Option =>
  new Option('--timeout <seconds>', 'how long to wait for the end').argParser(numberOption(1, 86_400)).default(seconds);

/** Carries out one operation and prints how it ended. Errors: those of `engineRequest`. */
export const order = async (
  command: Command,
  request: EngineOrder,
  seconds: number,
  done: string,
  meanwhile?: Waiting['meanwhile'],
): Promise<void> => {
  const terminal = terminalOf(command);
  const target = await nodeTarget(terminal.options);
  const waiting = { seconds, interrupt: interruptSignal(), ...(meanwhile === undefined ? {} : { meanwhile }) };
  const operation = await engineRequest(terminal, target, request, waiting);
  terminal.result(operation, operation.Message === '' ? done : `${done}: ${operation.Message}`);
};
