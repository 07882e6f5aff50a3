import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { decodeConfigResponse } from '#pkg/eve/codec.ts';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import { makeImage } from '../baseosmgr/node.ts';
import { pourZeros, raw } from './bad-datastore.ts';
import { startForger } from './forger.ts';
import { mebibyte, until, type HostileNode } from './hostile-node.ts';
import { reply, startManInTheMiddle } from './man-in-the-middle.ts';
import { assertRecovers, assertUnharmed, noteHealth, startPlant } from './plant.ts';

const run = promisify(execFile);
const home = join(import.meta.dirname, '../..');
const persistBytes = 40 * mebibyte;

/** A file system of its own for /persist, small enough to be filled. */
const mountSmall = async (t: ExecutionContext, path: string): Promise<void> => {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${persistBytes}`, 'tmpfs', path]);
  t.teardown(() => run('umount', ['-l', path]));
};

/** Writes until there is not one byte left. */
const fill = async (node: HostileNode): Promise<string> => {
  const path = join(node.paths.persist, 'filler');
  await using file = await open(path, 'w');
  for (let piece = mebibyte; piece >= 1; piece = piece > 4096 ? piece / 2 : 0) {
    const bytes = Buffer.alloc(piece);
    for (let full = false; !full;)
      full = await file.write(bytes).then(
        ({ bytesWritten }) => bytesWritten < piece,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error;
          return true;
        },
      );
  }
  return path;
};

const onFullDisk = async (t: ExecutionContext): Promise<void> => {
  const plant = await startPlant(t);
  const middle = await startManInTheMiddle(t, plant.rig);
  const node = await plant.startNode({ server: middle.server, prepare: ({ persist }) => mountSmall(t, persist) });
  const before = await noteHealth(node);
  const kept = '9.0.1-kvm-amd64';
  await plant.upload(kept, kept, (await makeImage(plant.dir, kept)).bytes);
  await plant.want(node, kept, false);
  await node.reported(({ reported }) => JSON.stringify(reported.swList).includes('DOWNLOAD_DONE'), 'loaded');

  // a content without a size, from a server that never ends: the reserve of the disk is the limit
  const forger = await startForger(plant.rig, node);
  const endless = '9.0.2-kvm-amd64';
  const sha256 = randomBytes(32).toString('hex');
  const [tree] = forger.good.contentInfo;
  const baseos = forger.good.baseos;
  if (tree === undefined || baseos === undefined) throw new Error('the config asks for nothing');
  const uuid = '3f0e0c61-90c5-4d5c-9b1e-1f5d6f3f7a10';
  plant.datastore.misbehave(
    sha256,
    raw('HTTP/1.1 200 OK\r\n\r\n', (socket) => pourZeros(socket, 10 * 1024 * mebibyte)),
  );
  const forged = forger.evil({
    configItems: forger.good.configItems,
    configTimestamp: undefined,
    baseos: { ...baseos, contentTreeUuid: uuid, baseOsVersion: endless, activate: true },
    contentInfo: [{ ...tree, uuid, url: sha256, sha256, maxSizeBytes: 0n, displayName: endless }],
  });
  middle.tamper('config', reply(forger.seal(forged)));
  const first = await node.failure(endless);
  t.regex(first.swErr.description, /needs \d+ bytes or more and the content store has room for \d+; free some space/);
  t.log(`10 GiB of unknown size: ${first.swErr.description}`);
  t.true(plant.datastore.sentFor(sha256) < 3 * persistBytes, `${plant.datastore.sentFor(sha256)} bytes sent`);
  await assertUnharmed(t, node, before, 'an endless content without a size');
  middle.tamper('config', undefined);

  // a disk without space is a reason for maintenance mode, in which nothing is begun; this is about what holds without it
  await plant.set(node, { 'maintenance.mode': 'disabled' });
  await until('the property is in force', async () =>
    JSON.stringify(await node.topicFiles('zedagent', 'ConfigItemValueMap')).includes(
      'maintenance.mode\\": \\"disabled',
    ),
  );

  // nothing left at all: the next image cannot be stored, the next config not be kept, and neither harms
  const filler = await fill(node);
  const unstorable = '9.0.3-kvm-amd64';
  await plant.upload(unstorable, unstorable, (await makeImage(plant.dir, unstorable)).bytes);
  await plant.want(node, unstorable);
  const { swErr } = await node.failure(unstorable);
  t.regex(swErr.description, /free some space/);
  t.log(`disk full: ${swErr.description} ${swErr.retryCondition}`);
  t.regex(await node.log('zedagent'), /the config was not checkpointed; it is applied all the same/);
  const checkpoint = await readFile(join(node.paths.persist, 'checkpoint/lastconfig'));
  t.truthy(decodeConfigResponse(parseContainer(checkpoint).payload).config?.baseos, 'the last checkpoint is whole');
  await assertUnharmed(t, node, before, 'a full disk');

  // and the power fails while it is full
  await node.stop('SIGKILL');
  await node.powerOn();
  const again = { ...before, pids: await node.pids() };
  await node.failure(unstorable);
  await until('polls succeed', async () =>
    JSON.stringify(await node.topicFiles('zedagent', 'ZedAgentStatus')).includes('ConfigGetStatus\\": 1'),
  );
  await assertUnharmed(t, node, again, 'a start with a full disk');
  t.log(await node.peaks());
  await rm(filler);
  await assertRecovers(t, plant, node, '9.1.0-kvm-amd64');
};

test('a /persist without a byte left is told, keeps what was there, and the next push succeeds when there is room', async (t) => {
  t.timeout(1_200_000);
  if (process.getuid?.() === 0) return await onFullDisk(t);
  // mounting takes root: the same test as the root of a name space of its own
  const ava = join(home, 'node_modules/.bin/ava');
  const { stdout } = await run('unshare', ['--user', '--map-root-user', '--mount', ava, import.meta.filename], {
    cwd: home,
  });
  t.regex(stdout, /1 test passed/);
});
