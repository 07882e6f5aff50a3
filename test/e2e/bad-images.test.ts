import { readFile } from 'node:fs/promises';
import test from 'ava';
import { makeCluster } from './cluster.ts';
import { committed, failedWith, onTrial } from './evidence.ts';

const bad = '3.0.0-kvm-amd64';

test('scenario 22: an agent that hangs on trial is found by the watchdog, and the node falls back', async (t) => {
  t.timeout(1_800_000);
  const cluster = await makeCluster(t, { nodeOptions: ['--watchdog-limit', '30'] });
  // the hang comes 20 s after the start: a longer window keeps the test open
  await cluster
    .api()
    .call('PUT /nodes/:id/properties', { params: { id: cluster.id }, body: { 'timer.test.baseimage.update': 120 } });
  const from = await cluster.push(bad, { variant: 'agent-hangs' });
  await cluster.see(failedWith(bad, /no heartbeat of zedagent/), from);
  t.deepEqual(await cluster.slots(), { IMGA: 'active', IMGB: 'inprogress' });
  const boots = (await cluster.detail()).reported;
  t.is(boots?.swList[0]?.shortVersion, '1.0.0-kvm-amd64');
  t.is(boots?.lastBootReason, 'WATCHDOG_HUNG');
});

test('scenario 17: an image that cannot reach its controller falls back when the limit has passed', async (t) => {
  t.timeout(1_800_000);
  const cluster = await makeCluster(t);
  await cluster
    .api()
    .call('PUT /nodes/:id/properties', { params: { id: cluster.id }, body: { 'timer.test.baseimage.update': 300 } });
  const from = await cluster.push(bad, { variant: 'no-network' });
  await cluster.see(failedWith(bad, /controller connectivity/), from);
  t.deepEqual(await cluster.slots(), { IMGA: 'active', IMGB: 'inprogress' });
  t.is((await cluster.detail()).reported?.lastBootReason, 'FALLBACK');
});

test('scenario 11: an image with another version inside is refused before any reboot, and its slot is unused', async (t) => {
  t.timeout(1_800_000);
  const cluster = await makeCluster(t);
  const from = await cluster.push(bad, { variant: 'wrong-version' });
  await cluster.see(
    failedWith(bad, /3\.0\.0-kvm-amd64.*0\.0\.1-kvm-amd64|0\.0\.1-kvm-amd64.*3\.0\.0-kvm-amd64/s),
    from,
  );
  t.deepEqual(await cluster.slots(), { IMGA: 'active', IMGB: 'unused' });
  t.deepEqual(await cluster.boots(), ['IMGA']);
  t.notRegex(await readFile(cluster.machine.bootLog, 'utf8'), /watchdog/);
});

test('scenario 32: a version that failed is replaced by the next one, which is committed', async (t) => {
  t.timeout(1_800_000);
  const cluster = await makeCluster(t);
  const first = await cluster.push(bad, { variant: 'agent-dies' });
  const failed = await cluster.see(failedWith(bad, /exit status 1/), first);
  const next = '4.0.0-kvm-amd64';
  await cluster.push(next);
  const trial = await cluster.see(onTrial(next), failed);
  await cluster.see(committed(next), trial);
  t.deepEqual(await cluster.slots(), { IMGA: 'unused', IMGB: 'active' });
});
