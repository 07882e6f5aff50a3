import test from 'ava';
import { findEntry, observe, type SeenSw } from '#pkg/rollout/observe.ts';
import { entry, old, other } from './fleet.ts';

const error = (severity: string, description = 'cannot fetch') => ({ description, severity });

/** The rows of `docs/rules/eve-baseos.md 4.7` and what they say about an update from 1 to 2. */
const activate: [string, SeenSw[], object][] = [
  ['nothing of it', [old, other({ shortVersion: '', status: 'INITIAL' })], { kind: 'none', runs: '1' }],
  ['config seen', [old, other({ shortVersion: '' }), entry({ status: 'INVALID' })], { kind: 'wanted' }],
  [
    'initializing',
    [old, entry({ userStatus: 'UPDATING', subStatus: 'UPDATE_INITIALIZING' })],
    { kind: 'wanted', error: '' },
  ],
  [
    'downloading',
    [old, entry({ status: 'DOWNLOAD_STARTED', userStatus: 'DOWNLOADING' })],
    { kind: 'downloading', error: '' },
  ],
  ['verifying', [old, entry({ status: 'VERIFIED' })], { kind: 'updating', error: '' }],
  ['delivered', [old, entry({ status: 'DELIVERED', userStatus: 'DOWNLOAD_DONE' })], { kind: 'updating', error: '' }],
  ['deferred', [old, entry({ userStatus: 'UPDATING', subStatus: 'UPDATE_DEFERRED' })], { kind: 'updating' }],
  [
    'armed',
    [old, other({ partitionState: 'updating', userStatus: 'UPDATING', subStatus: 'UPDATE_REBOOTING' })],
    { kind: 'updating' },
  ],
  [
    'testing',
    [other({ partitionState: 'inprogress', userStatus: 'UPDATING', subStatus: 'UPDATE_TESTING' }), old],
    { kind: 'testing', error: '' },
  ],
  [
    'waits for a word',
    [other({ partitionState: 'inprogress', userStatus: 'UPDATING', subStatus: 'UPDATE_NEED_TEST_CONFIRM' }), old],
    { kind: 'testing' },
  ],
  [
    'testing with an error that does not end it',
    [other({ partitionState: 'inprogress', userStatus: 'FAILED', swErr: error('ERROR') }), old],
    { kind: 'testing', error: 'cannot fetch' },
  ],
  ['committed', [other({ partitionState: 'active', userStatus: 'UPDATED' }), old], { kind: 'done', runs: true }],
  [
    'fell back, reason to follow',
    [old, other({ partitionState: 'inprogress', userStatus: 'FAILED' })],
    { kind: 'failed', error: '', ran: true },
  ],
  [
    'fell back, with the reason',
    [old, other({ partitionState: 'inprogress', userStatus: 'FAILED', swErr: error('ERROR', 'power lost') })],
    { kind: 'failed', error: 'power lost', ran: true },
  ],
  [
    'will be tried again',
    [old, entry({ userStatus: 'FAILED', swErr: error('NOTICE') })],
    { kind: 'downloading', error: 'cannot fetch' },
  ],
  ['tried often', [old, entry({ userStatus: 'FAILED', swErr: error('WARNING') })], { kind: 'downloading' }],
  [
    'given up',
    [old, entry({ userStatus: 'FAILED', swErr: error('ERROR') })],
    { kind: 'failed', error: 'cannot fetch', ran: false },
  ],
  [
    'will be tried again, with its slot',
    [old, other({ partitionState: 'unused', userStatus: 'FAILED', swErr: error('NOTICE') })],
    { kind: 'updating', error: 'cannot fetch' },
  ],
  [
    'given up while it runs',
    [other({ partitionState: 'active', userStatus: 'FAILED', swErr: error('ERROR') }), old],
    { kind: 'failed', error: 'cannot fetch', ran: true },
  ],
  [
    'committed in a slot that does not run',
    [old, other({ partitionState: 'active', userStatus: 'UPDATED' })],
    { kind: 'none', runs: '1' },
  ],
  ['a state of a newer node', [old, entry({ status: 'toString' })], { kind: 'updating', error: '' }],
  ['an old copy in the other slot', [old, other({ partitionState: 'unused' })], { kind: 'none', runs: '1' }],
  [
    'it is what a trial would fall back to',
    [entry({ shortVersion: '3' }), other({ userStatus: 'FALLBACK' })],
    {
      kind: 'none',
      runs: '',
    },
  ],
  ['no list at all', [], { kind: 'none', runs: '' }],
];

for (const [name, swList, expected] of activate) {
  test(`activate, ${name}`, (t) => t.like(observe(swList, '2', 'activate'), expected));
}

test('download: done when it is there and verified, and when it runs', (t) => {
  const read = (sw: SeenSw[]) => observe(sw, '2', 'download');
  const delivered = entry({ status: 'DELIVERED', userStatus: 'DOWNLOAD_DONE' });
  t.deepEqual(read([old, delivered]), { kind: 'done', runs: false });
  t.like(read([old, entry({ status: 'VERIFYING' })]), { kind: 'downloading' });
  const inSlot = other({ partitionState: 'unused', userStatus: 'FAILED', swErr: error('NOTICE') });
  t.deepEqual(read([old, inSlot]), { kind: 'downloading', error: 'cannot fetch' });
  t.deepEqual(read([other({ partitionState: 'active', userStatus: 'UPDATED' })]), { kind: 'done', runs: true });
});

test('the entry that tells most is taken where a version is there twice', (t) => {
  const copy = other({ partitionState: 'unused' });
  t.is(findEntry([old, copy, entry({})], '2'), 2);
  t.is(findEntry([old, copy, entry({ userStatus: 'DOWNLOADING' })], '2'), 2);
  t.is(findEntry([old, other({ userStatus: 'FAILED' }), entry({})], '2'), 1);
  t.is(findEntry([entry({}), copy], '2'), 0);
  t.is(findEntry([old], '2'), undefined);
});
