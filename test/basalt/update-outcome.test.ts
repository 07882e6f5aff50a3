import test from 'ava';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { rowText } from '#cmd/basalt/row-text.ts';
import { outcomeOf } from '#cmd/basalt/update-outcome.ts';

const row = (change: Partial<TimelineRow>): TimelineRow => ({
  seq: 1,
  nodeId: 'n',
  at: '2026-01-01T00:00:00Z',
  receivedAt: '2026-01-01T00:00:00Z',
  index: 1,
  removed: false,
  transition: true,
  version: '2.0.0',
  label: 'IMGB',
  partitionState: 'updating',
  activated: false,
  status: 'INSTALLED',
  userStatus: 'UPDATING',
  subStatus: 'UPDATE_REBOOTING',
  subStatusProgress: 0,
  subStatusStr: 'About to reboot',
  downloadProgress: 100,
  swErr: '',
  swErrSeverity: 'UNSPECIFIED',
  lastBootReason: '',
  lastRebootReason: '',
  baseosUpdateCounter: 0,
  state: 'ONLINE',
  ...change,
});

test('an update ends with its slot active and running, not with any step before', (t) => {
  t.is(outcomeOf(row({}), '2.0.0', true), undefined);
  const testing = row({ index: 0, partitionState: 'inprogress', activated: true, subStatus: 'UPDATE_TESTING' });
  t.is(outcomeOf(testing, '2.0.0', true), undefined);
  const committed = row({ index: 0, partitionState: 'active', activated: true, userStatus: 'UPDATED' });
  t.deepEqual(outcomeOf(committed, '2.0.0', true), { kind: 'committed' });
  t.is(outcomeOf(committed, '1.0.0', true), undefined, 'another version');
});

test('a lost test is the end once its reason is known', (t) => {
  const lost = row({ partitionState: 'inprogress', userStatus: 'FAILED' });
  t.is(outcomeOf(lost, '2.0.0', true), undefined);
  t.deepEqual(outcomeOf({ ...lost, swErr: 'agent died' }, '2.0.0', true), { kind: 'failed', why: 'agent died' });
});

test('an error that the node retries by itself is no end, one that it does not is', (t) => {
  const error = { label: '', partitionState: '', userStatus: 'FAILED', swErr: 'connection refused' };
  t.is(outcomeOf(row({ ...error, swErrSeverity: 'NOTICE' }), '2.0.0', true), undefined);
  t.is(outcomeOf(row({ ...error, swErrSeverity: 'WARNING' }), '2.0.0', true), undefined);
  t.is(outcomeOf(row({ ...error, swErrSeverity: 'ERROR' }), '2.0.0', true)?.kind, 'failed');
});

test('a download that is not to be activated ends when it is verified', (t) => {
  const done = row({ label: '', partitionState: '', userStatus: 'DOWNLOAD_DONE' });
  t.deepEqual(outcomeOf(done, '2.0.0', false), { kind: 'downloaded' });
  t.is(outcomeOf(done, '2.0.0', true), undefined);
});

test('a row reads as one sentence with place, version, activity and the first line of the error', (t) => {
  t.is(rowText(row({})), 'IMGB updating 2.0.0 UPDATING: About to reboot');
  t.is(
    rowText(row({ partitionState: 'inprogress', userStatus: 'FAILED', swErr: 'first\nsecond' })),
    'IMGB inprogress 2.0.0 FAILED - first',
  );
  t.is(
    rowText(
      row({ label: '', partitionState: '', version: '', userStatus: 'NONE', subStatusStr: '', status: 'INITIAL' }),
    ),
    'not in a slot (empty) initial',
  );
});
