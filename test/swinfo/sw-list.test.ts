import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { nodeTimesOf } from '#pkg/swinfo/node-times.ts';
import { swListOf, type SwListInput } from '#pkg/swinfo/sw-list.ts';
import { subStatus, userStatus, zSwState } from '#pkg/swinfo/enums.ts';
import { baseOs, contentTree, node, slot, v1, v2 } from './topic-values.ts';

const list = (more: Partial<SwListInput>) =>
  swListOf({ zboot: [], baseOs: [], contentTrees: [], node: node(), wanted: new Set(), ...more });

const freshNode = [slot('IMGB', false, 'unused', ''), slot('IMGA', true, 'active', v1)];

test('without requests: [0] is the current slot, [1] the other, told from ZbootStatus alone', (t) => {
  const [current, other, ...rest] = list({ zboot: freshNode });
  t.deepEqual(rest, []);
  t.like(current, {
    partitionLabel: 'IMGA',
    activated: true,
    status: zSwState.installed,
    downloadProgress: 100,
    userStatus: userStatus.updated,
  });
  t.like(other, {
    partitionLabel: 'IMGB',
    activated: false,
    status: zSwState.initial,
    downloadProgress: 0,
    userStatus: userStatus.none,
  });
});

test('a version that failed in the last boot says why, also while nothing asks for it', (t) => {
  const zboot = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'inprogress', v2)];
  const reason = { RebootReason: 'the persist partition was filled', RebootImage: 'IMGB' };
  const [current, other] = list({ zboot, node: node(reason) });
  t.is(current?.swErr, undefined);
  t.is(other?.userStatus, userStatus.failed);
  t.deepEqual(other?.swErr, {
    description: reason.RebootReason,
    timestamp: Date.parse('2026-01-02T03:04:05.678Z'),
    severity: 3,
    retryCondition: '',
    entities: [],
  });
  // the boot before was another image's, or nothing is known of it: the failure stays, without a reason
  for (const last of [
    { ...reason, RebootImage: 'IMGA' },
    { ...reason, RebootReason: '' },
  ]) {
    const [, unexplained] = list({ zboot, node: node(last) });
    t.is(unexplained?.userStatus, userStatus.failed);
    t.is(unexplained?.swErr, undefined);
  }
  // and a slot that did not fail is never given one
  t.is(
    list({ zboot: [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'unused', v2)], node: node(reason) })[1]
      ?.swErr,
    undefined,
  );
});

test('a request without a slot is shown after the slots, with its progress and without partition fields', (t) => {
  const [, , extra] = list({
    zboot: freshNode,
    baseOs: [baseOs({ State: 103 })],
    contentTrees: [contentTree()],
    wanted: new Set(['ct-2']),
  });
  t.like(extra, {
    partitionLabel: '',
    partitionState: '',
    activated: false,
    status: zSwState.downloadStarted,
    downloadProgress: 40,
    userStatus: userStatus.downloading,
    subStatus: subStatus.downloadInprogress,
    subStatusProgress: 40,
  });
});

test('a request whose content tree is gone has been cancelled and is hidden', (t) => {
  t.is(list({ zboot: freshNode, baseOs: [baseOs({ State: 103 })] }).length, 2);
});

test('a request on its slot speaks for the slot', (t) => {
  const [, other, ...rest] = list({
    zboot: [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'updating', v2)],
    baseOs: [baseOs({ State: 111, PartitionLabel: 'IMGB', PartitionDevice: '/dev/IMGB', PartitionState: 'updating' })],
    contentTrees: [contentTree({ State: 108, Progress: 100 })],
    node: node({ RebootInSeconds: 60 }),
    wanted: new Set(['ct-2']),
  });
  t.like(other, {
    shortVersion: v2,
    subStatus: subStatus.updateRebooting,
    subStatusProgress: 60,
    downloadProgress: 100,
  });
  t.deepEqual(rest, [], 'and is not told a second time');
});

test('scenario 3: after the commit [0] is UPDATED and the old image NONE', (t) => {
  const [current, other] = list({
    zboot: [slot('IMGA', false, 'unused', v1), slot('IMGB', true, 'active', v2)],
    baseOs: [baseOs({ State: 111, Activated: true, PartitionLabel: 'IMGB', PartitionState: 'active' })],
  });
  t.is(current?.userStatus, userStatus.updated);
  t.is(other?.userStatus, userStatus.none);
});

test('while testing [0] counts down in truncated seconds and the old image is FALLBACK', (t) => {
  const [current, other] = list({
    zboot: [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)],
    baseOs: [baseOs({ State: 111, Activated: true, PartitionLabel: 'IMGB', PartitionState: 'inprogress' })],
    node: node({ UpdateInprogress: true, RemainingTestTime: 319_900_000_000 }),
  });
  t.like(current, { subStatus: subStatus.updateTesting, subStatusProgress: 319 });
  t.is(other?.userStatus, userStatus.fallback);
});

test('scenario 5: the running version asked for again is UPDATED', (t) => {
  const [current] = list({
    zboot: freshNode,
    baseOs: [
      baseOs({ BaseOsVersion: v1, State: 111, Activated: true, PartitionLabel: 'IMGA', PartitionState: 'active' }),
    ],
    wanted: new Set(['ct-2']),
  });
  t.like(current, { userStatus: userStatus.updated, shortVersion: v1 });
});

test('scenario 10: an error shows FAILED with an ErrorInfo', (t) => {
  const [, , extra] = list({
    zboot: freshNode,
    baseOs: [
      baseOs({
        State: 108,
        Error: 'image size 2000 bytes greater than partition size 1000 bytes',
        ErrorTime: '2026-01-02T03:04:05.5+01:00',
        ErrorSeverity: 3,
      }),
    ],
    contentTrees: [contentTree()],
  });
  t.is(extra?.userStatus, userStatus.failed);
  t.deepEqual(extra?.swErr, {
    description: 'image size 2000 bytes greater than partition size 1000 bytes',
    timestamp: Date.UTC(2026, 0, 2, 2, 4, 5, 500),
    severity: 3,
    retryCondition: '',
    entities: [],
  });
});

test('a wrong version inside the image is FAILED with the cause, and no update that begins stands beside it', (t) => {
  const cause = 'version 2.0.0 is configured but the image written to IMGB holds version 3.0.0';
  const [, other] = list({
    zboot: freshNode,
    baseOs: [
      baseOs({
        State: 108,
        PartitionLabel: 'IMGB',
        PartitionState: 'unused',
        Error: cause,
        ErrorTime: '2026-01-02T03:04:05Z',
      }),
    ],
    contentTrees: [contentTree({ State: 108 })],
    wanted: new Set(['ct-2']),
  });
  t.like(other, { userStatus: userStatus.failed, subStatus: subStatus.none, subStatusStr: cause });
});

test('a request whose content tree the config does not have shows its error; a cancelled one stays hidden', (t) => {
  const lost = [
    baseOs({ State: 103, Error: 'content tree ct-2 is not in the config', ErrorTime: '2026-01-02T03:04:05Z' }),
  ];
  const [, , extra, ...more] = list({ zboot: freshNode, baseOs: lost, wanted: new Set(['ct-2']) });
  t.like(extra, {
    userStatus: userStatus.failed,
    subStatusStr: 'content tree ct-2 is not in the config',
    shortVersion: v2,
  });
  t.deepEqual(more, []);
  t.is(list({ zboot: freshNode, baseOs: lost }).length, 2, 'withdrawn');
  t.is(list({ zboot: freshNode, baseOs: [baseOs({ State: 103 })], wanted: new Set(['ct-2']) }).length, 2, 'on its way');
});

test('scenario 15: a copied content tree error carries severity, condition and entity', (t) => {
  const [, , extra] = list({
    zboot: freshNode,
    baseOs: [
      baseOs({
        State: 103,
        Error: 'stalled',
        ErrorTime: '2026-01-02T03:04:05Z',
        ErrorSeverity: 1,
        ErrorRetryCondition: 'Will retry in 10m0s; have retried 2 times',
        ErrorEntities: [{ EntityType: 9, EntityID: 'ct-2' }],
      }),
    ],
    contentTrees: [contentTree()],
  });
  t.is(extra?.userStatus, userStatus.failed);
  t.like(extra?.swErr, { severity: 1, retryCondition: 'Will retry in 10m0s; have retried 2 times' });
  t.deepEqual(extra?.swErr?.entities, [{ entity: 9, entityId: 'ct-2' }]);
});

test('scenarios 19 to 21: a remembered failure is FAILED before the config is parsed, and while it is asked for again', (t) => {
  const zboot = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'inprogress', v2)];
  t.is(list({ zboot })[1]?.userStatus, userStatus.failed);
  t.is(list({ zboot })[0]?.userStatus, userStatus.updated);
  const asked = list({
    zboot,
    baseOs: [baseOs({ State: 105, PartitionLabel: 'IMGB', PartitionState: 'inprogress' })],
    contentTrees: [contentTree()],
    wanted: new Set(['ct-2']),
  });
  t.is(asked[1]?.userStatus, userStatus.failed);
});

test('scenario 37: a request during the test is UPDATE_DEFERRED', (t) => {
  const [, , extra] = list({
    zboot: [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)],
    baseOs: [baseOs({ BaseOsVersion: '3.0.0-kvm-amd64', State: 108, TooEarly: true })],
    contentTrees: [contentTree({ State: 108, Progress: 100 })],
  });
  t.like(extra, { userStatus: userStatus.updating, subStatus: subStatus.updateDeferred });
});

test('several requests on one label: the one with a live config speaks, in any order of the topic', (t) => {
  const zboot = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'unused', v2)];
  const stale = baseOs({ ContentTreeUUID: 'ct-1', PartitionLabel: 'IMGB', State: 111, PartitionState: 'unused' });
  const live = baseOs({
    ContentTreeUUID: 'ct-3',
    BaseOsVersion: '3.0.0-kvm-amd64',
    PartitionLabel: 'IMGB',
    State: 108,
  });
  for (const order of [
    [stale, live],
    [live, stale],
  ])
    t.is(list({ zboot, baseOs: order, wanted: new Set(['ct-3']) })[1]?.shortVersion, '3.0.0-kvm-amd64');
  t.is(list({ zboot, baseOs: [live, stale] })[1]?.shortVersion, v2);
});

test('an entry for a request shows where it is and how far, from the request and not from the slot', (t) => {
  const zboot = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'unused', '')];
  const placed = { PartitionLabel: 'IMGB', PartitionDevice: '/dev/sda3', PartitionState: 'unused' };
  const shown = list({ zboot, baseOs: [baseOs({ ...placed, State: 108 })] })[1];
  t.like(shown, { partitionLabel: 'IMGB', partitionDevice: '/dev/sda3', partitionState: 'unused', activated: false });
  t.like(shown, { downloadProgress: 0, longVersion: '', shortVersion: v2 });
  const whole = list({ zboot, baseOs: [baseOs({ ...placed, State: 111 })] })[1];
  t.is(whole?.downloadProgress, 100, 'what is installed has been downloaded, also when its content tree is gone');
});

test('a download says how much of it is checked, why it pauses, and nothing more where nothing is known', (t) => {
  const shown = (state: number, tree: Parameters<typeof contentTree>[0]) =>
    list({ zboot: freshNode, baseOs: [baseOs({ State: state })], contentTrees: [contentTree(tree)] })[2];
  t.is(shown(105, { VerifyProgress: 30 })?.subStatusProgress, 30);
  t.is(
    shown(103, { Waiting: 'the next attempt is in 2 s' })?.subStatusStr,
    'Download 40% done; the next attempt is in 2 s',
  );
  t.is(shown(103, {})?.subStatusStr, 'Download 40% done');
  const placed = baseOs({ State: 105, PartitionLabel: 'IMGB', PartitionState: 'unused' });
  t.is(list({ zboot: freshNode, baseOs: [placed] })[1]?.subStatusProgress, 0, 'its content tree is gone');
});

test('a second trial after a power cut is told as one, and a first is not', (t) => {
  const zboot = [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)];
  const trial = { State: 111, Activated: true, PartitionLabel: 'IMGB', PartitionState: 'inprogress' };
  t.regex(list({ zboot, baseOs: [baseOs({ ...trial, TriedAgain: true })] })[0]?.subStatusStr ?? '', /second trial/);
  t.is(list({ zboot, baseOs: [baseOs(trial)] })[0]?.subStatusStr, 'Testing for 0 more seconds');
});

test('a request that has no slot shows none, whatever is left in it of one', (t) => {
  const left = { PartitionDevice: '/dev/sda3', PartitionState: 'unused', Activated: true, State: 103 };
  const [, , shown] = list({ zboot: freshNode, baseOs: [baseOs(left)], contentTrees: [contentTree()] });
  t.like(shown, { partitionLabel: '', partitionDevice: '', partitionState: '', activated: false });
});

test('only the version that failed is shown as failed, and only where it does not run', (t) => {
  const failed = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'inprogress', v2)];
  const next = baseOs({ BaseOsVersion: '3.0.0-kvm-amd64', State: 108, PartitionLabel: 'IMGB' });
  t.is(list({ zboot: failed, baseOs: [next] })[1]?.userStatus, userStatus.updating);
  const testing = [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)];
  const again = baseOs({ State: 103, PartitionLabel: 'IMGB' });
  t.is(list({ zboot: testing, baseOs: [again] })[0]?.userStatus, userStatus.downloading);
  const unreadable = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'inprogress', '')];
  t.like(list({ zboot: unreadable })[1], { userStatus: userStatus.none, swErr: undefined }, 'nobody knows what it was');
  const why = { RebootReason: 'the persist partition was filled', RebootImage: 'IMGB' };
  t.is(list({ zboot: failed, node: node(why) })[1]?.subStatusStr, why.RebootReason);
  t.is(list({ zboot: unreadable, node: node(why) })[1]?.swErr, undefined);
});

test('slots of which none is current, and requests without a slot, are in the order of their names', (t) => {
  const [a, b] = [slot('IMGA', false, 'unused', v1), slot('IMGB', false, 'unused', v2)];
  const [one, two] = ['ct-1', 'ct-2'].map((ContentTreeUUID) =>
    baseOs({ ContentTreeUUID, BaseOsVersion: ContentTreeUUID, State: 103 }),
  );
  const contentTrees = [contentTree({ ContentID: 'ct-1' }), contentTree({ ContentID: 'ct-2' })];
  for (const [zboot, requests] of [
    [
      [a, b],
      [one!, two!],
    ],
    [
      [b, a],
      [two!, one!],
    ],
  ] as const) {
    const names = list({ zboot, baseOs: requests, contentTrees }).map(
      (entry) => entry.partitionLabel || entry.shortVersion,
    );
    t.deepEqual(names, ['IMGA', 'IMGB', 'ct-1', 'ct-2']);
  }
});

test('countdowns are whole seconds, and nothing is counted before the health agent has said anything', (t) => {
  t.deepEqual(
    nodeTimesOf(
      node({ RemainingTestTime: 3600e9, WaitTestConfirm: true, RemainingConfirmTime: 7200e9, RebootInSeconds: 30 }),
    ),
    { testSeconds: 3600, waitConfirm: true, confirmSeconds: 7200, rebootSeconds: 30, checks: '' },
  );
  const nothing = { testSeconds: 0, waitConfirm: false, confirmSeconds: 0, rebootSeconds: 0, checks: '' };
  t.deepEqual(nodeTimesOf(undefined), nothing);
});

test('N16: an image on trial tells how the checks of its operator stand, in one sentence of bounded length', (t) => {
  const said = (...Checks: { Name: string; Passed: boolean; Text: string }[]) =>
    list({
      zboot: [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)],
      node: node({ RemainingTestTime: 300e9, Checks }),
    })[0]?.subStatusStr;
  t.is(said(), 'Testing for 300 more seconds');
  const disk = { Name: 'disk', Passed: true, Text: 'fine' };
  const radio = { Name: 'radio', Passed: false, Text: 'no carrier' };
  t.is(said(disk), 'Testing for 300 more seconds (1 of 1 checks passed)');
  t.is(said(disk, radio), 'Testing for 300 more seconds (1 of 2 checks passed; radio: no carrier)');
  t.is(said({ ...radio, Text: 'x'.repeat(256) })?.length, 200);
});

test('a request without a version is INITIAL with progress 0', (t) => {
  const [, , extra] = list({
    zboot: freshNode,
    baseOs: [baseOs({ BaseOsVersion: '', State: 103 })],
    contentTrees: [contentTree()],
  });
  t.like(extra, { status: zSwState.initial, downloadProgress: 0, userStatus: userStatus.none });
});

const states = fc.constantFrom('active', 'inprogress', 'updating', 'unused', 'UNKNOWN 1003');
const request = fc.record({
  id: fc.constantFrom('ct-1', 'ct-2', 'ct-3'),
  label: fc.constantFrom('', 'IMGA', 'IMGB'),
  state: fc.integer({ min: 0, max: 126 }),
  slotState: states,
  early: fc.boolean(),
  phase: fc.constantFrom('' as const, 'writing' as const, 'verifying' as const),
  error: fc.constantFrom('', 'broken'),
  version: fc.constantFrom('', v1, v2),
});

testProp(
  'any topics: two slots first, current before other, progress within bounds, the same list for any order',
  [fc.uniqueArray(request, { selector: (r) => r.id, maxLength: 3 }), states, states, fc.boolean()],
  (t, requests, stateA, stateB, currentIsA) => {
    const zboot = [slot('IMGA', currentIsA, stateA, v1), slot('IMGB', !currentIsA, stateB, v2)];
    const statuses = requests.map((r) =>
      baseOs({
        ContentTreeUUID: r.id,
        PartitionLabel: r.label,
        State: r.state,
        PartitionState: r.slotState,
        TooEarly: r.early,
        Phase: r.phase,
        BaseOsVersion: r.version,
        Error: r.error,
        ErrorTime: r.error === '' ? '0001-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      }),
    );
    const trees = [contentTree({ ContentID: 'ct-1' }), contentTree({ ContentID: 'ct-2' })];
    const shown = list({ zboot, baseOs: statuses, contentTrees: trees });
    t.deepEqual(
      shown,
      list({ zboot: zboot.toReversed(), baseOs: statuses.toReversed(), contentTrees: trees.toReversed() }),
    );
    t.is(shown[0]?.partitionLabel, currentIsA ? 'IMGA' : 'IMGB');
    t.is(shown[1]?.partitionLabel, currentIsA ? 'IMGB' : 'IMGA');
    for (const entry of shown) {
      t.true(entry.downloadProgress >= 0 && entry.downloadProgress <= 100);
      t.true(entry.userStatus >= 0 && entry.userStatus <= 6);
      if (entry.swErr !== undefined) t.is(entry.userStatus, userStatus.failed);
      if (entry.partitionState === 'inprogress' && !entry.activated && entry.status === zSwState.installed)
        t.true(entry.userStatus === userStatus.failed || entry.subStatus !== 0);
    }
  },
);
