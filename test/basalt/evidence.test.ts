import test from 'ava';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { goodUpdate } from '#cmd/basalt/story/evidence.ts';

const blank: TimelineRow = {
  seq: 0,
  nodeId: '',
  at: '',
  receivedAt: '',
  index: 0,
  removed: false,
  transition: true,
  version: '',
  label: '',
  partitionState: '',
  activated: false,
  status: '',
  userStatus: '',
  subStatus: '',
  subStatusProgress: 0,
  subStatusStr: '',
  downloadProgress: 0,
  swErr: '',
  swErrSeverity: '',
  lastBootReason: '',
  lastRebootReason: '',
  baseosUpdateCounter: 0,
  state: '',
};
const committed = { ...blank, version: 'v2', partitionState: 'active', userStatus: 'UPDATED' };
const released = { ...blank, version: 'v1', index: 1, partitionState: 'unused' };

test('the end of an update is both slots, in whatever order a report shows them, and neither alone', (t) => {
  const end = (...rows: readonly TimelineRow[]): boolean[] => {
    const seen = goodUpdate('v1', 'v2').at(-1)?.seen;
    return rows.map((row) => seen?.(row) ?? false);
  };
  t.deepEqual(end(committed, released), [false, true]);
  t.deepEqual(end(released, committed), [false, true]);
  t.deepEqual(end(released, { ...committed, partitionState: 'inprogress' }), [false, false]);
  t.deepEqual(end({ ...released, partitionState: 'active' }, committed), [false, false]);
  t.deepEqual(end(committed, committed), [false, false]);
});
