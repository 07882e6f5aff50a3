import test from 'ava';
import {
  changesOf,
  differing,
  editableOf,
  effective,
  grouped,
  inForce,
  isAwaited,
  isOwn,
  isUnbounded,
  problemOf,
} from '#cmd/page/logic/properties.ts';
import { groupPropertyRows, propertyRows } from './fake/data.ts';

const rows = propertyRows({ 'timer.config.interval': '30' }, { 'timer.metric.interval': '120' }).map(editableOf);
const row = (key: string) => rows.find((one) => one.key === key)!;

test('a value is judged by the same rule as on the node, with the limits in the answer', (t) => {
  const interval = row('timer.config.interval');
  t.is(problemOf(interval, '60'), undefined);
  t.regex(problemOf(interval, '4') ?? '', /out of range.*5 to 86400 seconds/);
  t.regex(problemOf(interval, '1e2') ?? '', /not a whole decimal number/);
  t.is(problemOf(row('maintenance.mode'), 'enabled'), undefined);
  t.truthy(problemOf(row('maintenance.mode'), 'perhaps'));
  t.truthy(problemOf(row('datastore.http.security.allowinsecureauth'), 'yes'));
});

test('only what says something new is sent, and null only for what is set here', (t) => {
  const draft = {
    'timer.config.interval': null,
    'timer.metric.interval': null,
    'timer.send.timeout': '120',
    'timer.dial.timeout': '9',
  };
  t.deepEqual(changesOf(rows, draft, 'node'), {
    'timer.config.interval': null,
    'timer.send.timeout': '120',
    'timer.dial.timeout': '9',
  });
  t.deepEqual(changesOf(rows, { 'timer.config.interval': '30' }, 'node'), {});
  t.deepEqual(
    changesOf(rows, { 'timer.metric.interval': '120' }, 'node'),
    { 'timer.metric.interval': '120' },
    'the same value as the group has, but now of the node itself',
  );
});

test('the group’s value applies and is not the node’s own', (t) => {
  const metric = row('timer.metric.interval');
  t.is(effective(metric), '120');
  t.false(isOwn(metric, 'node'));
  t.true(isOwn(row('timer.config.interval'), 'node'));
});

test('what a node reports differs by meaning, not by spelling', (t) => {
  const reported = (key: string, value: string, error = '') =>
    differing({ ...row(key), reports: [{ value, error, nodes: 1 }] }).length > 0;
  t.true(reported('timer.config.interval', '60'));
  t.false(reported('timer.config.interval', '30'));
  t.false(reported('datastore.http.security.allowinsecureauth', 'False'));
  t.true(reported('timer.config.interval', '30', 'out of range'));
  t.deepEqual(differing(row('timer.config.interval')), []);
});

test('of a group’s nodes those are told that have another value, and how many they are', (t) => {
  const key = 'timer.config.interval';
  const said = [
    { value: '30', error: '', nodes: 7 },
    { value: '60', error: '', nodes: 2 },
    { value: '30', error: 'too low', nodes: 1 },
  ];
  const group = groupPropertyRows({ [key]: '30' }, { [key]: said }).map(editableOf);
  t.deepEqual(differing(group.find((one) => one.key === key)!), said.slice(1));
  t.true(
    isOwn(
      group.find((one) => one.key === key)!,
      'group',
    ),
  );
});

test('what is set is in force where it is reported as it applies; what nobody reports is neither', (t) => {
  const key = 'timer.config.interval';
  const of = (...values: string[]) =>
    inForce({ ...row(key), reports: values.map((value) => ({ value, error: '', nodes: 3 })) });
  t.is(of('30'), 3);
  t.is(of('60'), 0);
  t.is(of('60', '030'), 3, 'by meaning');
  t.is(of(), undefined);
  t.true(isAwaited(row(key)));
  t.true(isAwaited({ ...row(key), reports: [{ value: '60', error: '', nodes: 1 }] }));
  t.false(isAwaited({ ...row(key), reports: [{ value: '30', error: '', nodes: 1 }] }));
  t.false(isAwaited(row('timer.send.timeout')));
  t.is(
    inForce({ ...row('timer.send.timeout'), reports: [{ value: '120', error: '', nodes: 1 }] }),
    undefined,
    'not set',
  );
});

test('properties are found by every word, and the highest number is no limit', (t) => {
  t.deepEqual(
    grouped(rows, 'vault ready').flatMap(([, found]) => found.map(({ key }) => key)),
    ['timer.vault.ready.cutoff'],
  );
  t.true(isUnbounded(row('timer.vault.ready.cutoff')));
  t.false(isUnbounded(row('timer.config.interval')));
});
