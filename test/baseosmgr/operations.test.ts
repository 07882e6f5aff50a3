import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import { TestNode } from './node.ts';

const time = '2026-01-01T00:00:00.000Z';
const record: EngineOperation = {
  Format: 1,
  ID: 'old',
  Source: 'gnoi',
  Correlation: 'ticket 7',
  Op: 'arm',
  State: 'armed',
  Code: '',
  Message: 'version 2 in IMGB starts at the next reboot',
  PartitionLabel: 'IMGB',
  FromVersion: '1',
  ToVersion: '2',
  Sha256: '',
  RequestedAt: time,
  ChangedAt: time,
};

test('N6: a record of a newer Basalt keeps what this one does not know, and one that it cannot read is left as it is', async (t) => {
  const node = await TestNode.make(t);
  const folder = join(node.dir, 'persist/status/baseosmgr/EngineOperation');
  await mkdir(folder, { recursive: true });
  const place = (name: string): string => join(folder, `${name}.json`);
  const newer = { ...record, Format: 2, Approval: { By: 'operator' } };
  await writeFile(place('old'), JSON.stringify(newer));
  const strange = JSON.stringify({ ...record, ID: 'strange', State: 'paused' });
  await writeFile(place('strange'), strange);
  const torn = '{"Format":1,"ID":"torn"';
  await writeFile(place('torn'), torn);
  node.start();
  // nothing is armed on this node
  const closed = await node.until(topics.EngineOperation, 'old', ({ State }) => State === 'aborted');
  t.is(closed.Code, 'ABORTED');
  const kept = JSON.parse(await readFile(place('old'), 'utf8')) as typeof newer;
  t.like(kept, { Format: 2, Approval: { By: 'operator' }, Correlation: 'ticket 7', State: 'aborted' });
  t.is((await node.ask('commit')).State, 'done', 'others are served');
  t.is(await readFile(place('strange'), 'utf8'), strange);
  t.is(await readFile(place('torn'), 'utf8'), torn);
});
