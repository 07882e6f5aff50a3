import test, { type ExecutionContext } from 'ava';
import type { Alarm } from '#pkg/async/alarm.ts';
import { startInfoLoop } from '#cmd/zedagent/info-loop.ts';
import { decodeInfo, encodeInfo } from '#pkg/eve/codec.ts';
import { infoToJson } from '#pkg/eve/codec/json.ts';
import type { InfoMessage, ZInfoDevice } from '#pkg/eve/messages.ts';
import { contentTree } from '../swinfo/topic-values.ts';

const still: Alarm = { wait: () => new Promise(() => undefined), ring: () => undefined };

/** A loop whose messages wait as long as the test wants. */
const waiting = (t: ExecutionContext) => {
  const queue = new Map<string, InfoMessage>();
  const abort = new AbortController();
  t.teardown(() => abort.abort());
  const info = startInfoLoop({
    delivery: {
      enqueue: (message) => void queue.set(message.key, message),
      reachable: () => undefined,
      forget: (key) => void queue.delete(key),
    },
    device: () => ({}) as ZInfoDevice,
    hardware: () => ({ eveRelease: '', partition: '' }),
    contentTrees: () => [],
    intervalSeconds: () => 600,
    alarm: still,
    random: () => 0,
    wallMs: () => 0,
    signal: abort.signal,
  });
  return { info, queue };
};

test('the last word of a withdrawn content tree is its UUID alone, in place of what was still to be said', (t) => {
  const { info, queue } = waiting(t);
  info.contentTreeChanged(contentTree({ Progress: 100 }));
  info.contentTreeGone('ct-2');
  const message = queue.get('contentTree ct-2');
  if (message === undefined) return t.fail('nothing is said');
  const bytes = encodeInfo('5d0767ee-0547-4569-b530-387e526f8cb9', message);
  t.deepEqual((infoToJson(bytes) as { cinfo: unknown }).cinfo, { uuid: 'ct-2' });
  t.deepEqual(decodeInfo(bytes).content, message.content);
  info.contentTreeChanged(contentTree({ Progress: 7 }));
  const back = queue.get('contentTree ct-2')?.content;
  t.is(back?.kind === 'contentTree' && back.contentTree.progressPercentage, 7, 'wanted again');
  return undefined;
});

test('of content trees that come and go without end only the latest wait for a controller that takes nothing', (t) => {
  const { info, queue } = waiting(t);
  for (let n = 0; n < 1000; n += 1) {
    info.contentTreeChanged(contentTree({ ContentID: `ct-${n}` }));
    info.contentTreeGone(`ct-${n}`);
  }
  const trees = [...queue.keys()].filter((key) => key.startsWith('contentTree'));
  t.is(trees.length, 64);
  t.is(trees.at(-1), 'contentTree ct-999');
});
