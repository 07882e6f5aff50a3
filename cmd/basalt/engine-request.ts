import { randomUUID } from 'node:crypto';
import { filter, firstValueFrom, map, takeUntil, tap, timer, fromEvent, merge, throwError, mergeMap } from 'rxjs';
import { topics } from '#pkg/topics/index.ts';
import type { EngineRequest, EngineResult } from '#pkg/topics/engine.ts';
import { CommandError } from './command-error.ts';
import { openProgress, type Progress } from './progress.ts';
import type { NodeTarget } from './target.ts';
import type { Terminal } from './terminal.ts';
import { openTopics, snapshot, valuesOf } from './topic-snapshot.ts';

/** Who asks, as shown to whoever is refused meanwhile. */
export const source = 'basalt (cli)';

/** No sign of the request after this long means that nobody serves it. */
const silenceSeconds = 30;

/** A request without what is the same for all of this command line. */
export type EngineOrder = EngineRequest extends infer R
  ? R extends EngineRequest
    ? Omit<R, 'ID' | 'Source' | 'Correlation' | 'RequestedAt'>
    : never
  : never;

const finish = (result: EngineResult): EngineResult => {
  if (result.Outcome === 'refused') throw new CommandError('refused', `refused: ${result.Message}`);
  if (result.Outcome === 'failed') throw new CommandError('failed', `${result.Op} failed: ${result.Message}`);
  return result;
};

/**
 * Asks the engine on the node for one operation and waits for its result; the request is removed again whatever happens.
 * Errors: CommandError refused (with the holder's name), failed, unreachable (nobody serves it), timedOut, interrupted.
 */
export const engineRequest = async (
  terminal: Terminal,
  target: NodeTarget,
  order: EngineOrder,
  seconds: number,
  interrupt: AbortSignal,
): Promise<EngineResult> => {
  const pubsub = openTopics(target);
  let bar: Progress | undefined;
  try {
    if ((await snapshot(pubsub, topics.EngineStatus)).get('global') === undefined)
      throw new CommandError('unreachable', `baseosmgr does not run on ${target.name}: start the node first`);
    const id = randomUUID();
    let seen = false;
    const results = valuesOf(pubsub, topics.EngineStatus).pipe(
      map(({ values }) => values.get('global')?.Results.find(({ ID }) => ID === id)),
      filter((result) => result !== undefined),
      tap((result) => {
        seen = true;
        if (result.Outcome !== 'running') return;
        bar ??= openProgress(terminal.live, result.Op, 100);
        bar.update(result.Progress, result.Message);
      }),
      filter(({ Outcome }) => Outcome !== 'running'),
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
    await requests.publish(id, {
      ...order,
      ID: id,
      Source: source,
      Correlation: '',
      RequestedAt: new Date().toISOString(),
    });
    try {
      const first = firstValueFrom(merge(results, silence, limit).pipe(takeUntil(fromEvent(interrupt, 'abort'))), {
        defaultValue: undefined,
      });
      const result = await first;
      if (result === undefined)
        throw new CommandError('interrupted', 'interrupted; "basalt slot abort" stops what the engine has begun');
      return finish(result);
    } finally {
      await requests.unpublish(id);
    }
  } finally {
    bar?.stop();
    await pubsub.close();
  }
};
