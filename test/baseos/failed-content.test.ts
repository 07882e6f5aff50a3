import test from 'ava';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

/** A node on which v2 was installed by the agent itself, booted, and left without a word. */
const fellBack = (): Rig => {
  const rig = new Rig();
  rig.update('v2');
  rig.reboot();
  rig.reboot();
  rig.update('v2');
  return rig;
};

const install = ['install', 'readVersion', 'set {"IMGB":"updating"}'];
const otherContent = { ...bytes('v2'), sha256: sha('beef') };

/** The same version under another content tree, in the order in which the agent is told. */
const rename = (rig: Rig, options: Parameters<Rig['tree']>[1] = {}, more: Parameters<Rig['config']>[1] = {}) => [
  ...rig.config('v2', { key: 'renamed', ...more }),
  ...rig.removeConfig('tree-v2'),
  ...rig.tree('v2', { ContentID: 'renamed', ...options }),
];

test('a failed version under another content tree is neither installed nor booted again, nor after any restart', (t) => {
  const rig = fellBack();
  t.deepEqual(deeds(rename(rig)), []);
  t.is(rig.words.IMGB, 0x003);
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
  t.is(rig.status('renamed').PartitionLabel, 'IMGB');
  t.false(rig.statuses.get('tree-v2')?.PartitionLabel === 'IMGB');
  rig.start();
  t.is(rig.reboot(), 'IMGA');
  t.deepEqual(deeds([...rig.config('v2', { key: 'renamed' }), ...rig.tree('v2', { ContentID: 'renamed' })]), []);
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('also when the new content tree is only to be downloaded first', (t) => {
  const rig = fellBack();
  t.deepEqual(deeds(rename(rig, {}, { Activate: false })), []);
  t.deepEqual(deeds(rig.config('v2', { key: 'renamed' })), []);
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('a retry counter tries the renamed version as it is in its slot, once', (t) => {
  const rig = fellBack();
  rename(rig);
  const again = { key: 'renamed', RetryUpdateCounter: 1 };
  t.deepEqual(deeds(rig.config('v2', again)), ['set {"IMGB":"updating"}']);
  rig.reboot();
  rig.reboot();
  t.deepEqual(deeds([...rig.config('v2', again), ...rig.tree('v2', { ContentID: 'renamed' })]), []);
});

test('withdrawn and wanted again is the way of the operator to forget, as it was', (t) => {
  const rig = fellBack();
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['set {"IMGB":"unused"}']);
  t.deepEqual(deeds(rig.config('v2')), install);
  const renamed = fellBack();
  rename(renamed);
  t.deepEqual(deeds(renamed.removeConfig('renamed')), ['set {"IMGB":"unused"}'], 'under its new name, too');
});

test('another content under the version that failed is another image: it is installed', (t) => {
  const rig = fellBack();
  t.deepEqual(deeds(rename(rig, { image: otherContent })), ['set {"IMGB":"erased"}', ...install]);
  t.is(rig.content.IMGB.sha256, otherContent.sha256);
  rig.reboot();
  rig.reboot();
  const failedToo = [
    ...rig.config('v2', { key: 'renamed' }),
    ...rig.tree('v2', { ContentID: 'renamed', image: otherContent }),
  ];
  t.deepEqual(deeds(failedToo), [], 'and may fail as well');
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('another content is no failure while it is on its way, and does not speak for the failed slot', (t) => {
  const rig = fellBack();
  rig.config('v2', { key: 'renamed' });
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED', 'while nothing is known of its content');
  rig.arriving('v2', { ContentID: 'renamed', ContentSha256: otherContent.sha256 });
  t.is(rig.status('renamed').Error, '');
  t.is(rig.status('renamed').PartitionLabel, '');
});

test('a content that nobody wrote down counts as the one that failed', (t) => {
  const rig = failedRig();
  rig.update('v2');
  t.deepEqual(deeds(rename(rig, { image: otherContent })), []);
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('a request that names the digest that failed is refused before its file is looked at', (t) => {
  const rig = fellBack();
  const from = rig.effects.length;
  const named = { path: '/store/v2', version: 'v2', sha256: sha('v2').toUpperCase() };
  t.is(rig.ask('stage', named).Code, 'VERSION_FAILED_BEFORE');
  t.deepEqual(deeds(rig.effects.slice(from)), []);
  t.is(rig.ask('stage', { ...named, sha256: otherContent.sha256 }).Code, 'CONTENT_DIGEST_MISMATCH', 'another content');
});

test('a failure that a local image has overwritten is remembered for its content under every name', (t) => {
  const rig = fellBack();
  rig.files.set('/img', bytes('v5'));
  t.is(rig.ask('stage', { path: '/img' }).State, 'staged');
  t.deepEqual(deeds(rename(rig)), []);
  t.is(rig.status('renamed').ErrorCode, 'IMAGE_TEST_FAILED');
  t.is(rig.ask('stage', { path: '/store/v2' }).Code, 'VERSION_FAILED_BEFORE');
  rig.files.set('/other', otherContent);
  t.is(rig.ask('stage', { path: '/other' }).State, 'staged', 'another content is another image');
});

test('an armed version that gets another content tree stays armed, and goes with the last wish for it', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.deepEqual(deeds(rename(rig)), []);
  t.is(rig.words.IMGB, 0x013);
  t.deepEqual(deeds(rig.removeConfig('renamed')), ['set {"IMGB":"unused"}']);
  const laidAside = new Rig();
  laidAside.update('v2');
  t.deepEqual(deeds(rename(laidAside, {}, { Activate: false })), ['set {"IMGB":"unused"}'], 'nobody wants it booted');
});

test('a version that was armed over a withdrawn one is not cleared by that withdrawal', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.deepEqual(deeds(rig.update('v3')), ['set {"IMGB":"erased"}', ...install]);
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), []);
  t.is(rig.words.IMGB, 0x013);
});
