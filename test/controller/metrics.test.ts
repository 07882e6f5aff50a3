import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import test from 'ava';
import { request } from 'undici';
import { createLogger } from '#pkg/process/log.ts';
import { configIdOf } from '#pkg/nodeconfig/config-id.ts';
import { until } from '../until.ts';
import { configOf, onboard, report, sw } from './device.ts';
import { rig, tempDir } from './rig.ts';

test('the metrics want a token, health does not', async (t) => {
  const controller = await rig(t);
  t.is((await controller.send('GET', '/metrics')).status, 401);
  t.is((await controller.send('GET', '/metrics', { headers: { authorization: 'Bearer wrong' } })).status, 401);
  const metrics = await controller.send('GET', '/metrics', { headers: controller.headers });
  t.is(metrics.status, 200);
  t.regex(String(metrics.headers['content-type']), /version=0\.0\.4/);
  for (const path of ['/healthz', '/readyz']) t.is((await controller.send('GET', path)).status, 200);
});

test('a token of its own opens the metrics and nothing else, and the API token does not', async (t) => {
  const metricsTokenFile = join(await tempDir(t), 'token');
  const controller = await rig(t, { metricsTokenFile });
  const headers = { authorization: 'Bearer read-only' };
  t.is((await controller.send('GET', '/metrics', { headers })).status, 401, 'no file, no way in');
  await writeFile(metricsTokenFile, '\n');
  t.is((await controller.send('GET', '/metrics', { headers: { authorization: 'Bearer ' } })).status, 401);
  await writeFile(metricsTokenFile, 'read-only\n');
  t.is((await controller.send('GET', '/metrics', { headers })).status, 200);
  t.is((await controller.send('GET', '/metrics', { headers: controller.headers })).status, 401);
  t.is((await controller.send('GET', '/api/v1/status', { headers })).status, 401);
});

test('requests, nodes, configs, infos, listeners and uploads are counted', async (t) => {
  let now = Date.now();
  const controller = await rig(t, { now: () => now });
  const text = async (): Promise<string> => {
    now += 60_000;
    return (await controller.send('GET', '/metrics', { headers: controller.headers })).bytes.toString();
  };
  t.regex(await text(), /^basalt_controller_event_listeners 0$/m);
  const node = await onboard(controller);
  t.regex(await text(), /^basalt_controller_nodes\{state="none"\} 1$/m);
  const { configHash } = await configOf(controller, await node.config());
  t.is((await node.config(configHash)).status, 304);
  await node.info(report([sw(), sw({ userStatus: 6, partitionLabel: 'IMGB' })]));
  const upload = {
    headers: { ...controller.headers, 'content-type': 'application/octet-stream' },
    body: Buffer.alloc(1000),
  };
  t.is((await controller.send('PUT', '/api/v1/images/one', upload)).status, 201);
  t.is((await controller.send('PUT', '/api/v1/images/two?sha256=' + '0'.repeat(64), upload)).status, 400);
  const stream = await request(`${controller.url}/api/v1/events`, {
    dispatcher: controller.agent,
    headers: controller.headers,
  });
  const after = await text();
  for (const line of [
    'basalt_controller_nodes{state="ONLINE"} 1',
    'basalt_controller_nodes_by_user_status{user_status="UPDATED"} 1',
    'basalt_controller_nodes_by_user_status{user_status="FAILED"} 1',
    'basalt_controller_nodes_by_boot_reason{reason="FIRST"} 1',
    'basalt_controller_configs_total{outcome="delivered"} 1',
    'basalt_controller_configs_total{outcome="known"} 1',
    'basalt_controller_info_messages_total{kind="device"} 1',
    'basalt_controller_event_listeners 1',
    'basalt_controller_uploads_total{outcome="stored"} 1',
    'basalt_controller_uploads_total{outcome="failed"} 1',
    'basalt_controller_uploaded_bytes_total 1000',
    'basalt_controller_received_bytes_total{route="/api/v1/images/:name"} 2000',
    'basalt_controller_http_requests_total{method="POST",route="/api/v2/edgedevice/id/:uuid/config",status="304"} 1',
    'basalt_controller_http_requests_total{method="PUT",route="/api/v1/images/:name",status="400"} 1',
    'basalt_controller_http_request_duration_seconds_count{method="POST",route="/api/v2/edgedevice/id/:uuid/info"} 1',
    'basalt_controller_database_errors_total 0',
    'basalt_controller_database_up 1',
  ])
    t.true(after.includes(`\n${line}\n`), `${line}\n${after}`);
  t.notRegex(after, new RegExp(`_nodes\\{state="none"\\}`), 'a state that no node has is not told');
  t.regex(after, new RegExp(`last_contact_timestamp_seconds\\{node="${node.uuid}",name="${node.serial}"\\} [1-9]`));
  stream.body.on('error', () => undefined).destroy();
  await until('the listener is gone', async () => (await text()).includes('\nbasalt_controller_event_listeners 0\n'));
});

test('paths that nobody entered do not become labels', async (t) => {
  const controller = await rig(t);
  await controller.send('GET', '/made/up/by/a/stranger');
  const { bytes } = await controller.send('GET', '/metrics', { headers: controller.headers });
  t.notRegex(bytes.toString(), /stranger/);
  t.regex(bytes.toString(), /http_requests_total\{method="GET",route="none",status="404"\} 1/);
});

test('a database that lost its tables is not ready, and its errors are counted', async (t) => {
  const metricsTokenFile = join(await tempDir(t), 'token');
  await writeFile(metricsTokenFile, 'read-only\n');
  const controller = await rig(t, { metricsTokenFile });
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(join(controller.stateDir, 'db.sqlite'), { timeout: 5000 });
  database.exec('DROP TABLE kysely_migration');
  database.close();
  const ready = await controller.send('GET', '/readyz');
  t.is(ready.status, 503);
  t.is((await controller.send('GET', '/healthz')).status, 200, 'a restart would not help');
  const { bytes } = await controller.send('GET', '/metrics', { headers: { authorization: 'Bearer read-only' } });
  t.regex(bytes.toString(), /^basalt_controller_database_errors_total [1-9]/m);
  t.regex(bytes.toString(), /^basalt_controller_database_up 0$/m);
});

test('the log names a config by what the node has of it, when it is delivered and when an info answers', async (t) => {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const controller = await rig(t, { log: createLogger('controller', { destination }) });
  const node = await onboard(controller);
  const { config, configHash } = await configOf(controller, await node.config());
  const configId = configIdOf(config?.id?.version ?? '', configHash);
  t.regex(configId, /^1-\w{8}$/);
  await node.info(report([sw()]));
  await node.info(report([sw()]));
  const ofNode = lines.filter(({ uuid }) => uuid === node.uuid).map(({ msg, configId: id }) => [msg, id]);
  t.deepEqual(ofNode.slice(-2), [
    ['config delivered', configId],
    ['info answered', configId],
  ]);
});
