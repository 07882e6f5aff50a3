import test, { type ExecutionContext } from 'ava';
import { followContent } from '#cmd/baseosmgr/content-side.ts';
import { createLogger } from '#pkg/process/log.ts';
import { unfitForNode } from '#pkg/baseos/architecture.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { swState } from '#pkg/topics/common.ts';
import { topics } from '#pkg/topics/index.ts';
import { serveFile } from '../content/support/file-server.ts';
import { bytesOf, contentTree, datastore, startManager } from '../content/support/manager.ts';
import { tempDir } from '../content/support/temp-dir.ts';
import { until } from '../until.ts';

/** The content side over a real store and a real server, on a node that runs an image for amd64. */
const setUp = async (t: ExecutionContext) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const pubsub = createMemoryPubSub();
  t.teardown(() => pubsub.close());
  const { manager } = await startManager(t, await tempDir(t));
  const statuses = new Map<string, ContentTreeStatus>();
  const side = followContent({
    pubsub,
    manager,
    publication: await pubsub.publication(topics.ContentTreeStatus),
    send: (event) => void (event.kind === 'contentTree' && statuses.set(event.status.ContentID, event.status)),
    now: () => '2026-01-01T00:00:00.000Z',
    unfit: (version) => unfitForNode('1.0.0-kvm-amd64', 'x64', version),
    inspect: async (path, sizeBytes) => ({
      Version: `${sizeBytes} bytes`,
      Compressor: 'xz',
      Problem: path === '' ? 'no path' : '',
    }),
    log: createLogger('test', { level: 'silent' }),
  });
  t.teardown(() => side.unsubscribe());
  const [versions, trees, stores] = await Promise.all([
    pubsub.publication(topics.BaseOsConfig),
    pubsub.publication(topics.ContentTreeConfig),
    pubsub.publication(topics.DatastoreConfig),
  ]);
  const want = async (BaseOsVersion: string): Promise<void> => {
    await versions.publish('tree-1', {
      ContentTreeUUID: 'tree-1',
      BaseOsVersion,
      RetryUpdateCounter: 0,
      Activate: true,
    });
    await trees.publish('tree-1', contentTree(body));
  };
  await stores.publish('ds-1', datastore(server.url));
  const status = (): ContentTreeStatus | undefined => statuses.get('tree-1');
  return { server, stores, want, status };
};

test('the content of a version for another architecture is not fetched, and said so; a right one is', async (t) => {
  const { server, want, status } = await setUp(t);
  await want('2.0.0-kvm-arm64');
  await until('an error', () => status()?.ErrorCode === 'IMAGE_WRONG_ARCHITECTURE');
  t.regex(status()?.Error ?? '', /2\.0\.0-kvm-arm64 is for aarch64, and this node is x86_64/);
  t.is(server.requests.length, 0);
  await want('2.0.0-kvm-amd64');
  await until('the content', () => status()?.State === swState.loaded);
  t.is(status()?.Error, '');
  t.deepEqual(status()?.Image, { Version: '1000 bytes', Compressor: 'xz', Problem: '' });
  t.is(server.requests.length, 1);
});

test('content that is stored stays so when its datastore is taken out of the config', async (t) => {
  const { stores, want, status } = await setUp(t);
  await want('2.0.0-kvm-amd64');
  await until('the content', () => status()?.State === swState.loaded);
  const seen: number[] = [];
  await stores.retain([]);
  // the config as it is without any datastore
  await want('2.0.0-kvm-amd64');
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(status()?.State ?? 0);
    t.is(status()?.Error, '');
  }
  await until('the content again', () => status()?.State === swState.loaded);
  t.is(status()?.Error, '');
  t.true(status()?.FileLocation !== '');
});
