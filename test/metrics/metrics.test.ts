import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { parseMetricsAddress, type MetricsAddress } from '#pkg/metrics/flags.ts';
import { openMetrics } from '#pkg/metrics/open.ts';
import { measurePhases } from '#pkg/metrics/phases.ts';
import { createRegistry } from '#pkg/metrics/registry.ts';
import { serveMetrics } from '#pkg/metrics/serve.ts';
import { countTopics } from '#pkg/metrics/topics.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { topics } from '#pkg/topics/index.ts';
import { ask } from '../process/ask.ts';

const log = createLogger('test', { level: 'silent' });

const dirOf = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-metrics-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

test('counters, gauges and histograms are told as Prometheus reads them', async (t) => {
  const registry = createRegistry({ agent: 'a' });
  const plain = registry.counter('basalt_plain_total', 'what\nit is');
  const labelled = registry.counter('basalt_labelled_total', 'x', 'labelled');
  const gauge = registry.gauge('basalt_gauge', 'x');
  const histogram = registry.histogram('basalt_wait_seconds', 'x', [1, 5]);
  plain.add();
  plain.add({}, 2);
  plain.add({}, -7);
  labelled.add({ code: 'A"\\\n' });
  labelled.add({ code: 'A"\\\n' });
  gauge.set({ b: '1', a: '2' }, 0.5);
  gauge.set({ a: '2', b: '1' }, 1.5);
  histogram.observe({ phase: 'p' }, 1);
  histogram.observe({ phase: 'p' }, 3);
  histogram.observe({ phase: 'p' }, 30);
  t.is(
    await registry.text(),
    String.raw`# HELP basalt_plain_total what\nit is
# TYPE basalt_plain_total counter
basalt_plain_total{agent="a"} 3
# HELP basalt_labelled_total x
# TYPE basalt_labelled_total counter
basalt_labelled_total{agent="a",code="A\"\\\n"} 2
# HELP basalt_gauge x
# TYPE basalt_gauge gauge
basalt_gauge{agent="a",b="1",a="2"} 1.5
# HELP basalt_wait_seconds x
# TYPE basalt_wait_seconds histogram
basalt_wait_seconds_bucket{agent="a",phase="p",le="1"} 1
basalt_wait_seconds_bucket{agent="a",phase="p",le="5"} 2
basalt_wait_seconds_bucket{agent="a",phase="p",le="+Inf"} 3
basalt_wait_seconds_sum{agent="a",phase="p"} 34
basalt_wait_seconds_count{agent="a",phase="p"} 3
`,
  );
});

test('a name is taken once, and an info series replaces the one before it among its like', async (t) => {
  const registry = createRegistry();
  const gauge = registry.gauge('basalt_info', 'x');
  t.throws(() => registry.gauge('basalt_info', 'again'));
  t.throws(() => registry.gauge('other_info', 'not ours'));
  gauge.only({ slot: 'IMGA', version: '1' }, { slot: 'IMGA' });
  gauge.only({ slot: 'IMGB', version: '1' }, { slot: 'IMGB' });
  gauge.only({ slot: 'IMGA', version: '2' }, { slot: 'IMGA' });
  const lines = (await registry.text()).split('\n').filter((line) => line.startsWith('basalt_'));
  t.deepEqual(lines.toSorted(), ['basalt_info{slot="IMGA",version="2"} 1', 'basalt_info{slot="IMGB",version="1"} 1']);
});

test('what is collected on demand may fail without taking the rest away', async (t) => {
  const registry = createRegistry();
  const gauge = registry.gauge('basalt_asked', 'x');
  registry.onCollect(() => {
    throw new Error('no disk');
  });
  registry.onCollect(async () => gauge.set({}, 7));
  t.regex(await registry.text(), /^basalt_asked 7$/m);
});

test('the duration of a phase counts when it ended well, by the monotonic clock', async (t) => {
  const registry = createRegistry();
  let now = 0;
  const phases = measurePhases(registry, () => now);
  phases.enter('one', 'download');
  now = 2000;
  phases.enter('one', 'download');
  now = 4000;
  phases.enter('one', 'verify');
  now = 100_000;
  phases.drop('one');
  phases.end('one');
  const text = await registry.text();
  t.regex(text, /_sum\{phase="download"\} 4$/m);
  t.notRegex(text, /phase="verify"/, 'one that failed has no duration');
});

test('each publication is counted and shown, and the topics work as before', async (t) => {
  const registry = createRegistry();
  const seen: string[] = [];
  const inner = createMemoryPubSub();
  const pubsub = countTopics(inner, registry, { ZbootConfig: (key: string) => void seen.push(key) });
  const publication = await pubsub.publication(topics.ZbootConfig);
  await publication.publish('IMGA', { PartitionLabel: 'IMGA', TestComplete: true });
  t.true(publication.current.get('IMGA')?.TestComplete);
  await publication.unpublish('IMGA');
  t.is(publication.current.size, 0);
  t.deepEqual(seen, ['IMGA']);
  t.regex(await registry.text(), /^basalt_topic_publications_total\{topic="ZbootConfig"\} 2$/m);
});

test('only loopback and a unix socket are addresses', (t) => {
  t.deepEqual(parseMetricsAddress('127.0.0.1:9'), { kind: 'tcp', host: '127.0.0.1', port: 9 });
  t.deepEqual(parseMetricsAddress('[::1]:9'), { kind: 'tcp', host: '::1', port: 9 });
  t.deepEqual(parseMetricsAddress('unix:/run/a'), { kind: 'unix', path: '/run/a' });
  for (const wrong of [
    '0.0.0.0:9',
    '192.168.1.1:9',
    'example.org:9',
    '127.0.0.1:70000',
    'unix:a',
    `unix:/${'a'.repeat(107)}`,
    '',
  ])
    t.is(typeof parseMetricsAddress(wrong), 'string', wrong);
});

test('the server answers with metrics and health, on loopback and on a socket that a killed process left', async (t) => {
  const registry = createRegistry();
  registry.counter('basalt_some_total', 'x').add();
  const socketPath = join(await dirOf(t), 'm.sock');
  let waits: string | undefined = 'the start';
  const serve = async (address: MetricsAddress) => {
    const server = await serveMetrics({
      address,
      text: registry.text,
      waitsFor: () => waits,
      onError: (error) => t.log(error),
    });
    t.teardown(server.close);
    return server;
  };
  const { bound } = await serve({ kind: 'tcp', host: '127.0.0.1', port: 0 });
  const tcp = { host: '127.0.0.1', port: Number(bound.split(':')[1]) };
  await serve({ kind: 'unix', path: socketPath });
  t.is((await stat(socketPath)).mode & 0o777, 0o660);
  for (const where of [tcp, { socketPath }]) {
    waits = 'the start';
    const metrics = await ask(where, '/metrics');
    t.is(metrics.status, 200);
    t.regex(metrics.type, /version=0\.0\.4/);
    t.regex(metrics.body, /^basalt_some_total 1$/m);
    t.is((await ask(where, '/healthz')).status, 200);
    t.deepEqual(await ask(where, '/readyz'), { status: 503, type: 'text/plain', body: 'waits for the start\n' });
    waits = undefined;
    t.is((await ask(where, '/readyz')).status, 200);
    t.is((await ask(where, '/other')).status, 404);
    t.is((await ask(where, '/metrics', 'POST')).status, 405);
  }
  // the first one still has its file, as one that was killed would
  await serve({ kind: 'unix', path: socketPath });
  t.is((await ask({ socketPath }, '/healthz')).status, 200);
});

test('a file is whole at any time; what cannot be had is told and ends nothing', async (t) => {
  const dir = await dirOf(t);
  const registry = createRegistry();
  const counter = registry.counter('basalt_some_total', 'x');
  const file = join(dir, 'agent.prom');
  const metrics = await openMetrics(registry, { metrics: undefined, 'metrics-file': file }, log);
  t.regex(await readFile(file, 'utf8'), /^basalt_some_total 0$/m);
  counter.add();
  await metrics.close();
  t.regex(await readFile(file, 'utf8'), /^basalt_some_total 1$/m, 'the last state stays');

  const taken = join(dir, 'not-a-socket');
  await writeFile(taken, 'mine');
  const neither = await openMetrics(
    registry,
    { metrics: `unix:${taken}`, 'metrics-file': join(dir, 'no/such.prom') },
    log,
  );
  neither.ready();
  await neither.close();
  t.is(await readFile(taken, 'utf8'), 'mine');
});
