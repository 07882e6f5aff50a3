import test from 'ava';
import { startedStatus, statusesAfter } from '#pkg/content/content-status.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { swState } from '#pkg/topics/common.ts';

const at = '2026-01-01T00:00:00.000Z';
const started = startedStatus({
  ContentID: 'tree',
  DatastoreIDList: ['store'],
  RelativeURL: 'a.img',
  Format: 1,
  ContentSha256: 'AB'.repeat(32),
  MaxDownloadSize: 1000,
  DisplayName: 'a',
  GenerationCounter: 0,
});
const failure = { kind: 'failed', id: 'tree', error: new BasaltError('PEER_STATUS', 'status 503') } as const;

test('a content tree goes from DOWNLOADING over VERIFYING, VERIFIED and LOADING to LOADED', (t) => {
  t.is(started.State, swState.downloading);
  t.is(started.ContentSha256, 'ab'.repeat(32));
  const [half] = statusesAfter(started, { kind: 'progress', id: 'tree', currentSize: 501, totalSize: 1000 }, at);
  t.is(half?.Progress, 50);
  const [verifying] = statusesAfter(half!, { kind: 'verifying', id: 'tree', percent: 40 }, at);
  t.is(verifying?.State, swState.verifying);
  t.is(verifying?.VerifyProgress, 40);
  t.is(verifying?.Progress, 100, 'what is checked is downloaded');
  const last = statusesAfter(verifying!, { kind: 'loaded', id: 'tree', path: '/x', sizeBytes: 990 }, at);
  t.deepEqual(
    last.map(({ State }) => State),
    [swState.verified, swState.loading, swState.loaded],
  );
  t.is(last[2]?.FileLocation, '/x');
  t.is(last[2]?.TotalSize, 990);
});

test('a failure carries severity and retry condition, and clears with the next progress', (t) => {
  const fails = (retries: number, failingForSeconds: number, willRetryInSeconds: number, gaveUp = false) =>
    statusesAfter(started, { ...failure, retries, failingForSeconds, willRetryInSeconds, gaveUp }, at)[0]!;
  t.is(fails(1, 60, 600).ErrorSeverity, 1);
  t.is(fails(1, 60, 600).ErrorRetryCondition, 'Will retry in 10m; have retried 1 times');
  t.is(fails(11, 60, 600).ErrorSeverity, 2);
  t.is(fails(0, 3601, 600).ErrorSeverity, 2);
  t.is(fails(21, 60, 600).ErrorSeverity, 3);
  t.is(fails(0, 0, 3000, true).ErrorSeverity, 3);
  t.is(fails(0, 0, 3000, true).ErrorRetryCondition, 'Will retry in 50m; have retried 0 times');
  t.deepEqual(fails(1, 60, 600).ErrorEntities, [{ EntityType: 9, EntityID: 'tree' }]);
  const [after] = statusesAfter(fails(1, 60, 600), { kind: 'progress', id: 'tree', currentSize: 1, totalSize: 2 }, at);
  t.is(after?.Error, '');
});

test('a pause between two attempts says why, which attempt, and when the next is, and is no error', (t) => {
  const { error } = failure;
  const pausing = { kind: 'pausing', id: 'tree', error, attempt: 2, attempts: 7, seconds: 1.5 } as const;
  const [paused] = statusesAfter({ ...started, Progress: 30 }, pausing, at);
  t.is(paused?.Waiting, 'attempt 2 of 7 failed, the next is in 2 s: status 503');
  t.is(paused?.Error, '');
  t.is(paused?.Progress, 30);
  const [after] = statusesAfter(paused!, { kind: 'progress', id: 'tree', currentSize: 1, totalSize: 2 }, at);
  t.is(after?.Waiting, '');
  const failed = { ...failure, retries: 0, willRetryInSeconds: 9, gaveUp: false } as const;
  t.is(statusesAfter(paused!, failed, at)[0]?.Waiting, '');
});
