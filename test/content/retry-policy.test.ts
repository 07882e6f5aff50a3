import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import {
  attemptsPerDownload,
  longestPause,
  nextTryAt,
  pauseAfter,
  retryConditionOf,
  retryDelay,
  severityOf,
  worthAnAttempt,
} from '#pkg/content/retry-policy.ts';

const failure = (retries: number, failingForSeconds: number, willRetryInSeconds = 300, gaveUp = false) => ({
  retries,
  failingForSeconds,
  willRetryInSeconds,
  gaveUp,
});

test('a fresh failure is a notice', (t) => {
  t.is(severityOf(failure(0, 0)), 1);
  t.is(severityOf(failure(10, 3600)), 1);
});

test('a failure is a warning after more than 10 retries or an hour', (t) => {
  t.is(severityOf(failure(11, 0)), 2);
  t.is(severityOf(failure(0, 3601)), 2);
  t.is(severityOf(failure(20, 36_000)), 2);
});

test('a failure is an error after more than 20 retries or 10 hours, or when it was given up', (t) => {
  t.is(severityOf(failure(21, 0)), 3);
  t.is(severityOf(failure(0, 36_001)), 3);
  t.is(severityOf(failure(0, 0, 300, true)), 3);
});

test('the retry condition says when and how often', (t) => {
  t.is(retryConditionOf(failure(3, 0, 450)), 'Will retry in 7m30s; have retried 3 times');
  t.is(retryConditionOf(failure(1, 0, 7200)), 'Will retry in 2h; have retried 1 times');
  t.is(retryConditionOf(failure(2, 0, 0)), 'Retrying; attempt 3');
  t.is(retryConditionOf(failure(2, 0, 0.4)), 'Will retry in 1s; have retried 2 times');
  t.is(retryConditionOf(failure(2, 0, 3661)), 'Will retry in 1h1m1s; have retried 2 times');
});

testProp(
  'severity never falls while a failure lasts',
  [fc.nat(50), fc.nat(80_000), fc.nat(5), fc.nat(9000)],
  (t, retries, seconds, more, later) => {
    t.true(severityOf(failure(retries + more, seconds + later)) >= severityOf(failure(retries, seconds)));
  },
);

testProp(
  'a retry comes after 0.3 to 1.0 of the configured time',
  [fc.integer({ min: 60, max: 2 ** 32 - 1 }), fc.double({ min: 0, max: 1, noNaN: true })],
  (t, seconds, random) => {
    const delay = retryDelay(seconds, random);
    t.true(delay >= seconds * 299.9 && delay <= seconds * 1000.1);
  },
);

test('a download of one datastore has seven attempts, with pauses that double from a second', (t) => {
  t.is(attemptsPerDownload, 7);
  t.deepEqual([1, 2, 3, 6].map(pauseAfter), [1000, 2000, 4000, 32_000]);
  t.is(longestPause, 60_000);
  t.is(worthAnAttempt, 262_144);
});

test('datastores that may be asked at the moment of the failure are not what it waits for', (t) => {
  t.is(nextTryAt({ failedAt: 5000, gaveUp: false, allBusyUntil: 5000, random: 1 }, times), 605_000);
});

const times = { retrySeconds: 600, giveUpRetrySeconds: 3600 };

testProp(
  'whatever failed is tried again: soon when that may help, late when it was given up, when the servers say if they do',
  [fc.nat(1e9), fc.boolean(), fc.option(fc.nat(2e9), { nil: undefined }), fc.double({ min: 0, max: 1, noNaN: true })],
  (t, failedAt, gaveUp, allBusyUntil, random) => {
    const at = nextTryAt({ failedAt, gaveUp, allBusyUntil, random }, times);
    t.true(at > failedAt);
    if (allBusyUntil !== undefined && allBusyUntil > failedAt) return t.is(at, allBusyUntil);
    const full = (gaveUp ? 3600 : 600) * 1000;
    t.true(at - failedAt >= full * 0.299 && at - failedAt <= full * 1.001);
  },
);
