import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { watchDisk } from '#cmd/zedagent/watch-disk.ts';
import { createLogger } from '#pkg/process/log.ts';
import { readDiskSpace, type DiskSpace } from '#pkg/host/disk-space.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import { eventually } from './node.ts';

const log = createLogger('test', { level: 'silent' });
const values = () => defaultValues;

test('a disk that cannot be asked changes nothing, one that answers slowly is asked once at a time', async (t) => {
  const abort = new AbortController();
  t.teardown(() => abort.abort());
  const told: boolean[] = [];
  let asked = 0;
  const answer = Promise.withResolvers<DiskSpace>();
  const readSpace = () => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('no answer')) : answer.promise;
  };
  watchDisk({ readSpace, values, onLow: (low) => told.push(low), everyMs: 1, signal: abort.signal, log });
  await eventually(() => asked === 3, 'the third question');
  await sleep(20);
  t.is(asked, 3);
  t.deepEqual(told, []);
  answer.resolve({ freeBytes: 20, totalBytes: 100, freeInodes: 0, totalInodes: 0 });
  await eventually(() => told.length > 0, 'an answer');
  t.true(told[0]);
  abort.abort();
  const before = asked;
  await sleep(20);
  t.is(asked, before);
});

test('a disk without inodes is as low as one without bytes; one that counts none is not', async (t) => {
  const abort = new AbortController();
  t.teardown(() => abort.abort());
  const space = { freeBytes: 2 ** 40, totalBytes: 2 ** 40, freeInodes: 1001, totalInodes: 1_000_000 };
  const told: boolean[] = [];
  const readSpace = async () => ({ ...space });
  watchDisk({ readSpace, values, onLow: (low) => told.push(low), everyMs: 1, signal: abort.signal, log });
  await eventually(() => told.at(-1) === false, 'enough');
  space.freeInodes = 1000;
  await eventually(() => told.at(-1) === true, 'too few inodes');
  Object.assign(space, { freeInodes: 0, totalInodes: 0 });
  await eventually(() => told.at(-1) === false, 'a file system without a fixed number');
  t.pass();
});

test('the system tells the space of a directory, and an error where there is none', async (t) => {
  const { freeBytes, totalBytes, freeInodes, totalInodes } = await readDiskSpace('/');
  t.true(freeBytes >= 0 && totalBytes >= freeBytes && totalBytes > 0);
  t.true(freeInodes >= 0 && totalInodes >= freeInodes);
  await t.throwsAsync(readDiskSpace('/no/such/directory'), { code: 'STORE_IO' });
});
