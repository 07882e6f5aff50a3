import test from 'ava';
import { timelineOf } from '#cmd/controller/nodes/info/timeline.ts';
import { presentDevice } from '#cmd/controller/nodes/info/present.ts';
import { onboard, report, sw } from './device.ts';
import { rig, type Loose } from './rig.ts';
import { both } from './engines.ts';
import { listen } from './event-stream.ts';

const device = (...args: Parameters<typeof report>) => {
  const content = report(...args);
  if (content.kind !== 'device') throw new Error('no device');
  return presentDevice(content.device);
};
const other = sw({ activated: false, partitionLabel: 'IMGB', partitionState: 'unused', shortVersion: '', status: 1 });

test('the first report is told completely, the same one again not at all', (t) => {
  const first = device([sw(), other]);
  t.deepEqual(
    timelineOf(undefined, first).map(({ index, version, userStatus }) => [index, version, userStatus]),
    [
      [0, '1.0.0', 'UPDATED'],
      [1, '', 'UPDATED'],
    ],
  );
  t.deepEqual(timelineOf(first, first), []);
});

test('only the entry that changed is told, and progress is not a transition', (t) => {
  const loading = sw({
    ...other,
    status: 2,
    shortVersion: '2',
    subStatus: 1,
    subStatusProgress: 10,
    downloadProgress: 10,
  });
  const more = { ...loading, subStatusProgress: 20, downloadProgress: 20, subStatusStr: 'Download 20% done' };
  const rows = timelineOf(device([sw(), loading]), device([sw(), more]));
  t.like(rows, [{ index: 1, transition: false, subStatusProgress: 20, status: 'DOWNLOAD_STARTED' }]);
  t.is(rows.length, 1);
  t.like(timelineOf(device([sw(), more]), device([sw(), { ...more, status: 3 }])), [{ transition: true }]);
});

test('an entry that goes and a change of the device alone are told', (t) => {
  const rows = timelineOf(device([sw(), other, sw({ shortVersion: '3', partitionLabel: '' })]), device([sw(), other]));
  t.like(rows, [{ index: 2, removed: true, version: '3', transition: true }]);
  const fallback = timelineOf(device([sw()]), device([sw()], { lastBootReason: 4, state: 4 }));
  t.like(fallback, [{ index: 0, lastBootReason: 'FALLBACK', state: 'BASEOS_UPDATING', transition: true }]);
});

test('an error shows with its text and severity, and numbers from the future as such', (t) => {
  const swErr = { description: 'bad image', timestamp: 0, severity: 3, retryCondition: '', entities: [] };
  const rows = timelineOf(undefined, device([sw({ swErr, userStatus: 6, status: 99 })]));
  t.like(rows, [{ swErr: 'bad image', swErrSeverity: 'ERROR', userStatus: 'FAILED', status: 'UNKNOWN_99' }]);
});

both('an update can be replayed from the timeline in pages', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const steps = [
    [sw(), other],
    [sw(), sw({ ...other, status: 5, shortVersion: '2', partitionState: 'updating', userStatus: 3, subStatus: 4 })],
    [
      sw({ shortVersion: '2', partitionLabel: 'IMGB', partitionState: 'inprogress', userStatus: 3, subStatus: 5 }),
      sw({ userStatus: 5 }),
    ],
    [sw({ shortVersion: '2', partitionLabel: 'IMGB' }), sw({ partitionState: 'unused', userStatus: 0 })],
  ];
  for (const [index, list] of steps.entries()) await node.info(report(list), 1_700_000_000_000 + index * 1000);
  const rows = [];
  for (let after = 0; ;) {
    const { json } = await client.rest('GET', `/nodes/${node.serial}/timeline?after=${after}&limit=3`);
    if (json.rows.length === 0) break;
    rows.push(...json.rows);
    after = json.last;
  }
  t.deepEqual(
    rows.map((row) => `${row.index} ${row.version} ${row.partitionState} ${row.userStatus} ${row.subStatus}`),
    [
      '0 1.0.0 active UPDATED NONE_SUBSTATUS',
      '1  unused UPDATED NONE_SUBSTATUS',
      '1 2 updating UPDATING UPDATE_REBOOTING',
      '0 2 inprogress UPDATING UPDATE_TESTING',
      '1 1.0.0 active FALLBACK NONE_SUBSTATUS',
      '0 2 active UPDATED NONE_SUBSTATUS',
      '1 1.0.0 unused NONE NONE_SUBSTATUS',
    ],
  );
  t.is(rows[0].at, '2023-11-14T22:13:20.000Z');
  const { messages } = (await client.rest('GET', `/nodes/${node.serial}/info?limit=2`)).json;
  t.deepEqual(
    messages.map((message: Loose) => [message.type, message.message.devId, message.message.dinfo.swList.length]),
    [
      ['device', node.uuid, 2],
      ['device', node.uuid, 2],
    ],
  );
});

both('reports of content trees are kept by tree', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const tree = (progressPercentage: number) => ({
    kind: 'contentTree' as const,
    contentTree: {
      uuid: 'u',
      displayName: 'd',
      sha256: 's',
      state: 2,
      progressPercentage,
      currentSizeBytes: 5,
      error: undefined,
    },
  });
  for (const percent of [1, 50, 99]) t.is((await node.info(tree(percent))).status, 201);
  const { contentTrees } = (await client.rest('GET', `/nodes/${node.serial}`)).json;
  t.is(contentTrees.length, 1);
  t.like(contentTrees[0], { uuid: 'u', state: 'DOWNLOAD_STARTED', progressPercentage: 99, error: null });
});

both('a content tree that a node reports by its UUID alone is gone, and listeners hear of it', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const tree = (uuid: string, change: object = {}) => ({
    kind: 'contentTree' as const,
    contentTree: {
      uuid,
      displayName: '',
      sha256: '',
      state: 0,
      progressPercentage: 0,
      currentSizeBytes: 0,
      error: undefined,
      ...change,
    },
  });
  const known = async (): Promise<string[]> =>
    (await client.rest('GET', `/nodes/${node.serial}`)).json.contentTrees.map(({ uuid }: { uuid: string }) => uuid);
  await node.info(tree('a', { displayName: 'd', sha256: 's', state: 2, progressPercentage: 100 }));
  await node.info(tree('b', { displayName: 'd', sha256: 's' }));
  await node.info(
    tree('c', { error: { description: 'no', timestamp: 0, severity: 3, retryCondition: '', entities: [] } }),
  );
  t.deepEqual(
    (await known()).toSorted(),
    ['a', 'b', 'c'],
    'one that has begun nothing, or has only an error, is there',
  );
  const stream = await listen(t, client);
  await node.info(tree('a'));
  t.deepEqual((await stream.next()).data, { type: 'node', nodeId: node.uuid, seq: null, what: 'contentRemoved' });
  t.deepEqual((await known()).toSorted(), ['b', 'c']);
  t.is((await node.info(tree('never'))).status, 201);
  t.deepEqual((await known()).toSorted(), ['b', 'c']);
});
