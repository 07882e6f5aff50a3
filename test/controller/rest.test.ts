import { stableUuid } from '#cmd/controller/nodes/desired/state.ts';
import { configOf, newDevice, onboard, register, report, sw } from './device.ts';
import { newSerial, rig, type Rig } from './rig.ts';
import { both } from './engines.ts';

const upload = (client: Rig, name: string, bytes: Buffer, query = '') =>
  client.send('PUT', `/api/v1/images/${name}${query}`, { headers: client.headers, body: bytes });

both('every route wants the token, also those that are not there', async (t) => {
  const client = await rig(t);
  const routes = ['/status', '/nodes', '/images', '/onboarding/bundle', '/events', '/nothing'];
  for (const path of routes) {
    for (const headers of [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: client.headers['authorization'] + 'x' },
    ]) {
      const answer = await client.send('GET', `/api/v1${path}`, { headers });
      t.is(answer.status, 401, path);
      t.is(answer.json.code, 'REQUEST_UNAUTHORIZED');
    }
  }
  t.is((await client.send('PUT', '/api/v1/images/a', { body: Buffer.alloc(10) })).status, 401);
  t.like(await client.rest('GET', '/nothing'), { status: 404, json: { code: 'ROUTE_UNKNOWN' } });
});

both('a node goes from a serial registered in advance to one that has onboarded', async (t) => {
  const client = await rig(t);
  const device = await newDevice();
  const { serial } = device;
  t.like(await client.rest('GET', `/nodes/${serial}`), { status: 404, json: { code: 'NODE_UNKNOWN' } });
  const added = await client.rest('POST', '/onboarding', { serials: [serial, serial] });
  t.like(added, { status: 201, json: { serials: [serial] } });
  t.like(await client.rest('GET', `/nodes/${serial}`), { status: 200, json: { id: null, onboarded: false } });
  t.like(await client.rest('POST', `/nodes/${serial}/reboot`), { status: 409, json: { code: 'REQUEST_CONFLICT' } });
  t.is((await register(client, device)).status, 201);
  const { json } = await client.rest('GET', `/nodes/${serial}`);
  t.like(json, { serial, name: serial, onboarded: true, configVersion: 1, reported: null, runningVersion: null });
  t.is((await client.rest('GET', `/nodes/${json.id}`)).json.serial, serial);
  t.like((await client.rest('GET', '/status')).json.counts, { nodes: 1, pending: 0 });
  t.is((await client.rest('DELETE', `/onboarding/${serial}`)).status, 409);
  await client.rest('POST', '/onboarding', { serials: ['spare'] });
  t.is((await client.rest('DELETE', '/onboarding/spare')).status, 204);
  t.is((await client.rest('DELETE', '/onboarding/spare')).status, 404);
});

both('bodies that are not as described are 400 and change nothing', async (t) => {
  const client = await rig(t);
  const { serial } = await onboard(client);
  const bad: [string, string, unknown][] = [
    ['POST', '/onboarding', { serials: [] }],
    ['POST', '/onboarding', { serials: ['white space'] }],
    ['POST', '/onboarding', { serials: 'one' }],
    ['PUT', `/nodes/${serial}/baseos`, { image: 5 }],
    ['PUT', `/nodes/${serial}/baseos`, { image: 'a', more: true }],
    ['PUT', `/nodes/${serial}/maintenance`, { enabled: 'true' }],
    ['POST', `/nodes/${serial}/confirm`, {}],
    ['PUT', `/nodes/${serial}`, { name: '' }],
    ['PUT', `/nodes/${serial}/properties`, { 'timer.config.interval': [5] }],
  ];
  for (const [method, path, body] of bad) {
    const answer = await client.rest(method, path, body);
    t.is(answer.status, 400, `${path} ${JSON.stringify(body)}`);
    t.is(answer.json.code, 'REQUEST_INVALID');
  }
  const headers = { ...client.headers, 'content-type': 'application/json' };
  t.is((await client.send('POST', '/api/v1/onboarding', { headers, body: '{' })).status, 400);
  t.is(
    (await client.send('PUT', `/api/v1/nodes/${serial}/baseos`, { headers, body: '"x"'.padEnd(70_000) })).status,
    413,
  );
  t.is((await client.rest('GET', `/nodes/${serial}/timeline?after=-1`)).status, 400);
  t.is((await client.rest('GET', `/nodes/${serial}/timeline?limit=1001`)).status, 400);
  t.is((await client.rest('GET', `/nodes/${serial}`)).json.configVersion, 1);
});

both('a wanted base OS reaches the config with its content tree and datastore', async (t) => {
  const client = await rig(t, { datastoreUrl: 'https://images.example:8443/store/a/' });
  const device = await onboard(client);
  const bytes = Buffer.from('an image');
  const { sha256 } = (await upload(client, 'v2.img', bytes, '?version=2.0.0')).json;
  const { status, json } = await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'v2.img' });
  t.is(status, 200);
  t.like(json, {
    configVersion: 2,
    desiredVersion: '2.0.0',
    desired: { baseos: { image: 'v2.img', sha256, size: 8, activate: true } },
  });

  const { config } = await configOf(client, await device.config());
  const treeUuid = stableUuid('tree', '2.0.0', sha256);
  t.like(config, {
    id: { uuid: device.uuid, version: '2' },
    baseos: { contentTreeUuid: treeUuid, baseOsVersion: '2.0.0', activate: true, retryUpdateCounter: 0 },
    controllerEpoch: 1n,
  });
  const [tree] = config?.contentInfo ?? [];
  const [store] = config?.datastores ?? [];
  t.like(tree, { uuid: treeUuid, url: sha256, sha256, maxSizeBytes: 8n, displayName: 'v2.img' });
  t.deepEqual(tree?.datastoreIds, [store?.id]);
  t.like(store, { dType: 2, fqdn: 'https://images.example:8443', dpath: 'store/a' });

  const staged = { image: 'v2.img', version: '2.1.0', activate: false };
  t.is((await client.rest('PUT', `/nodes/${device.uuid}/baseos`, staged)).json.configVersion, 3);
  t.is((await client.rest('PUT', `/nodes/${device.uuid}/baseos`, staged)).json.configVersion, 3, 'nothing changed');
  t.like((await configOf(client, await device.config())).config, {
    baseos: { baseOsVersion: '2.1.0', activate: false },
  });
  t.is((await client.rest('DELETE', `/nodes/${device.uuid}/baseos`)).json.desired.baseos, null);
  t.like((await configOf(client, await device.config())).config, {
    baseos: undefined,
    contentInfo: [],
    id: { version: '4' },
  });
});

both('a base OS needs an image that is there and a version', async (t) => {
  const client = await rig(t);
  const { serial } = await onboard(client);
  const put = (body: unknown) => client.rest('PUT', `/nodes/${serial}/baseos`, body);
  t.like(await put({ image: 'none' }), { status: 404, json: { code: 'IMAGE_UNKNOWN' } });
  await upload(client, 'plain', Buffer.from('x'));
  t.like(await put({ image: 'plain' }), { status: 400, json: { code: 'REQUEST_INVALID' } });
  t.is((await put({ image: 'plain', version: '7' })).status, 200);
  t.like(await client.rest('PUT', '/nodes/nobody/baseos', { image: 'plain', version: '7' }), { status: 404 });
});

both('commands count up in the config and survive a change of the base OS', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const post = (what: string, body?: unknown) => client.rest('POST', `/nodes/${device.serial}/${what}`, body);
  t.like(await post('retry'), { status: 409, json: { code: 'REQUEST_CONFLICT' } });
  await upload(client, 'a', Buffer.from('a'), '?version=1');
  await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
  await post('retry');
  await post('retry');
  await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a', version: '2' });
  await post('fallback');
  await post('reboot');
  await post('shutdown');
  await post('refresh');
  await post('confirm', { version: '2' });
  const { json } = await client.rest('PUT', `/nodes/${device.serial}/maintenance`, { enabled: true });
  t.like(json.desired, {
    retryCounter: 2,
    rebootCounter: 1,
    shutdownCounter: 1,
    forceFallbackCounter: 1,
    maintenance: true,
  });
  const { config } = await configOf(client, await device.config());
  t.like(config, {
    baseos: { retryUpdateCounter: 2, baseOsVersion: '2' },
    reboot: { counter: 1, desiredState: true },
    shutdown: { counter: 1 },
    maintenanceMode: true,
    controllerEpoch: 2n,
  });
  t.is(config?.id?.version, String(json.configVersion));
  t.deepEqual(config?.configItems, [
    { key: 'force.fallback.counter', value: '1' },
    { key: 'update.test.confirm.version', value: '2' },
  ]);
});

both('parallel changes are all kept, each with a version and a later time of its own', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => (now -= 1000) });
  const device = await onboard(client);
  const stamp = async () => (await configOf(client, await device.config())).config?.configTimestamp ?? 0;
  const before = await stamp();
  await Promise.all(Array.from({ length: 20 }, () => client.rest('POST', `/nodes/${device.serial}/reboot`)));
  const { json } = await client.rest('GET', `/nodes/${device.serial}`);
  t.is(json.configVersion, 21);
  t.is(json.desired.rebootCounter, 20);
  t.true((await stamp()) > before, 'even with a clock that runs backwards');
});

both('properties are checked against the table, all or nothing, and null removes one', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const put = (body: unknown) => client.rest('PUT', `/nodes/${device.serial}/properties`, body);
  const range = await put({ 'timer.test.baseimage.update': 40, 'timer.config.interval': 4 });
  t.like(range, { status: 400, json: { code: 'CONFIG_PROPERTY_RANGE' } });
  t.regex(range.json.message, /timer\.config\.interval.*5 to 86400/);
  t.like(await put({ 'no.such.key': 1 }), { status: 400, json: { code: 'CONFIG_PROPERTY_UNKNOWN' } });
  t.like(await put({ __proto__x: 1, constructor: 1 }), { status: 400, json: { code: 'CONFIG_PROPERTY_UNKNOWN' } });
  t.like(await put({ 'timer.config.interval': 'soon' }), { status: 400, json: { code: 'CONFIG_PROPERTY_INVALID' } });
  t.like(await put({ 'force.fallback.counter': null }), { status: 400, json: { code: 'CONFIG_PROPERTY_INVALID' } });
  t.deepEqual((await client.rest('GET', `/nodes/${device.serial}`)).json.desired.properties, {});

  const set = {
    'timer.config.interval': 5,
    'datastore.http.security.allowinsecureauth': true,
    'maintenance.mode': 'none',
  };
  t.is((await put(set)).json.configVersion, 2);
  t.is((await put({ 'maintenance.mode': null })).json.configVersion, 3);
  t.deepEqual((await configOf(client, await device.config())).config?.configItems, [
    { key: 'datastore.http.security.allowinsecureauth', value: 'true' },
    { key: 'timer.config.interval', value: '5' },
  ]);
  const status = { 'timer.config.interval': { value: '5', error: '' } };
  await device.info(report([sw()], { configItemStatus: status }));
  const { properties } = (await client.rest('GET', `/nodes/${device.serial}/properties`)).json;
  t.like(
    properties.find(({ key }: { key: string }) => key === 'timer.config.interval'),
    { type: 'uint32', default: 60, min: 5, max: 86_400, value: '5', reported: { value: '5', error: '' } },
  );
});

both('a node can be given a name that no other one answers to', async (t) => {
  const client = await rig(t);
  const [one, two] = [await onboard(client), await onboard(client)];
  t.like((await client.rest('PUT', `/nodes/${one.serial}`, { name: 'edge 7' })).json, {
    name: 'edge 7',
    configVersion: 2,
  });
  t.is((await client.rest('GET', '/nodes/edge%207')).json.id, one.uuid);
  for (const name of ['edge 7', one.serial, one.uuid]) {
    t.is((await client.rest('PUT', `/nodes/${two.serial}`, { name })).status, 409, name);
  }
});

both('the list of nodes shows what each runs, wants, and when it was last heard of', async (t) => {
  const client = await rig(t);
  const begun = Date.now();
  const device = await onboard(client);
  const waiting = newSerial();
  await client.rest('POST', '/onboarding', { serials: [waiting] });
  await device.info(report([sw({ partitionState: 'inprogress', shortVersion: '2.0' })], { state: 4 }));
  const { nodes } = (await client.rest('GET', '/nodes')).json;
  t.is(nodes.length, 2);
  t.like(nodes[0], { id: device.uuid, state: 'BASEOS_UPDATING', runningVersion: '2.0', runningState: 'inprogress' });
  const heard = Date.parse(nodes[0].lastContact);
  t.true(heard >= begun && heard <= Date.now(), 'since this node came, and not in the future');
  t.like(nodes[1], { id: null, serial: waiting, onboarded: false });
});

both(
  'a property of EVE that Basalt does not use can be set, reaches the config, and is shown as what it is',
  async (t) => {
    const client = await rig(t);
    const device = await onboard(client);
    await client.rest('POST', '/groups', { name: 'g' });
    await client.rest('PUT', `/nodes/${device.serial}`, { group: 'g' });
    const key = 'debug.enable.ssh';
    t.is(
      (await client.rest('PUT', `/nodes/${device.serial}/properties`, { [key]: 'ssh-ed25519 AAAA me' })).status,
      200,
    );
    t.is((await client.rest('PUT', '/groups/g/properties', { 'debug.enable.usb': false })).status, 200);
    const { config } = await configOf(client, await device.config());
    t.deepEqual(config?.configItems, [
      { key, value: 'ssh-ed25519 AAAA me' },
      { key: 'debug.enable.usb', value: 'false' },
    ]);
    const shown = async (path: string) =>
      (await client.rest('GET', `${path}/properties`)).json.properties
        .filter(({ used }: { used: boolean }) => !used)
        .map((row: { key: string; value: string; from: string }) => [row.key, row.value, row.from]);
    t.deepEqual(await shown(`/nodes/${device.serial}`), [
      [key, 'ssh-ed25519 AAAA me', 'node'],
      ['debug.enable.usb', 'false', 'group'],
    ]);
    t.deepEqual(await shown('/groups/g'), [['debug.enable.usb', 'false', 'group']]);
    const bad = await client.rest('PUT', `/nodes/${device.serial}/properties`, { 'debug.enable.usb': 'maybe' });
    t.like(bad, { status: 400, json: { code: 'CONFIG_PROPERTY_INVALID' } });
    t.is((await client.rest('PUT', `/nodes/${device.serial}/properties`, { 'timer.no.such': 1 })).status, 400);
    t.is((await client.rest('PUT', `/nodes/${device.serial}/properties`, { [key]: null })).status, 200);
    t.deepEqual(await shown(`/nodes/${device.serial}`), [['debug.enable.usb', 'false', 'group']]);
  },
);
