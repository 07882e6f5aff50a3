import test from 'ava';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

const reason = 'exceeded fallback outage for controller connectivity 300 by 10 seconds';
const failing = { RebootReason: reason, RebootTime: '2026-01-01T00:00:00.000Z', RebootImage: 'IMGB' };

test('scenario 19: a version that failed is not tried again by any later event, agent start or reboot; it stays FAILED', (t) => {
  const rig = failedRig();
  rig.health(failing);
  const quiet = [...rig.update('v2'), ...rig.config('v2'), ...rig.tree('v2')];
  t.deepEqual(deeds(quiet), []);
  const check = (): void => {
    t.is(rig.status('tree-v2').Error, reason);
    t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
    t.is(rig.status('tree-v2').ErrorTime, failing.RebootTime);
  };
  check();
  // an ordinary reboot of the old image: the files of the failing boot are gone, the reason is not
  t.is(rig.reboot(), 'IMGA');
  rig.health({ RebootReason: 'reboot from controller', RebootImage: 'IMGA', RebootTime: '2026-02-02T00:00:00.000Z' });
  t.deepEqual(deeds(rig.update('v2')), []);
  check();
});

test('scenario 20: an image that died before its agents ran is FAILED with a generic reason', (t) => {
  const rig = failedRig();
  rig.update('v2');
  t.regex(rig.status('tree-v2').Error, /^unknown reboot reason, power failure or crash at /, 'before any report');
  rig.health({
    RebootReason: 'NORMAL: baseos-update(IMGB) to EVE version v2 reboot',
    RebootImage: 'IMGA',
    RebootTime: '2026-01-01T00:00:00.000Z',
  });
  t.is(rig.status('tree-v2').Error, 'unknown reboot reason, power failure or crash at 2026-01-01T00:00:00.000Z');
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('scenario 21: a power loss during the test is FAILED with what the health agent found', (t) => {
  const rig = failedRig();
  rig.health({ RebootReason: 'unknown reboot reason - power failure or crash', RebootImage: '' });
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').Error, 'unknown reboot reason - power failure or crash');
});

test('the reason shows as soon as the health agent tells it, whichever came first', (t) => {
  const rig = failedRig();
  rig.update('v2');
  rig.health(failing);
  t.is(rig.status('tree-v2').Error, reason);
  t.is(rig.memory.failure?.reason, reason);
});

test('a failed slot that cannot be read any more is still known by what was written into it', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.is(rig.reboot(), 'IMGB');
  const memory = rig.memory;
  t.is(rig.reboot(), 'IMGA');
  rig.memory = {
    ...memory,
    slot: { label: 'IMGB', by: 'config', content: 'verified', version: 'v2', sha256: '', sizeBytes: 1 },
  };
  rig.content.IMGB = { ...rig.content.IMGB, version: undefined };
  rig.start();
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
  t.deepEqual(deeds(rig.config('v2', { RetryUpdateCounter: 1 })), [], 'there is nothing to retry');
  t.is(rig.counters.configRetry, 1);
  t.deepEqual(deeds(rig.health({ RetryAfterPowerCut: true, TrialCutShort: true })), [], 'nor to try again');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['set {"IMGB":"unused"}'], 'and can be forgotten');
  t.is(rig.memory.failure, null);
  t.deepEqual(deeds(rig.config('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('scenario 29: a changed retry counter arms the failed image as it is; it is reported only after the commit', (t) => {
  const rig = failedRig();
  rig.counters = { configRetry: 3, currentRetry: 3, forceFallback: 0 };
  rig.start();
  rig.health(failing);
  rig.update('v2', { RetryUpdateCounter: 3 });
  t.deepEqual(deeds(rig.config('v2', { RetryUpdateCounter: 4 })), ['set {"IMGB":"updating"}']);
  t.is(rig.counters.configRetry, 4);
  t.is(rig.mgrCounter, 3);
  t.is(rig.status('tree-v2').Error, '');
  t.is(rig.status('tree-v2').PartitionState, 'updating');
  t.is(rig.memory.failure, null);
  t.is(rig.reboot(), 'IMGB');
  rig.update('v2', { RetryUpdateCounter: 4 });
  t.is(rig.mgrCounter, 3);
  rig.testComplete('IMGB');
  t.is(rig.mgrCounter, 4);
});

test('a changed retry counter of a failed version that is not to be activated arms nothing', (t) => {
  const rig = failedRig();
  rig.health(failing);
  t.deepEqual(deeds(rig.update('v2', { Activate: false, RetryUpdateCounter: 1 })), []);
  t.is(rig.words.IMGB, 0x003);
  t.is(rig.memory.failure?.version, 'v2', 'and the failure is not forgotten');
});

test('scenario 30: an image that fails its retry too is not retried for that counter, and shows its new reason', (t) => {
  const rig = failedRig();
  rig.health(failing);
  rig.update('v2', { RetryUpdateCounter: 1 });
  t.is(rig.reboot(), 'IMGB');
  for (let boot = 0; boot < 3; boot += 1) {
    t.is(rig.reboot(), 'IMGA');
    if (boot === 0) rig.health({ ...failing, RebootReason: 'watchdog: agent hung' });
    t.deepEqual(deeds(rig.update('v2', { RetryUpdateCounter: 1 })), []);
    t.is(rig.status('tree-v2').Error, 'watchdog: agent hung');
  }
});

test('scenario 31: a retry counter that changes during a test neither acts nor is stored before the outcome', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.update('v2', { RetryUpdateCounter: 5 })), []);
  t.is(rig.counters.configRetry, 0);
  rig.testComplete('IMGB');
  t.deepEqual(rig.counters, { configRetry: 5, currentRetry: 5, forceFallback: undefined });
});

test('scenario 32: another version is written over the failed one and armed', (t) => {
  const rig = failedRig();
  rig.health(failing);
  t.deepEqual(deeds(rig.update('v3')), ['set {"IMGB":"erased"}', 'install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.is(rig.memory.failure, null);
});

test('scenario 33: removing the base OS from the config clears the failure; asking again installs in full', (t) => {
  const rig = failedRig();
  rig.health(failing);
  rig.update('v2');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['set {"IMGB":"unused"}']);
  t.is(rig.memory.failure, null);
  t.deepEqual(deeds(rig.config('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('a config that was removed while the agent was dead is withdrawn when it is back, like any other', (t) => {
  const rig = failedRig();
  rig.health(failing);
  rig.update('v2');
  const status = rig.status('tree-v2');
  rig.start();
  t.deepEqual(deeds(rig.do({ kind: 'baseOsConfigMissed', key: 'tree-v2', status })), ['set {"IMGB":"unused"}']);
  t.is(rig.memory.failure, null);
  const nothing = new Rig();
  t.deepEqual(
    nothing.do({ kind: 'baseOsConfigMissed', key: 'tree-v2', status }).at(-1),
    { kind: 'unpublishBaseOsStatus', key: 'tree-v2' },
    'also where nothing is left to be done',
  );
  const wanted = failedRig();
  wanted.update('v2');
  t.deepEqual(deeds(wanted.do({ kind: 'baseOsConfigMissed', key: 'tree-v2', status })), [], 'its config is there');
  const testing = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  const back = { ...status, BaseOsVersion: 'v1', PartitionLabel: 'IMGA' };
  t.deepEqual(deeds(testing.do({ kind: 'baseOsConfigMissed', key: 'tree-v1', status: back })), [], 'the way back');
});

test('a cleared failed image is not a previous image to fall back to', (t) => {
  const rig = failedRig();
  rig.update('v2');
  rig.removeConfig('tree-v2');
  rig.zed(1);
  t.deepEqual(deeds(rig.zed(2)), []);
  t.like(rig.memory.slot, { label: 'IMGB', by: 'config', content: 'failed', version: 'v2', sha256: '', sizeBytes: 0 });
  const revert = rig.ask('revert');
  t.is(revert.Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  t.regex(revert.Message, /failed its test/);
});

test('scenario 34: removing the config of an armed version makes its slot unused, but never touches the way back', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['set {"IMGB":"unused"}']);
  const testing = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  testing.config('v2');
  testing.config('v1', { Activate: false });
  t.is(testing.status('tree-v1').PartitionLabel, 'IMGA');
  t.deepEqual(deeds([...testing.removeConfig('tree-v1'), ...testing.removeConfig('tree-v2')]), []);
  t.is(testing.statuses.size, 0);
});

test('scenario 35: the status of a removed config stays until its content is gone', (t) => {
  const rig = new Rig();
  rig.config('v2', { Activate: false });
  rig.tree('v2');
  rig.removeConfig('tree-v2');
  t.is(rig.status('tree-v2').PartitionLabel, '');
  rig.do({ kind: 'contentTreeDeleted', id: 'tree-v2' });
  t.is(rig.statuses.size, 0);
  rig.config('v3', { Activate: false });
  rig.removeConfig('tree-v3');
  t.is(rig.statuses.size, 0, 'without content in one pass');
});

test('scenario 36: a write for a removed config is called off, and the next begins only after it has let go', (t) => {
  const rig = new Rig();
  rig.hold.add('install');
  rig.update('v2');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['abort']);
  t.deepEqual(deeds(rig.update('v3')), [], 'one writer at a time');
  t.is(rig.held.filter((effect) => effect.kind === 'install').length, 1);
  rig.hold.clear();
  rig.release('install');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.content.IMGB.version, 'v3');
  t.true(rig.content.IMGB.whole);
});

test('a generic reason gives way to a report of the slot that failed, and that to nothing', (t) => {
  const rig = failedRig();
  rig.health({ RebootReason: 'NORMAL', RebootImage: 'IMGA' });
  rig.update('v2');
  const told = () => rig.status('tree-v2').Error;
  t.regex(told(), /^unknown reboot reason/);
  rig.health({ RebootReason: 'of some later boot', RebootImage: '' });
  t.regex(told(), /^unknown reboot reason/);
  rig.health({ RebootReason: 'hung', RebootImage: 'IMGB' });
  t.is(told(), 'hung');
  rig.health({ RebootReason: 'hung again', RebootImage: 'IMGB' });
  t.is(told(), 'hung');
  t.false(rig.memory.failure?.generic);
});

test('a failure has the time of the report, and the present one where that has none', (t) => {
  const rig = failedRig();
  rig.health({ RebootReason: 'hung', RebootImage: 'IMGB' });
  t.regex(rig.memory.failure?.time ?? '', /^2023-/);
  const generic = failedRig();
  generic.health();
  t.regex(generic.memory.failure?.time ?? '', /^2023-/);
  t.true(generic.memory.failure?.generic);
  t.is(generic.memory.failure?.sha256, '');
});

test('while the running image is under test itself, nothing has failed', (t) => {
  const rig = new Rig({ IMGA: 0x003, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  rig.health({ RebootReason: 'hung', RebootImage: 'IMGA' });
  t.is(rig.memory.failure, null);
});
