import { join } from 'node:path';
import { createControllerLink } from '#pkg/eve/client.ts';
import { createLogger } from '#pkg/process/log.ts';
import { newDevice, report, sw } from './device.ts';
import { rig, tempDir } from './rig.ts';
import { both } from './engines.ts';

both("a node's own client onboards, attests, takes configs and reports", async (t) => {
  const client = await rig(t);
  const device = await newDevice();
  await client.rest('POST', '/onboarding', { serials: [device.serial] });
  const bundle = (await client.rest('GET', '/onboarding/bundle')).json;
  const link = createControllerLink({
    server: bundle.server,
    rootCertificatePem: bundle.rootCertificate,
    identity: {
      deviceCert: device.identity.certPem,
      deviceKey: device.identity.keyPem,
      onboardCert: bundle.onboardCertificate,
      onboardKey: bundle.onboardKey,
      serial: device.serial,
    },
    tls: { clientCertificate: true },
    certStoreDir: join(await tempDir(t), 'certs'),
    timeouts: () => ({ sendSeconds: 20, dialSeconds: 10 }),
    log: createLogger('client', { level: 'silent' }),
  });
  t.teardown(() => link.close());

  t.like(await link.certs(), { kind: 'ok', value: { changed: true } });
  t.like(await link.register(device.serial, ''), { kind: 'ok', status: 201 });
  t.like(await link.register(device.serial, ''), { kind: 'ok', status: 200 });
  const found = await link.uuid();
  if (found.kind !== 'ok') return t.fail(`uuid: ${found.kind}`);
  const { uuid } = found.value;
  t.like(await link.config(uuid, ''), { kind: 'forbidden', status: 403 });
  t.is((await link.attest(uuid, '1.0.0')).kind, 'ok');
  const first = await link.config(uuid, '');
  if (first.kind !== 'ok') return t.fail(`config: ${first.kind}`);
  t.is((await link.config(uuid, first.value.configHash)).kind, 'notModified');
  t.like(link.openCheckpoint(first.value.container), { kind: 'ok', value: { configHash: first.value.configHash } });

  await client.rest('PUT', `/nodes/${device.serial}/properties`, { 'timer.config.interval': 5 });
  const second = await link.config(uuid, first.value.configHash);
  t.like(second, { kind: 'ok', value: { config: { configItems: [{ key: 'timer.config.interval', value: '5' }] } } });
  t.is((await link.info(uuid, { key: uuid, at: Date.now(), content: report([sw()]) })).kind, 'ok');
  t.is((await client.rest('GET', `/nodes/${uuid}`)).json.runningVersion, '1.0.0');
  t.like(await link.info('0'.repeat(36), { key: '', at: 0, content: report([]) }), { kind: 'forbidden' });
});
