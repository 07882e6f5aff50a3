import test from 'ava';
import { errorWords } from '#cmd/page/logic/error-text.ts';
import { fieldsOf, headlineOf } from '#cmd/page/logic/messages.ts';
import { pauseText, progressText, statusText } from '#cmd/page/logic/status-text.ts';
import { entryOfInterest, percentOf, remaining, slotsOf, toneOf } from '#cmd/page/logic/status.ts';
import { attemptsOf, phaseOf, secondsOf, updatesOf } from '#cmd/page/logic/timeline.ts';
import { en } from '#cmd/page/strings/en.ts';
import type { SwEntry, TimelineRow } from '#pkg/rest/reported.ts';
import { entry, freeSlot, makeRow } from './fake/data.ts';

const row = (at: number, change: Partial<SwEntry>, index = 1): TimelineRow => ({
  ...makeRow('n', at, 0, { ...freeSlot, shortVersion: '2', ...change }, index),
  at: new Date(at * 1000).toISOString(),
});
const update = [
  row(1, { userStatus: 'UPDATING', subStatus: 'UPDATE_INITIALIZING' }),
  row(3, {
    status: 'DOWNLOAD_STARTED',
    userStatus: 'DOWNLOADING',
    subStatus: 'DOWNLOAD_INPROGRESS',
    subStatusProgress: 10,
  }),
  row(8, {
    status: 'DOWNLOAD_STARTED',
    userStatus: 'DOWNLOADING',
    subStatus: 'DOWNLOAD_INPROGRESS',
    subStatusProgress: 90,
  }),
  row(10, { status: 'VERIFYING' }),
  row(11, { status: 'LOADING' }),
  row(15, { status: 'INSTALLED', userStatus: 'UPDATING', subStatus: 'UPDATE_REBOOTING' }),
  row(40, { status: 'INSTALLED', userStatus: 'UPDATING', subStatus: 'UPDATE_TESTING', subStatusProgress: 600 }, 0),
];
const kinds = (rows: readonly TimelineRow[]) => updatesOf(rows).map(({ phases }) => phases.map(({ kind }) => kind));

test('an update is told as its phases, each with its time; progress makes no phase', (t) => {
  const [attempt] = updatesOf(update);
  t.is(attempt?.version, '2');
  t.deepEqual(
    attempt?.phases.map((phase) => [phase.kind, secondsOf(phase, 100_000)]),
    [
      ['INITIALIZING', 2],
      ['DOWNLOADING', 7],
      ['VERIFYING', 1],
      ['WRITING', 4],
      ['REBOOTING', 25],
      ['TESTING', 60],
    ],
  );
  t.is(attempt?.phases[1]?.progress, 90);
});

test('a failed update and its retry are two attempts, the newer one first', (t) => {
  const failed = row(90, { status: 'INSTALLED', userStatus: 'FAILED', subStatus: 'NONE_SUBSTATUS' });
  const again = row(120, { status: 'INSTALLED', userStatus: 'UPDATING', subStatus: 'UPDATE_REBOOTING' });
  const done = row(200, { status: 'INSTALLED', userStatus: 'UPDATED' }, 0);
  t.deepEqual(kinds([...update, failed, again, done]), [
    ['REBOOTING', 'UPDATED'],
    ['INITIALIZING', 'DOWNLOADING', 'VERIFYING', 'WRITING', 'REBOOTING', 'TESTING', 'FAILED'],
  ]);
});

test('an image that gets a slot goes on there: leaving its place beside the slots ends nothing', (t) => {
  const beside = { partitionLabel: '', status: 'DOWNLOAD_STARTED', userStatus: 'DOWNLOADING' } as const;
  const moved = [
    row(1, { ...beside, subStatus: 'DOWNLOAD_INPROGRESS' }, 2),
    row(2, { status: 'VERIFIED', userStatus: 'UPDATING', subStatus: 'UPDATE_INITIALIZING' }),
    { ...row(2, { ...beside, subStatus: 'DOWNLOAD_INPROGRESS' }, 2), removed: true },
    row(3, { status: 'INSTALLED', userStatus: 'UPDATING', subStatus: 'UPDATE_REBOOTING' }),
  ];
  t.deepEqual(kinds(moved), [['DOWNLOADING', 'INITIALIZING', 'REBOOTING']]);
  const cancelled = moved.slice(0, 1).concat(moved.slice(2, 3));
  t.deepEqual(kinds(cancelled), [['DOWNLOADING', 'REMOVED']]);
});

test('slots that hold what they always held are no updates', (t) => {
  const quiet = [
    row(1, { shortVersion: '1', userStatus: 'UPDATED', status: 'INSTALLED' }, 0),
    row(1, { shortVersion: '' }),
  ];
  t.deepEqual(updatesOf(quiet), []);
  t.is(attemptsOf(quiet).length, 1);
});

test('the entry that goes ends its attempt, and the same version begins another', (t) => {
  const removed = { ...row(12, {}), removed: true };
  const again = row(50, { userStatus: 'UPDATING', subStatus: 'UPDATE_INITIALIZING' });
  t.deepEqual(kinds([...update.slice(0, 2), removed, again]), [
    ['INITIALIZING'],
    ['INITIALIZING', 'DOWNLOADING', 'REMOVED'],
  ]);
});

test('a clock that jumps back makes no negative time', (t) => {
  const [attempt] = updatesOf([update[5]!, { ...update[6]!, at: '1970-01-01T00:00:00Z' }]);
  t.is(secondsOf(attempt!.phases[0]!, 0), 0);
});

test('every sub status that is not none is a phase and has words, which the seconds and percents go into', (t) => {
  for (const subStatus of Object.keys(en.subStatus)) {
    const kind = phaseOf({ removed: false, userStatus: 'UPDATING', subStatus, status: 'INSTALLED' });
    t.truthy(en.phases[kind], subStatus);
    t.truthy(progressText({ userStatus: 'UPDATING', subStatus, subStatusProgress: 5 }), subStatus);
  }
  t.is(
    progressText({ userStatus: 'UPDATING', subStatus: 'UPDATE_TESTING', subStatusProgress: 65 }),
    'Testing, 1 m 05 s left',
  );
  t.is(
    progressText({ userStatus: 'DOWNLOADING', subStatus: 'DOWNLOAD_INPROGRESS', subStatusProgress: 47.4 }),
    'Downloading 47 %',
  );
});

test('another language builds its own sentence from the same numbers', (t) => {
  const de = { ...en, subStatus: { UPDATE_TESTING: (seconds: number) => `Noch ${seconds} Sekunden Test` } };
  t.is(
    progressText({ userStatus: 'UPDATING', subStatus: 'UPDATE_TESTING', subStatusProgress: 9 }, de),
    'Noch 9 Sekunden Test',
  );
});

test('beside a failure the stale progress is not shown, and what is unknown shows as it came', (t) => {
  t.is(progressText({ userStatus: 'FAILED', subStatus: 'UPDATE_TESTING', subStatusProgress: 9 }), '');
  t.is(statusText('UNKNOWN_9'), 'UNKNOWN_9');
  t.is(toneOf('UNKNOWN_9'), 'quiet');
  t.is(toneOf('UPDATING', 'UPDATE_NEED_TEST_CONFIRM'), 'wait');
  t.is(percentOf({ subStatus: 'UPDATE_TESTING', subStatusProgress: 500 }), undefined);
  t.is(percentOf({ subStatus: 'DOWNLOAD_INPROGRESS', subStatusProgress: 140 }), 100);
});

test('the countdown runs on between reports and stops at nothing', (t) => {
  t.is(remaining(600, 1000, 11_000), 590);
  t.is(remaining(5, 1000, 100_000), 0);
  t.is(remaining(600, 20_000, 11_000), 600, 'a clock that is behind adds no time');
  t.is(remaining(600, undefined, 11_000), 600);
});

test('slots stand in the order of their labels, whichever runs', (t) => {
  const running = entry({ partitionLabel: 'IMGB', shortVersion: '2' });
  const list = [
    running,
    entry({ partitionLabel: 'IMGA', activated: false }),
    entry({ partitionLabel: '', shortVersion: '3' }),
  ];
  const { slots, loose } = slotsOf(list);
  t.deepEqual([slots.map(({ partitionLabel }) => partitionLabel), loose.length], [['IMGA', 'IMGB'], 1]);
  t.is(entryOfInterest(list, '3')?.shortVersion, '3');
  t.is(entryOfInterest(list, 'none such')?.shortVersion, '2');
  t.is(entryOfInterest([], null), undefined);
});

test('an error comes apart into words that can be said in any language', (t) => {
  const words = errorWords({
    description: 'no route',
    timestamp: null,
    severity: 'WARNING',
    retryCondition: 'Will retry in 60s',
    entities: [
      { entity: 9, entityId: 'u' },
      { entity: 77, entityId: 'v' },
    ],
  });
  t.deepEqual(words.entities, [
    { kind: 'contentTree', id: 'u' },
    { kind: 'unknown', id: 'v' },
  ]);
  for (const { kind } of words.entities) t.truthy(en.node.entities[kind]);
  t.truthy(en.node.severityMeaning[words.severity]);
});

test('a message is decoded value by value, without what is empty, and never without end', (t) => {
  const message = {
    devId: 'd',
    dinfo: { swList: [{ shortVersion: '2', longVersion: '', activated: true, n: 0, e: null }] },
  };
  t.deepEqual(fieldsOf(message), [
    { path: 'devId', value: 'd' },
    { path: 'dinfo.swList[0].shortVersion', value: '2' },
    { path: 'dinfo.swList[0].activated', value: 'true' },
    { path: 'dinfo.swList[0].n', value: '0' },
  ]);
  t.is(headlineOf('device', message), '2');
  t.is(headlineOf('other', message), '');
  t.is(fieldsOf(Array.from({ length: 9000 }, () => 1)).length, 400);
});

test('a pause between two attempts of a download is told in the words of the node, and nothing else is', (t) => {
  const why = 'attempt 2 of 7 failed, the next is in 4 s: no route to host';
  const download = (subStatusStr: string) => pauseText({ userStatus: 'DOWNLOADING', subStatusStr });
  t.is(download(`Download 40% done; ${why}`), why);
  t.is(download('Download 40% done'), '');
  t.is(download(why), '', 'a sentence of another agent is not taken apart');
  t.is(pauseText({ userStatus: 'UPDATING', subStatusStr: `Download 40% done; ${why}` }), '');
});
