import { randomUUID } from 'node:crypto';
import { filter, firstValueFrom, fromEvent, merge, mergeMap, takeUntil, tap, throwError, timer } from 'rxjs';
import { followOperation, hasFailed, isAnswered, type Followed } from '#pkg/engine/follow.ts';
import { topics } from '#pkg/topics/index.ts';
import type { EngineOperation, EngineRequest } from '#pkg/topics/engine.ts';
import { CommandError } from './command-error.ts';
import { openProgress, type Progress } from './progress.ts';
import type { NodeTarget } from './target.ts';
import type { Terminal } from './terminal.ts';
import { openTopics, snapshot } from './topic-snapshot.ts';

/** Who asks, as the engine names the command line. */
export const source = 'basalt (cli)';

/** No sign of the request after this long means that nobody serves it. */
const silenceSeconds = 30;

/** A request without what is the same for all of this command line. */
export type EngineOrder = EngineRequest extends infer R
  ? R extends EngineRequest
    ? Omit<R, 'ID' | 'Source' | 'Correlation' | 'RequestedAt'>
    : never
  : never;

const finish = (operation: EngineOperation): EngineOperation => {
  if (operation.State === 'refused') throw new CommandError('refused', `refused: ${operation.Message}`);
  if (hasFailed(operation)) throw new CommandError('failed', `${operation.Op} failed: ${operation.Message}`);
  return operation;
};

const show = (bar: Progress, { operation, progress }: Followed): void => {
  if (progress === undefined) return bar.update(0, operation.Message);
  const { Phase, BytesDone, BytesTotal } = progress;
  bar.update(BytesTotal > 0 ? Math.floor((BytesDone / BytesTotal) * 100) : 0, Phase);
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
  seconds: number,
  interrupt: AbortSignal,
): Promise<EngineOperation> => {
  const pubsub = openTopics(target);
  let bar: Progress | undefined;
  try {
    if ((await snapshot(pubsub, topics.EngineStatus)).get('global') === undefined)
      throw new CommandError('unreachable', `baseosmgr does not run on ${target.name}: start the node first`);
    const id = randomUUID();
    let seen = false;
    const answers = followOperation(pubsub, id).pipe(
      tap((followed) => {
        seen = true;
        if (isAnswered(followed.operation)) return;
        bar ??= openProgress(terminal.live, order.Op, 100);
        show(bar, followed);
      }),
      filter(({ operation }) => isAnswered(operation)),
    );
    const silence = timer(silenceSeconds * 1000).pipe(
      filter(() => !seen),
      mergeMap(() =>
        throwError(
          () => new CommandError('timedOut', `no answer of baseosmgr within ${silenceSeconds} s; is it alive?`),
        ),
      ),
    );
    const limit = timer(seconds * 1000).pipe(
      mergeMap(() =>
        throwError(
          () => new CommandError('timedOut', `${order.Op} did not end within ${seconds} s; see "basalt slot status"`),
        ),
      ),
    );
    const requests = await pubsub.publication(topics.EngineRequest);
    await requests.publish(id, { ...order, ID: id, Correlation: '', RequestedAt: new Date().toISOString() });
    try {
      const first = merge(answers, silence, limit).pipe(takeUntil(fromEvent(interrupt, 'abort')));
      const answer = await firstValueFrom(first, { defaultValue: undefined });
      if (answer === undefined)
        throw new CommandError(
          'interrupted',
          `interrupted; ${order.Op} goes on: "basalt slot abort ${id}" calls it off, "basalt slot status" shows it`,
        );
      return finish(answer.operation);
    } finally {
      await requests.unpublish(id);
    }
  } finally {
    bar?.stop();
    await pubsub.close();
  }
};
