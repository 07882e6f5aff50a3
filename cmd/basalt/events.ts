import { Value } from '@sinclair/typebox/value';
import { pause } from '#pkg/async/pause.ts';
import { exitCode } from './exit-codes.ts';
import { CommandError } from './command-error.ts';
import type { ControllerApi } from './controller-api.ts';
import { ControllerEvent } from '#pkg/rest/events.ts';

const longestEvent = 1024 * 1024;

/** Cuts a stream of bytes into the `data:` of its server-sent events. */
const dataOf = async function* (body: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true }).replaceAll('\r\n', '\n');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
      if (data.length > 0) yield data.join('\n');
    }
    if (text.length > longestEvent) throw new CommandError('failed', 'an event of the controller is too long');
  }
};

const parse = (data: string): ControllerEvent | undefined => {
  try {
    const value: unknown = JSON.parse(data);
    return Value.Check(ControllerEvent, value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The events of all nodes from now on; `connected` whenever something may have been missed before. */
export const followAll = async function* (
  api: ControllerApi,
  signal: AbortSignal,
  onBreak: (why: string) => void = () => {},
): AsyncGenerator<ControllerEvent | { readonly type: 'connected' }> {
  while (!signal.aborted) {
    try {
      const stream = await api.stream('/events', signal);
      yield { type: 'connected' };
      for await (const data of dataOf(stream)) {
        const event = parse(data);
        if (event !== undefined) yield event;
      }
      onBreak('the connection to the controller ended');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CommandError && error.exit !== exitCode.unreachable) throw error;
      onBreak(error instanceof Error ? error.message : String(error));
    }
    await pause(1000, signal);
  }
};

/**
 * The controller's events of one node, stored timeline rows after `after` first. Connects again when the connection
 * breaks, without losing a row; ends with `signal`. Errors: a refusal by the controller.
 */
export const followEvents = async function* (
  api: ControllerApi,
  node: string,
  after: number,
  signal: AbortSignal,
  onBreak: (why: string) => void = () => {},
): AsyncGenerator<ControllerEvent> {
  let last = after;
  while (!signal.aborted) {
    try {
      for await (const data of dataOf(
        await api.stream(`/events?node=${encodeURIComponent(node)}&after=${last}`, signal),
      )) {
        const event = parse(data);
        if (event === undefined) continue;
        if (event.type === 'timeline') last = Math.max(last, event.seq);
        yield event;
      }
      onBreak('the connection to the controller ended');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CommandError && error.exit !== exitCode.unreachable) throw error;
      onBreak(error instanceof Error ? error.message : String(error));
    }
    await pause(1000, signal);
  }
};
