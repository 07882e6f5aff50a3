import { createServer, type AddressInfo } from 'node:net';
import test from 'ava';
import type { BasaltError } from '#pkg/errors/error.ts';
import { createStallTimer, lowestRate } from '#pkg/content/stall-timer.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const rig = () => {
  const { clock, elapse } = quickClock();
  const failures: BasaltError[] = [];
  const timer = createStallTimer('there', clock, (error) => failures.push(error));
  return { timer, elapse, failures };
};

const stall = 20;

test('a peer that sends nothing for the stall time is given up, counted from the last byte', (t) => {
  const { timer, elapse, failures } = rig();
  timer.expectBytes(stall);
  elapse(15_000);
  timer.took(1_000_000);
  elapse(19_999);
  t.deepEqual(failures, []);
  elapse(1);
  t.is(failures[0]?.code, 'PEER_STALLED');
  t.is(failures[0]?.message, 'there sent nothing for 20 s.');
});

test('a peer that sends a byte now and then is given up after the stall time, whatever it sent before', (t) => {
  const { timer, elapse, failures } = rig();
  timer.expectBytes(stall);
  timer.took(1_000_000);
  for (let seconds = 0; seconds < stall; seconds += 1) {
    elapse(1000);
    timer.took(1);
  }
  t.deepEqual(failures, [], 'this while had a million');
  let seconds = 0;
  for (; failures.length === 0 && seconds < 100; seconds += 1) {
    elapse(1000);
    timer.took(1);
  }
  t.is(seconds, stall);
  t.regex(failures[0]?.message ?? '', /^there sent only \d\d bytes in 20 s\.$/);
});

test('a peer at twice the lowest rate is borne for ever, however it comes', (t) => {
  for (const every of [1, 5, 19]) {
    const { timer, elapse, failures } = rig();
    timer.expectBytes(stall);
    for (let seconds = 0; seconds < 1000; seconds += every) {
      timer.took(2 * lowestRate * every);
      elapse(every * 1000);
    }
    t.deepEqual(failures, [], String(every));
  }
});

test('what waits for the disk, is over, or has no stall time, is not timed', (t) => {
  const { timer, elapse, failures } = rig();
  timer.expectBytes(0);
  elapse(1e9);
  timer.expectBytes(stall);
  timer.stop();
  elapse(1e9);
  t.deepEqual(failures, []);
  // the disk has taken what came: the while begins anew
  timer.expectBytes(stall);
  elapse(19_999);
  t.deepEqual(failures, []);
});

test('a datastore that drips is left for the next one', async (t) => {
  const drip = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 200);
      socket.on('close', () => clearInterval(timer));
    });
  });
  await new Promise<void>((resolve) => drip.listen(0, '127.0.0.1', resolve));
  t.teardown(() => void drip.close());
  const body = bytesOf(1_000_000);
  const good = await serveFile(t, { body });
  const { manager, until } = await startManager(t, await tempDir(t), { use: { stalledSeconds: 1 } });
  const url = `http://127.0.0.1:${(drip.address() as AddressInfo).port}`;
  const tree = contentTree(body, { DatastoreIDList: ['drips', 'ds-1'] });
  manager.want(tree, [datastore(url, { UUID: 'drips' }), datastore(good.url)]);
  await until('loaded');
  t.is(good.requests.length, 1);
});
