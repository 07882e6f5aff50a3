import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { ask } from '../process/ask.ts';
import { until } from '../until.ts';
import { makeImage, TestNode } from './node.ts';

const v2 = '2.0.0-kvm-amd64';
const v3 = '3.0.0-kvm-amd64';

interface Line {
  readonly msg: string;
  readonly configId?: string;
}

const linesOf = (log: string): readonly Line[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

test('an update can be read from the metrics and, by the id of its config, from the log', async (t) => {
  const node = await TestNode.make(t);
  const socketPath = join(node.dir, 'm.sock');
  const file = join(node.run, 'baseosmgr.prom');
  node.start(['--metrics', `unix:${socketPath}`, '--metrics-file', file]);
  await node.slot('IMGA', 'active');
  await until('it is ready', async () => (await ask({ socketPath }, '/readyz')).status === 200);
  const image = await makeImage(node.dir, v2);
  await node.serve(image);
  await node.want(image, { configId: '7-abcdefgh' });
  await node.onboard();
  await node.slot('IMGB', 'updating');
  const text = (await ask({ socketPath }, '/metrics')).body;
  const size = image.bytes.length;
  for (const line of [
    'basalt_running_version_info{agent="baseosmgr",slot="IMGA",version="1.0.0-kvm-amd64"} 1',
    'basalt_slot_state{agent="baseosmgr",slot="IMGA",state="active"} 1',
    'basalt_slot_state{agent="baseosmgr",slot="IMGA",state="unused"} 0',
    'basalt_slot_state{agent="baseosmgr",slot="IMGB",state="updating"} 1',
    'basalt_slot_state{agent="baseosmgr",slot="IMGB",state="unused"} 0',
    `basalt_slot_info{agent="baseosmgr",slot="IMGB",version="${v2}",current="false"} 1`,
    `basalt_content_downloaded_bytes_total{agent="baseosmgr"} ${size}`,
    `basalt_slot_written_bytes_total{agent="baseosmgr"} ${size}`,
    `basalt_slot_verified_bytes_total{agent="baseosmgr"} ${size}`,
    `basalt_content_store_bytes{agent="baseosmgr"} ${size}`,
    'basalt_update_phase_duration_seconds_count{agent="baseosmgr",phase="download"} 1',
    'basalt_content_retries_total{agent="baseosmgr"} 0',
  ])
    t.true(text.includes(`\n${line}\n`), `${line}\n${text}`);
  t.regex(text, /^basalt_heartbeat_age_seconds\{agent="baseosmgr",process="baseosmgr"\} /m);
  t.notRegex(text, /^basalt_update_failures_total/m);

  t.is(await node.end('SIGTERM'), 0);
  t.regex(await readFile(file, 'utf8'), /slot="IMGB",state="updating"\} 1/, 'the file has the last state');
  const traced = linesOf(node.log).filter(({ configId }) => configId === '7-abcdefgh');
  t.true(
    traced.some(({ msg }) => /IMGB/.test(msg)),
    node.log,
  );
});

test('what failed is counted by its code', async (t) => {
  const node = await TestNode.make(t);
  const socketPath = join(node.dir, 'm.sock');
  node.start(['--metrics', `unix:${socketPath}`]);
  const image = await makeImage(node.dir, v2);
  await node.serve(image);
  const id = await node.want(image, { version: v3 });
  await node.onboard();
  const { ErrorCode } = await node.until(topics.BaseOsStatus, id, (status) => status.ErrorCode !== '');
  const line = `\nbasalt_update_failures_total{agent="baseosmgr",stage="update",code="${ErrorCode}"} 1\n`;
  await until('the failure is counted', async () => (await ask({ socketPath }, '/metrics')).body.includes(line));
  t.pass();
});
