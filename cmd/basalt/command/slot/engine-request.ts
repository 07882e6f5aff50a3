import { randomUUID } from 'node:crypto';
import { filter, firstValueFrom, fromEvent, merge, mergeMap, takeUntil, tap, throwError, timer } from 'rxjs';
import { followOperation, hasFailed, isAnswered, type Followed } from '#pkg/engine/follow.ts';
import { commandLine } from '#pkg/engine/sources.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';
import type { EngineOperation, EngineRequest } from '#pkg/topics/engine.ts';
import { CommandError } from '../../command-error.ts';
import { openProgress, type Progress } from '../../progress.ts';
import type { NodeTarget } from '../../target.ts';
import type { Terminal } from '../../terminal.ts';
import { openTopics, snapshot } from '../../topic-snapshot.ts';

/** Who asks, as the engine names the command line. */
export const source = commandLine.shown;

/** No sign of the request after this long means that nobody serves it. */
const silenceSeconds = 30;

/** A request without what is the same for all of this command line. */
export type EngineOrder = EngineRequest extends infer R
  ? R extends EngineRequest
    ? Omit<R, 'ID' | 'Source' | 'Correlation' | 'RequestedAt'>
    : never
  : never;

/** How long to wait, for what, and what else is done meanwhile. */
export interface Waiting {
  readonly seconds: number;
  readonly interrupt: AbortSignal;
  /** the operation has come to what is waited for; answered when absent */
  readonly until?: (operation: EngineOperation) => boolean;
  /** once the request is made, e.g. the bytes of an image */
  readonly meanwhile?: (id: string) => Promise<void>;
}

/** The end of an operation as this program ends. Errors: CommandError refused (with the holder's name), failed. */
export const finish = (operation: EngineOperation): EngineOperation => {
  if (operation.State === 'refused') throw new CommandError('refused', `refused: ${operation.Message}`);
  if (hasFailed(operation)) throw new CommandError('failed', `${operation.Op} failed: ${operation.Message}`);
  return operation;
};

const show = (bar: Progress, { operation, progress }: Followed): void => {
  if (progress === undefined) return bar.update(0, operation.Message);
  const { Phase, BytesDone, BytesTotal, SecondsLeft } = progress;
  const left = SecondsLeft > 0 ? `${Phase}, ${SecondsLeft} s left` : Phase;
  bar.update(BytesTotal > 0 ? Math.floor((BytesDone / BytesTotal) * 100) : 0, left);
};

/**
 * Waits for an operation by its ID, whoever asked for it. Errors: CommandError timedOut (it goes on), interrupted (the same),
 * unreachable: there is no sign of it.
 */
export const followById = async (
  terminal: Terminal,
  pubsub: PubSub,
  id: string,
  { seconds, interrupt, until = isAnswered }: Waiting,
): Promise<EngineOperation> => {
  let bar: Progress | undefined;
  let seen: EngineOperation | undefined;
  const ends = followOperation(pubsub, id).pipe(
    tap((followed) => {
      seen = followed.operation;
      if (until(seen)) return;
      bar ??= openProgress(terminal.live, seen.Op, 100);
      show(bar, followed);
    }),
    filter(({ operation }) => until(operation)),
  );
  const silence = timer(Math.min(silenceSeconds, seconds) * 1000).pipe(
    filter(() => seen === undefined),
    mergeMap(() =>
      throwError(
        () => new CommandError('timedOut', `no sign of request ${id}; does baseosmgr run? see "basalt slot status"`),
      ),
    ),
  );
  const goesOn = (): string =>
    `it goes on: "basalt slot follow ${id}" waits for it, "basalt slot abort ${id}" calls it off`;
  const limit = timer(seconds * 1000).pipe(
    mergeMap(() =>
      throwError(
        () => new CommandError('timedOut', `${seen?.Op ?? 'it'} did not end within ${seconds} s; ${goesOn()}`),
      ),
    ),
  );
  try {
    const first = merge(ends, silence, limit).pipe(takeUntil(fromEvent(interrupt, 'abort')));
    const end = await firstValueFrom(first, { defaultValue: undefined });
    if (end === undefined || interrupt.aborted) throw new CommandError('interrupted', `interrupted; ${goesOn()}`);
    return end.operation;
  } finally {
    bar?.stop();
  }
};

/**
 * Asks the engine on the node for one operation and waits until it is answered; the request is removed again whatever
 * happens, while what it has begun goes on. Errors: CommandError refused (with the holder's name), failed, unreachable (nobody
 * serves it), timedOut, interrupted.
 */
export const engineRequest = async (
  terminal: Terminal,
  target: NodeTarget,
  order: EngineOrder,
  waiting: Waiting,
): Promise<EngineOperation> => {
  const pubsub = openTopics(target);
  try {
    if ((await snapshot(pubsub, topics.EngineStatus)).get('global') === undefined)
      throw new CommandError('unreachable', `baseosmgr does not run on ${target.name}: start the node first`);
    const id = randomUUID();
    const requests = await pubsub.publication(topics.EngineRequest);
    await requests.publish(id, { ...order, ID: id, Correlation: '', RequestedAt: new Date().toISOString() });
    try {
      const answer = followById(terminal, pubsub, id, waiting);
      // what is sent may be refused half-way: the engine's words say why
      const [end, sent] = await Promise.allSettled([answer, waiting.meanwhile?.(id)]);
      if (end.status === 'rejected') throw end.reason;
      const operation = finish(end.value);
      if (sent.status === 'rejected') throw sent.reason;
      return operation;
    } finally {
      await requests.unpublish(id);
    }
  } finally {
    await pubsub.close();
  }
};
