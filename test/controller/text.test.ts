import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { configFault, datastoreFault, requireCarried } from '#cmd/controller/nodes/desired/config-fault.ts';
import { nowhere } from '#cmd/controller/nodes/desired/datastore.ts';
import { initialDesired } from '#cmd/controller/nodes/desired/state.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { anyText } from '../any-text.ts';
import { configOf, onboard } from './device.ts';
import { both, newSharedDatabase } from './engines.ts';
import { rig, tempDir } from './rig.ts';

const confirm = 'update.test.confirm.version';
const textOrHalves = fc.oneof(
  anyText(40),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.string({ maxLength: 4 }), fc.integer({ min: 0xd800, max: 0xdfff }))
    .map(([a, b]) => a + String.fromCharCode(b)),
);

both('text that no config can carry is refused in words where it is written, and the node goes on', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await client.rest('POST', '/groups', { name: 'g' });
  await client.send('PUT', '/api/v1/images/a?version=2', { headers: client.headers, body: Buffer.from('x') });
  const bad = '\ud83d';
  const writes: [string, string, unknown, RegExp][] = [
    ['PUT', `/nodes/${node.serial}/properties`, { [confirm]: bad }, /body\/update\.test\.confirm\.version is not text/],
    ['PUT', `/nodes/${node.serial}/properties`, { [confirm]: 'a\0' }, /is not text/],
    ['PUT', `/nodes/${node.serial}/properties`, { [bad]: '1' }, /is not text/],
    ['PUT', '/groups/g/properties', { [confirm]: bad }, /is not text/],
    ['PUT', '/groups/g', { properties: { [confirm]: bad } }, /is not text/],
    ['PUT', `/nodes/${node.serial}`, { name: bad }, /is not text/],
    ['PUT', `/nodes/${node.serial}/baseos`, { image: 'a', version: bad }, /is not text/],
    ['PUT', `/nodes/${node.serial}/baseos`, { image: bad }, /is not text/],
    ['POST', `/nodes/${node.serial}/confirm`, { version: bad }, /is not text/],
    ['POST', '/groups', { name: bad }, /is not text/],
    ['POST', '/onboarding', { serials: [bad] }, /is not text/],
    ['POST', '/rollouts', { image: bad, nodes: [node.serial], mode: 'activate', maxFailures: 0 }, /is not text/],
    [
      'POST',
      '/rollouts',
      { name: bad, image: 'a', nodes: [node.serial], mode: 'activate', maxFailures: 0 },
      /is not text/,
    ],
    ['POST', '/uploads', { name: 'b', size: 1, version: bad }, /is not text/],
    ['POST', '/users', { name: 'u', role: 'viewer', password: `twelve chars${bad}` }, /is not text/],
  ];
  for (const [method, path, body, message] of writes) {
    const answer = await client.rest(method, path, body);
    t.is(answer.status, 400, `${method} ${path}`);
    t.regex(answer.json.message, message);
  }
  t.is((await client.rest('GET', '/nodes/a%00b')).status, 400);
  t.is((await node.config()).status, 200);
  t.is((await client.rest('GET', `/nodes/${node.serial}`)).json.configVersion, 1);
});

both('whatever text is accepted arrives at the node as it was given', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await client.rest('POST', '/groups', { name: 'g' });
  await client.rest('PUT', `/nodes/${node.serial}`, { group: 'g' });
  const arrived = async (): Promise<string | undefined> => {
    const { config } = await configOf(client, await node.config());
    return config?.configItems.find(({ key }) => key === confirm)?.value;
  };
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(textOrHalves, fc.boolean(), async (text, ofGroup) => {
      const own = { [confirm]: ofGroup ? null : text };
      const before = await arrived();
      const path = ofGroup ? '/groups/g/properties' : `/nodes/${node.serial}/properties`;
      const { status } = await client.rest('PUT', path, { [confirm]: text });
      if (status !== 200) {
        if (status !== 400 || (await arrived()) !== before)
          throw new Error(`refused with ${status}, and not left alone`);
        return;
      }
      taken += 1;
      if (ofGroup) await client.rest('PUT', `/nodes/${node.serial}/properties`, own);
      if ((await arrived()) !== text) throw new Error('it does not arrive');
    }),
    { numRuns: 40 },
  );
  t.true(taken > 5);
});

test('every state that is let through is read by a device as it is meant, and no other is', (t) => {
  const device = { uuid: 'u', name: 'n' };
  const desired = fc.record({
    baseos: fc.option(
      fc.record({
        image: textOrHalves,
        version: textOrHalves,
        sha256: fc.constant('0'.repeat(64)),
        size: fc.oneof(fc.nat(), fc.constantFrom(-1, 2 ** 53, 2 ** 64)),
        contentTreeUuid: textOrHalves,
        activate: fc.boolean(),
      }),
      { nil: undefined },
    ),
    retryCounter: fc.oneof(fc.nat(), fc.constantFrom(-1, 2 ** 32 - 1, 2 ** 32, 1.5)),
    rebootCounter: fc.oneof(fc.nat(), fc.constantFrom(-1, 2 ** 32 - 1, 2 ** 32, 1.5)),
    properties: fc.dictionary(textOrHalves, textOrHalves, { maxKeys: 3 }),
  });
  let [good, bad] = [0, 0];
  fc.assert(
    fc.property(desired, (wanted) => {
      const full = { ...initialDesired, ...wanted, version: 1, changedAt: 0 };
      const numbers = [wanted.retryCounter, wanted.rebootCounter];
      const isRight =
        [
          wanted.baseos?.image,
          wanted.baseos?.version,
          wanted.baseos?.contentTreeUuid,
          ...Object.entries(wanted.properties).flat(),
        ].every((text) => text === undefined || (text.isWellFormed() && !text.includes('\0'))) &&
        (wanted.baseos === undefined || (wanted.baseos.size >= 0 && wanted.baseos.size < 2 ** 64)) &&
        (wanted.baseos === undefined ? [wanted.rebootCounter] : numbers).every(
          (count) => Number.isInteger(count) && count >= 0 && count < 2 ** 32,
        );
      if (isRight) good += 1;
      else bad += 1;
      return (configFault(device, full) === undefined) === isRight;
    }),
    { numRuns: 1500 },
  );
  t.true(good > 20 && bad > 20, `${good} and ${bad}`);
  t.throws(() => requireCarried({ uuid: 'u', name: '\ud83d' }, {}), {
    code: 'CONFIG_INVALID',
    message: /the node's name is not text/,
  });
  t.is(datastoreFault(nowhere), undefined);
  t.regex(datastoreFault({ ...nowhere, password: '\udc00' }) ?? '', /password is not text/);
});

both('what is stored already and cannot be carried is left out, and an operator is told', async (t) => {
  const dir = await tempDir(t);
  const database = await newSharedDatabase(t, dir);
  const client = await rig(t, { database, stateDir: join(dir, 'state') });
  const node = await onboard(client);
  await client.rest('PUT', `/nodes/${node.serial}/properties`, { 'timer.config.interval': 30 });
  const good = await configOf(client, await node.config());
  const db = await openDatabase(
    database ? { engine: 'postgres', ...database } : { engine: 'sqlite', path: join(dir, 'state', 'db.sqlite') },
  );
  t.teardown(() => db.destroy());
  const store = (values: { properties?: string; base_version?: string | null; sha256?: string | null }) =>
    db
      .updateTable('desired')
      .set({ ...values, version: 7, changed_at: Date.now() })
      .where('device_uuid', '=', node.uuid)
      .execute();

  await store({ properties: JSON.stringify({ [confirm]: '\ud83d', 'timer.config.interval': '31' }) });
  const { config } = await configOf(client, await node.config(good.configHash));
  t.deepEqual(config?.configItems, [{ key: 'timer.config.interval', value: '31' }]);
  const { warnings } = (await client.rest('GET', `/nodes/${node.serial}`)).json;
  t.is(warnings.length, 1);
  t.regex(warnings[0], /property "update\.test\.confirm\.version" is not text/);
  t.is((await client.rest('POST', `/nodes/${node.serial}/reboot`)).status, 200, 'it keeps nobody from anything else');
  const metrics = await client.send('GET', '/metrics', { headers: client.headers });
  t.regex(metrics.bytes.toString(), /^basalt_controller_faulty_configs_total 1$/m);
  await client.rest('PUT', `/nodes/${node.serial}/properties`, { [confirm]: '2' });
  t.deepEqual((await client.rest('GET', `/nodes/${node.serial}`)).json.warnings, []);
});

test('where more than a property cannot be carried, the node keeps the config and the contact it has', async (t) => {
  const dir = await tempDir(t);
  const client = await rig(t, { stateDir: join(dir, 'state') });
  const node = await onboard(client);
  const { configHash } = await configOf(client, await node.config());
  const db = await openDatabase({ engine: 'sqlite', path: join(dir, 'state', 'db.sqlite') });
  t.teardown(() => db.destroy());
  const store = (version: string) =>
    db
      .updateTable('desired')
      .set({ base_version: version, sha256: '0'.repeat(64), version: 8, reboot_counter: 2 ** 40 })
      .where('device_uuid', '=', node.uuid)
      .execute();
  await store('2.0.0');
  t.is((await node.config(configHash)).status, 304);
  t.is((await node.config(configHash)).status, 304);
  t.is((await node.config()).status, 503, 'one that has none is not told that it has');
  t.regex((await client.rest('GET', `/nodes/${node.serial}`)).json.warnings[0], /keeps the config it has.*reboot/);
});

both('so many properties that no node would take the config are refused where they are set', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const levels = (from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`agent.a${from + index}.debug.loglevel`, 'info']));
  const set = (changes: object) => client.rest('PUT', `/nodes/${node.serial}/properties`, changes);
  t.is((await set(levels(0, 200))).status, 200);
  const refused = await set(levels(200, 57));
  t.like(refused, { status: 400, json: { code: 'CONFIG_PROPERTY_INVALID' } });
  t.regex(refused.json.message, /257 properties .* at most 256/);
  t.is((await set(levels(200, 56))).status, 200);
  t.is((await configOf(client, await node.config())).config?.configItems.length, 256);
  t.is((await set({ 'agent.a0.debug.loglevel': null })).status, 200);
  for (let from = 1; from < 256; from += 4) {
    const changes = Object.fromEntries(Object.keys(levels(from, 4)).map((key) => [key, '\u{20ac}'.repeat(4096)]));
    const { status, json } = await set(changes);
    if (status === 200) continue;
    t.regex(json.message, /of \d+ bytes would be set; at most 256 of 1048576/);
    t.true(from > 60);
    return;
  }
  t.fail('three megabytes were taken');
});
