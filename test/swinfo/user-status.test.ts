import test from 'ava';
import { userStatusOf, type UserStatusInput } from '#pkg/swinfo/user-status.ts';
import { subStatus, userStatus, zSwState } from '#pkg/swinfo/enums.ts';

const base: UserStatusInput = {
  status: zSwState.installed,
  partitionLabel: 'IMGB',
  partitionState: 'unused',
  version: '2.0.0-kvm-amd64',
  activate: true,
  activated: false,
  tooEarly: false,
  phase: '',
  phaseProgress: 0,
  downloadProgress: 0,
  verifyProgress: 0,
  waiting: '',
  failedBefore: false,
  errorDescription: '',
  triedAgain: false,
  node: { testSeconds: 0, waitConfirm: false, confirmSeconds: 0, rebootSeconds: 0, checks: '' },
};

type Row = readonly [string, Partial<UserStatusInput>, number, number?, number?, string?];

const u = userStatus;
const s = subStatus;

const rows: readonly Row[] = [
  ['INITIAL, slot unused with label', { status: zSwState.initial }, u.none],
  ['INITIAL, no version', { status: zSwState.initial, partitionState: 'active', version: '' }, u.none],
  [
    'INITIAL, else',
    { status: zSwState.initial, partitionLabel: '', partitionState: '' },
    u.updating,
    s.updateInitializing,
    0,
    'Initializing update',
  ],
  [
    'INITIAL, unused without a label',
    { status: zSwState.initial, partitionLabel: '' },
    u.updating,
    s.updateInitializing,
    0,
    'Initializing update',
  ],
  [
    'INITIAL, in a slot that is not unused',
    { status: zSwState.initial, partitionState: 'active' },
    u.updating,
    s.updateInitializing,
    0,
    'Initializing update',
  ],
  [
    'writing into a slot that is not told yet',
    { status: zSwState.delivered, phase: 'writing', phaseProgress: 12, partitionLabel: '' },
    u.updating,
    s.updateInitializing,
    12,
    'Writing image to the other slot, 12% done',
  ],
  [
    'INSTALLED, updating, reboot at once',
    { partitionState: 'updating', node: { ...base.node, rebootSeconds: 1 } },
    u.updating,
    s.updateRebooting,
    1,
    'About to reboot in 1 seconds',
  ],
  [
    'DOWNLOAD_STARTED',
    { status: zSwState.downloadStarted, downloadProgress: 37 },
    u.downloading,
    s.downloadInprogress,
    37,
    'Download 37% done',
  ],
  [
    'DOWNLOAD_STARTED, between two attempts',
    { status: zSwState.downloadStarted, downloadProgress: 37, waiting: 'attempt 2 of 7 failed, the next is in 2 s: x' },
    u.downloading,
    s.downloadInprogress,
    37,
    'Download 37% done; attempt 2 of 7 failed, the next is in 2 s: x',
  ],
  [
    'DOWNLOAD_STARTED, for a slot that another image was tried in',
    { status: zSwState.downloadStarted, downloadProgress: 5, partitionState: 'inprogress' },
    u.downloading,
    s.downloadInprogress,
    5,
    'Download 5% done',
  ],
  [
    'VERIFYING, some of it',
    { status: zSwState.verifying, downloadProgress: 100, verifyProgress: 40 },
    u.downloading,
    s.verifyInprogress,
    40,
    'Verifying the downloaded image',
  ],
  [
    'DOWNLOADED, activated',
    { status: zSwState.downloaded, activated: true },
    u.downloading,
    s.downloadInprogress,
    100,
    'Download 100% done',
  ],
  ['DOWNLOADED, not activated', { status: zSwState.downloaded }, u.none],
  [
    'DELIVERED, activated',
    { status: zSwState.delivered, activated: true },
    u.downloadDone,
    s.none,
    0,
    'Downloaded and verified',
  ],
  [
    'DELIVERED, not to be activated',
    { status: zSwState.delivered, activate: false },
    u.downloadDone,
    s.none,
    0,
    'Downloaded and verified',
  ],
  [
    'DELIVERED, tooEarly',
    { status: zSwState.delivered, tooEarly: true },
    u.updating,
    s.updateDeferred,
    0,
    'Waiting for current image to finish testing before updating again',
  ],
  [
    'DELIVERED, about to be written',
    { status: zSwState.delivered },
    u.updating,
    s.updateInitializing,
    0,
    'Initializing update',
  ],
  ['INSTALLED, active, activated', { partitionState: 'active', activated: true }, u.updated],
  ['INSTALLED, active, not activated', { partitionState: 'active' }, u.fallback],
  ['INSTALLED, updating', { partitionState: 'updating' }, u.updating, s.updateRebooting, 0, 'About to reboot'],
  [
    'INSTALLED, updating, reboot scheduled',
    { partitionState: 'updating', node: { ...base.node, rebootSeconds: 45 } },
    u.updating,
    s.updateRebooting,
    45,
    'About to reboot in 45 seconds',
  ],
  [
    'INSTALLED, inprogress, activated',
    { partitionState: 'inprogress', activated: true, node: { ...base.node, testSeconds: 320 } },
    u.updating,
    s.updateTesting,
    320,
    'Testing for 320 more seconds',
  ],
  [
    'INSTALLED, inprogress, activated, confirmation awaited',
    { partitionState: 'inprogress', activated: true, node: { ...base.node, waitConfirm: true, confirmSeconds: 900 } },
    u.updating,
    s.updateNeedTestConfirm,
    900,
    'Waiting for confirmation for 900 more seconds',
  ],
  [
    'INSTALLED, inprogress, not activated',
    { partitionState: 'inprogress' },
    u.failed,
    s.none,
    0,
    'The image failed its test',
  ],
  ['INSTALLED, unused', { partitionState: 'unused' }, u.none],
  ['INSTALLED, unknown slot state', { partitionState: 'UNKNOWN 1003' }, u.none],
  ['INVALID', { status: zSwState.invalid }, u.none],
  ['RESOLVING_TAG', { status: zSwState.resolvingTag }, u.none],
  ['VERIFYING', { status: zSwState.verifying }, u.downloading, s.verifyInprogress, 0, 'Verifying the downloaded image'],
  ['VERIFIED', { status: zSwState.verified }, u.downloading, s.verifyInprogress, 100, 'Verifying the downloaded image'],
  ['LOADING', { status: zSwState.loading }, u.downloading, s.verifyInprogress, 100, 'Verifying the downloaded image'],
  [
    'writing',
    { status: zSwState.delivered, phase: 'writing', phaseProgress: 12 },
    u.updating,
    s.updateInitializing,
    12,
    'Writing image to IMGB, 12% done',
  ],
  [
    'INSTALLED, inprogress, not activated, but written anew',
    { partitionState: 'inprogress', phase: 'writing', phaseProgress: 12 },
    u.updating,
    s.updateInitializing,
    12,
    'Writing image to IMGB, 12% done',
  ],
  [
    'reading back',
    { status: zSwState.delivered, phase: 'verifying', phaseProgress: 70 },
    u.updating,
    s.verifyInprogress,
    70,
    'Verifying the written image, 70% done',
  ],
];

for (const [name, changes, user, sub = s.none, progress = 0, text = ''] of rows)
  test(`table 4.6: ${name}`, (t) => {
    t.deepEqual(userStatusOf({ ...base, ...changes }), {
      userStatus: user,
      subStatus: sub,
      subStatusProgress: progress,
      subStatusStr: text,
    });
    // the last line of the table: an error shows FAILED, and nothing beside it that would seem to go on
    t.deepEqual(userStatusOf({ ...base, ...changes, errorDescription: 'broken' }), {
      userStatus: u.failed,
      subStatus: s.none,
      subStatusProgress: 0,
      subStatusStr: 'broken',
    });
  });

test('the sentence beside FAILED is the first line of the cause, cut when it is long', (t) => {
  const said = (errorDescription: string) => userStatusOf({ ...base, errorDescription }).subStatusStr;
  t.is(said('the agent died\n  at main.ts:7\n'), 'the agent died');
  t.is(said('x'.repeat(200)), 'x'.repeat(200));
  t.is(said('\u{1f4a5}'.repeat(201)), `${'\u{1f4a5}'.repeat(197)}...`);
});

test('a failure that only the slot remembers is FAILED, whatever the state of its request', (t) => {
  for (const status of Object.values(zSwState))
    t.deepEqual(userStatusOf({ ...base, status, partitionState: 'inprogress', failedBefore: true }), {
      userStatus: u.failed,
      subStatus: s.none,
      subStatusProgress: 0,
      subStatusStr: 'The image failed its test',
    });
});

test('a second trial after a power cut says so, while it is about to boot and while it is tested', (t) => {
  const trial = { ...base, status: zSwState.installed, activated: true, triedAgain: true };
  const testing = userStatusOf({ ...trial, partitionState: 'inprogress', node: { ...base.node, testSeconds: 5 } });
  t.is(testing.subStatusStr, 'Testing for 5 more seconds (second trial: a power cut ended the first)');
  t.regex(userStatusOf({ ...trial, partitionState: 'updating' }).subStatusStr, /^About to reboot.*second trial/);
  t.is(userStatusOf({ ...trial, partitionState: 'active' }).subStatusStr, '');
});
