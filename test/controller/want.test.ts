import test from 'ava';
import { initialDesired, type DesiredBaseos } from '#cmd/controller/nodes/desired/state.ts';
import { want } from '#cmd/controller/nodes/desired/want.ts';
import type { SwEntry } from '#pkg/rest/reported.ts';

const baseos: DesiredBaseos = {
  image: 'v2',
  version: '2.0.0-kvm-amd64',
  sha256: 'ab',
  size: 1,
  contentTreeUuid: 'tree',
  activate: true,
};
const desired = { ...initialDesired, baseos, retryCounter: 4 };

const entry = (change: Partial<SwEntry> = {}, entityId = 'tree'): SwEntry => ({
  activated: false,
  partitionLabel: '',
  partitionDevice: '',
  partitionState: '',
  status: 'DOWNLOAD_STARTED',
  shortVersion: baseos.version,
  longVersion: '',
  swErr: {
    description: 'status 404',
    timestamp: null,
    severity: 'NOTICE',
    retryCondition: 'Will retry in 10h; have retried 1 times',
    entities: [{ entity: 9, entityId }],
  },
  downloadProgress: 0,
  userStatus: 'FAILED',
  subStatus: 'DOWNLOAD_INPROGRESS',
  subStatusProgress: 0,
  subStatusStr: '',
  ...change,
});

test('the same image again, whose download failed, has the download begin again', (t) => {
  t.deepEqual(want(desired, { ...baseos }, [entry()]), { ...desired, retryCounter: 5 });
});

test('wanting again changes nothing where there is no failed download', (t) => {
  for (const reported of [
    [],
    [entry({ swErr: null })],
    [entry({}, 'another tree')],
    [entry({ shortVersion: '3.0.0-kvm-amd64' })],
    // it failed its test: that takes a retry
    [entry({ partitionState: 'inprogress', partitionLabel: 'IMGB' })],
  ])
    t.deepEqual(want(desired, { ...baseos }, reported), desired);
});

test('another image leaves the counter alone', (t) => {
  const other = { ...baseos, version: '3.0.0-kvm-amd64' };
  t.deepEqual(want(desired, other, [entry()]), { ...desired, baseos: other });
});
