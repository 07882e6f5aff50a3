import type { ExecutionContext } from 'ava';
import { request } from 'undici';
import type { Client, Loose } from './rig.ts';

export interface Stream {
  /** the next event, comments left out */
  next(): Promise<{ id: string | undefined; event: string; data: Loose }>;
  close(): void;
}

/** Listens to the controller's events; `query` begins with a question mark. */
export const listen = async (t: ExecutionContext, client: Client, query = '', headers = {}): Promise<Stream> => {
  const abort = new AbortController();
  const {
    statusCode,
    body,
    headers: replyHeaders,
  } = await request(`${client.url}/api/v1/events${query}`, {
    dispatcher: client.agent,
    headers: { ...client.headers, ...headers },
    signal: abort.signal,
  });
  t.is(statusCode, 200);
  t.is(replyHeaders['content-type'], 'text/event-stream');
  const blocks = (async function* () {
    let text = '';
    for await (const chunk of body) {
      text += String(chunk);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (!block.startsWith(':')) yield block;
      }
    }
  })();
  body.on('error', () => undefined);
  t.teardown(() => abort.abort());
  return {
    close: () => abort.abort(),
    next: async () => {
      // far above any real wait: it ends a test that would never end
      const limit = setTimeout(() => abort.abort(new Error('no event came')), 60_000);
      const { value, done } = await blocks.next().finally(() => clearTimeout(limit));
      if (done === true) throw new Error('the stream has ended');
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(value)?.[1];
      return { id: field('id'), event: field('event') ?? '', data: JSON.parse(field('data') ?? 'null') };
    },
  };
};
