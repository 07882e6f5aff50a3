import test from 'ava';
import { shownConfig } from '#cmd/controller/nodes/info/shown-config.ts';
import { decodeConfig, encodeConfig } from '#pkg/eve/codec.ts';
import { onboard } from './device.ts';
import { both } from './engines.ts';
import { putImage } from './rollout/fleet.ts';
import { rig, type Loose } from './rig.ts';

both('every config that a node was given is in its log, once', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await putImage(client, 'two.img', '2.0');
  await node.config();
  await client.rest('PUT', `/nodes/${node.uuid}/baseos`, { image: 'two.img', activate: true });
  const { status } = await node.config();
  t.is(status, 200);
  const log = (await client.rest('GET', `/nodes/${node.uuid}/info`)).json.messages;
  t.deepEqual(
    log.map(({ type, message }: Loose) => [type, message.id.version, message.baseos?.baseOsVersion]),
    [
      ['config', '1', undefined],
      ['config', '2', '2.0'],
    ],
  );
});

test('a config in the log has none of its secrets', (t) => {
  const datastore = {
    id: '11111111-2222-4333-8444-555555555555',
    dType: 3,
    fqdn: 'https://s3.example',
    dpath: 'images',
    region: 'r',
    dsCertPem: [],
    apiKey: 'key-id-77',
    password: 'hush-hush',
  };
  const cipher = {
    contextId: 'c',
    initialValue: new Uint8Array(16).fill(7),
    cipherData: new TextEncoder().encode('sealed-text'),
    clearTextSha256: new Uint8Array(32).fill(9),
  };
  const bytes = encodeConfig({
    ...decodeConfig(new Uint8Array()),
    datastores: [datastore, { ...datastore, apiKey: '', password: '', cipher }],
  });
  const text = JSON.stringify(shownConfig(bytes));
  for (const secret of ['key-id-77', 'hush-hush', Buffer.from('sealed-text').toString('base64')])
    t.false(text.includes(secret), secret);
  t.true(text.includes('https://s3.example'));
  t.true(text.includes('(not shown)'));
});
