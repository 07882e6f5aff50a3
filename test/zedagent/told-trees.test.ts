import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openToldTrees } from '#cmd/zedagent/told-trees.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { contentTreeInfoOf, goneContentTreeOf } from '#pkg/swinfo/content-tree-info.ts';
import { contentTree } from '../swinfo/topic-values.ts';
import { config, treeUuid, updateConfig } from './configs.ts';
import { committed, eventually, everyFive, fast, startNode, tempDir } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

const log = createLogger('test', { level: 'silent' });
const lastWord = (id: string): InfoMessage => ({
  key: id,
  at: 0,
  content: { kind: 'contentTree', contentTree: goneContentTreeOf(id) },
});

test('a content tree is remembered from the config that names it until its last word was taken', async (t) => {
  const dir = await tempDir(t);
  const first = await openToldTrees(dir, log);
  t.deepEqual(first.ids, []);
  await first.named(['a', 'b']);
  await first.named(['b', 'c']);
  t.deepEqual((await openToldTrees(dir, log)).ids, ['a', 'b', 'c']);
  const status = contentTree({ ContentID: 'a' });
  first.delivered({ key: 'a', at: 0, content: { kind: 'contentTree', contentTree: contentTreeInfoOf(status) } });
  first.delivered({ key: 'hw', at: 0, content: { kind: 'hardware', eveRelease: '', partition: '' } });
  await first.settled();
  t.deepEqual((await openToldTrees(dir, log)).ids, ['a', 'b', 'c'], 'none of these is a last word');
  first.delivered(lastWord('a'));
  first.delivered(lastWord('c'));
  await first.settled();
  t.deepEqual((await openToldTrees(dir, log)).ids, ['b', 'c'], 'c is wanted again');
});

test('of content trees that come and go without end only the latest are remembered, and a damaged file is none', async (t) => {
  const dir = await tempDir(t);
  const told = await openToldTrees(dir, log);
  for (let n = 0; n < 100; n += 1) await told.named([`ct-${n}`]);
  t.is(told.ids.length, 64);
  t.is(told.ids.at(-1), 'ct-99');
  t.is((JSON.parse(await readFile(join(dir, 'status/told-content-trees'), 'utf8')) as string[]).length, 64);
  for (const text of ['', '{', '{}', '[1]', JSON.stringify(['x'.repeat(300)])]) {
    await writeFile(join(dir, 'status/told-content-trees'), text);
    t.deepEqual((await openToldTrees(dir, log)).ids, [], text);
  }
});

test('a node whose disk takes no write knows them until it ends', async (t) => {
  const dir = await tempDir(t);
  await mkdir(join(dir, 'status/told-content-trees'), { recursive: true });
  const told = await openToldTrees(dir, log);
  await t.notThrowsAsync(told.named(['a']));
  t.deepEqual(told.ids, ['a']);
});

/** A controller that takes no infos for the time being. */
class Deaf extends ScriptedLink {
  deaf = false;

  override async info(uuid: string, message: InfoMessage): Promise<Outcome<void>> {
    return this.deaf ? troubles.unreachable : super.info(uuid, message);
  }
}

const saysGone = (link: ScriptedLink): boolean =>
  link.infos.some(({ content }) => content.kind === 'contentTree' && content.contentTree.sha256 === '');

test('a last word that the agent could not deliver before its end is said by the next one, and then no more', async (t) => {
  const link = new Deaf();
  link.serve(updateConfig({ configItems: [everyFive] }), 'h1');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  await first.contentTrees.publish(treeUuid, contentTree({ ContentID: treeUuid }));
  await eventually(() => link.infos.some(({ content }) => content.kind === 'contentTree'), 'its progress');
  link.deaf = true;
  link.serve(config({ configItems: [everyFive] }), 'h2');
  await eventually(() => link.calls.includes('config h2'), 'the config without it');
  await first.contentTrees.unpublish(treeUuid);
  await first.stop();
  t.false(saysGone(link));

  const { persistDir } = first;
  link.deaf = false;
  const second = await startNode(t, committed, { link, ...fast, persistDir });
  await second.ready();
  await eventually(() => saysGone(link), 'the last word');
  await second.stop();

  link.infos.length = 0;
  const third = await startNode(t, committed, { link, ...fast, persistDir });
  await third.ready();
  await eventually(() => third.zed().ConfigGetStatus === 1, 'success');
  await eventually(() => link.infos.length > 1, 'infos');
  t.false(saysGone(link));
  await third.stop();
});
