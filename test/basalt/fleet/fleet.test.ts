import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { fateOf, failureKinds } from '#cmd/basalt/fleet/machine/fate.ts';
import { openOwnController, startController, startDatastore } from '#cmd/basalt/installation.ts';
import { statePaths } from '#cmd/basalt/state-dir.ts';
import { Image } from '#pkg/rest/images.ts';
import { scratchDir, startCli } from '../run-cli.ts';

const count = 20;
const version = '2.0.0-kvm-amd64';
const failureRate = 0.05;
/** A seed for which one update of the twenty fails, by a fallback. */
const fates = (seed: number) =>
  Array.from({ length: count }, (_, node) =>
    fateOf({ seed, failureRate, kinds: failureKinds, offlineRate: 0 }, node, version, 0),
  ).filter((fate) => fate !== 'good');
const seed = Array.from({ length: 1000 }, (_, at) => at).find((at) => fates(at).join() === 'fallback') ?? 0;

test('twenty nodes onboard at a real controller and update, all but the one that is meant to fail', async (t) => {
  const dir = await scratchDir(t);
  const paths = statePaths(join(dir, 'state'));
  const datastore = await startDatastore(paths);
  t.teardown(() => datastore.end());
  const controller = await startController(paths);
  t.teardown(() => controller.end());
  const api = await openOwnController(paths);
  t.teardown(() => api.close());

  const general = ['--state', paths.dir, '--json', 'fleet', '--nodes', String(count), '--serial-prefix', 'f-'];
  const fails = ['--seed', String(seed), '--failure-rate', String(failureRate)];
  const fleet = startCli([...general, ...fails, '--interval', '1', '--ramp', '1', '--speed', '40', '--report', '1']);
  t.teardown(() => fleet.kill('SIGKILL'));
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (const end = performance.now() + 90_000; !(await holds());) {
      if (performance.now() > end || fleet.exitCode !== null) throw new Error(`never seen: ${what}`);
      await sleep(200);
    }
  };
  const nodes = async () =>
    (await api.call('GET /nodes')).nodes.map((node) => ({ ...node, id: node.id ?? node.serial }));
  await until('all nodes report what they run', async () => {
    const list = await nodes();
    return list.length === count && list.every(({ runningVersion }) => runningVersion === '1.0.0-kvm-amd64');
  });

  const image = 'two.img';
  await api.upload(`/images/${image}?version=${version}`, Readable.from([Buffer.from('an image')]), Image);
  for (const { id } of await nodes()) {
    await api.call('PUT /nodes/:id/properties', {
      params: { id },
      body: {
        'timer.test.baseimage.update': 30,
        'timer.update.fallback.no.network': 60,
      },
    });
    await api.call('PUT /nodes/:id/baseos', { params: { id }, body: { image, version, activate: true } });
  }
  const reports = async () =>
    await Promise.all(
      (await nodes()).map(async ({ id }) => (await api.call('GET /nodes/:id', { params: { id } })).reported),
    );
  const outcomes = async () =>
    (await reports()).map(
      (reported) => reported?.swList.find(({ shortVersion }) => shortVersion === version)?.userStatus,
    );
  await until('every node says how its update ended', async () =>
    (await outcomes()).every((outcome) => outcome === 'UPDATED' || outcome === 'FAILED'),
  );
  const ended = await outcomes();
  t.is(ended.filter((outcome) => outcome === 'FAILED').length, 1);
  t.is(ended.filter((outcome) => outcome === 'UPDATED').length, count - 1);
  const failed = (await reports()).find((reported) => reported?.swList[0]?.shortVersion !== version);
  t.regex(failed?.lastRebootReason ?? '', /exceeded fallback outage/);

  fleet.kill('SIGINT');
  const { code, stdout } = await fleet.result;
  t.is(code, 0);
  const { result } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    result: { nodes: number; missed: number; phases: Record<string, number> };
  };
  t.is(result.nodes, count);
  t.is(result.missed, 0);
  t.is(result.phases['updated'], count - 1);
  t.is(result.phases['failed'], 1);
});
