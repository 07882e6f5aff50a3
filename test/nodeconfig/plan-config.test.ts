import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { emptyMemory } from '#pkg/nodeconfig/config-memory.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { ConfigAction } from '#pkg/nodeconfig/config-plan.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';
import { Boot } from '../health/boot.ts';
import { config, context, deviceUuid, memory, treeUuid, updateConfig, v2 } from '../zedagent/configs.ts';

const kinds = (actions: readonly ConfigAction[]) => actions.map((action) => action.kind);
const find = <K extends ConfigAction['kind']>(actions: readonly ConfigAction[], kind: K) =>
  actions.find((action): action is Extract<ConfigAction, { kind: K }> => action.kind === kind);

test('an update config is carried out in order: properties, datastores, base OS, content trees', (t) => {
  const plan = planConfig(updateConfig(), memory, context);
  t.is(plan.result, 'applied');
  t.deepEqual(kinds(plan.actions), ['properties', 'datastores', 'storeCounter', 'baseos', 'contentTrees']);
  t.deepEqual(find(plan.actions, 'baseos')?.baseos, {
    ContentTreeUUID: treeUuid,
    BaseOsVersion: v2,
    RetryUpdateCounter: 0,
    Activate: true,
  });
  t.deepEqual(find(plan.actions, 'contentTrees')?.contentTrees, [
    {
      ContentID: treeUuid,
      DatastoreIDList: ['ds-1'],
      RelativeURL: 'v2.img',
      Format: 2,
      ContentSha256: 'ab'.repeat(32),
      MaxDownloadSize: 1000,
      DisplayName: 'v2',
      GenerationCounter: 0,
    },
  ]);
  t.is(plan.why, 'config version 1');
  t.is(plan.memory.wantedContentTree, treeUuid);
  t.true(plan.memory.parsed);
});

test('an unchanged base OS element causes no action, an absent one unpublishes all and is forgotten', (t) => {
  const first = planConfig(updateConfig(), memory, context);
  const again = planConfig(updateConfig(), first.memory, context);
  t.is(find(again.actions, 'baseos'), undefined);
  t.truthy(find(planConfig(config(), memory, context).actions, 'baseos'), 'what a process before has published');
  const gone = planConfig(config(), first.memory, context);
  t.deepEqual(find(gone.actions, 'baseos'), { kind: 'baseos', baseos: undefined });
  const back = planConfig(updateConfig(), gone.memory, context);
  t.is(find(back.actions, 'baseos')?.baseos?.BaseOsVersion, v2);
});

test('the names that a config has for its device are remembered, and forgotten with a config that has none', (t) => {
  const names = { deviceName: 'edge 7', enterpriseName: 'e', enterpriseId: 'e1', projectName: 'p', projectId: 'p1' };
  const named = planConfig({ ...updateConfig(), names }, memory, context);
  t.deepEqual(named.memory.names, names);
  t.is(planConfig(updateConfig(), named.memory, context).memory.names, undefined);
});

test('without retry_update the counter stays as it was', (t) => {
  const withCounter = (retryUpdateCounter: number | undefined, hash: string) =>
    updateConfig({
      baseos: { contentTreeUuid: treeUuid, retryUpdateCounter, activate: true, baseOsVersion: v2, hash },
    });
  const first = planConfig(withCounter(7, 'a'), memory, context);
  const second = planConfig(withCounter(undefined, 'b'), first.memory, context);
  t.is(find(second.actions, 'baseos')?.baseos?.RetryUpdateCounter, 7);
  t.is(find(second.actions, 'storeCounter'), undefined, 'nothing new to remember');
  const without = planConfig(config(), second.memory, context);
  t.is(find(without.actions, 'storeCounter'), undefined);
  t.is(planConfig(withCounter(undefined, 'b'), without.memory, context).memory.retryUpdateCounter, 7, 'over a removal');
  t.is(find(planConfig(withCounter(undefined, 'c'), memory, context).actions, 'baseos')?.baseos?.RetryUpdateCounter, 0);
});

test('a retry counter is stored before the base OS that carries it, and stays the one seen last in a later boot', (t) => {
  const withCounter = (retryUpdateCounter: number | undefined) =>
    updateConfig({
      baseos: { contentTreeUuid: treeUuid, retryUpdateCounter, activate: true, baseOsVersion: v2, hash: 'x' },
    });
  const plan = planConfig(withCounter(5), memory, context);
  t.deepEqual(find(plan.actions, 'storeCounter'), { kind: 'storeCounter', what: 'retryUpdate', counter: 5 });
  t.true(kinds(plan.actions).indexOf('storeCounter') < kinds(plan.actions).indexOf('baseos'));
  const nextBoot = emptyMemory(undefined, undefined, 5);
  const dropped = planConfig(withCounter(undefined), nextBoot, context);
  t.is(find(dropped.actions, 'baseos')?.baseos?.RetryUpdateCounter, 5);
  const refused = planConfig(withCounter(6), nextBoot, { ...context, goingDown: true });
  t.is(refused.memory.retryUpdateCounter, 5, 'not seen by anyone');
});

test('the retry counter of a checkpoint, which may be an old one, is no wish; that of the live config is, right after', (t) => {
  const withCounter = (retryUpdateCounter: number) =>
    updateConfig({
      baseos: { contentTreeUuid: treeUuid, retryUpdateCounter, activate: true, baseOsVersion: v2, hash: 'x' },
    });
  const nextBoot = emptyMemory(undefined, undefined, 5);
  const old = planConfig(withCounter(3), nextBoot, { ...context, source: 'checkpoint' });
  t.is(find(old.actions, 'baseos')?.baseos?.RetryUpdateCounter, 5);
  const same = planConfig(withCounter(3), old.memory, context);
  t.is(find(same.actions, 'baseos')?.baseos?.RetryUpdateCounter, 3, 'although the element is the same');
  const first = planConfig(withCounter(3), memory, { ...context, source: 'checkpoint' });
  t.is(find(first.actions, 'baseos')?.baseos?.RetryUpdateCounter, 3, 'nothing else was ever seen');
});

test('scenario 31: a retry counter that changes while testing goes to the slot owner and schedules nothing', (t) => {
  const first = planConfig(updateConfig(), memory, { ...context, testing: true });
  const next = planConfig(
    updateConfig({
      baseos: { contentTreeUuid: treeUuid, retryUpdateCounter: 1, activate: true, baseOsVersion: v2, hash: 'x' },
    }),
    first.memory,
    { ...context, testing: true },
  );
  t.is(find(next.actions, 'baseos')?.baseos?.RetryUpdateCounter, 1);
  t.is(find(next.actions, 'command'), undefined);
});

test('a config without a UUID, or for another device, changes nothing', (t) => {
  for (const id of [
    undefined,
    { uuid: '', version: '1' },
    { uuid: 'nonsense', version: '1' },
    { uuid: `0${deviceUuid}`, version: '1' },
    { uuid: `${deviceUuid}0`, version: '1' },
    { uuid: treeUuid, version: '1' },
  ]) {
    const plan = planConfig(updateConfig({ id }), memory, context);
    t.is(plan.result, 'invalid');
    t.regex(plan.why, id?.uuid === treeUuid ? /is for device/ : /has no device UUID/);
    t.deepEqual(plan.actions, []);
    t.is(plan.memory, memory);
  }
  t.is(planConfig(config({ id: { uuid: deviceUuid.toUpperCase(), version: '1' } }), memory, context).result, 'applied');
  t.is(planConfig(config(), memory, { ...context, deviceUuid: deviceUuid.toUpperCase() }).result, 'applied');
});

test('a config that no topic can carry is refused as a whole and named without its secrets', (t) => {
  const { datastores } = updateConfig();
  const broken: readonly (readonly [bad: ReturnType<typeof config>, place: RegExp])[] = [
    [
      updateConfig({ contentInfo: [{ ...updateConfig().contentInfo[0]!, maxSizeBytes: 2n ** 63n }] }),
      /contentInfo\[0\]\/MaxDown/,
    ],
    [
      updateConfig({ datastores: [datastores[0]!, { ...datastores[0]!, password: 'secret'.repeat(2000) }] }),
      /datastores\[1\]\/Password/,
    ],
    [
      updateConfig({
        baseos: {
          contentTreeUuid: treeUuid,
          retryUpdateCounter: 0,
          activate: true,
          baseOsVersion: 'v'.repeat(300),
          hash: 'h',
        },
      }),
      /baseos\/BaseOsVersion/,
    ],
  ];
  for (const [bad, place] of broken) {
    const plan = planConfig(bad, memory, context);
    t.is(plan.result, 'invalid');
    t.deepEqual(plan.actions, []);
    t.false(plan.why.includes('secret'));
    t.regex(plan.why, place);
  }
});

test('a changed epoch sends everything again, the first one does not', (t) => {
  const first = planConfig(config({ controllerEpoch: 5n }), memory, context);
  t.is(find(first.actions, 'resendInfo'), undefined);
  t.truthy(find(planConfig(config({ controllerEpoch: 6n }), first.memory, context).actions, 'resendInfo'));
  t.is(find(planConfig(config({ controllerEpoch: 5n }), first.memory, context).actions, 'resendInfo'), undefined);
});

test('a config older than one applied is obsolete: its properties do not count either', (t) => {
  const first = planConfig(config({ configTimestamp: 2000 }), memory, context);
  const old = planConfig(
    config({ configTimestamp: 1000, configItems: [{ key: 'timer.config.interval', value: '5' }] }),
    first.memory,
    context,
  );
  t.is(old.result, 'obsolete');
  t.deepEqual(old.actions, []);
  t.is(old.memory.values['timer.config.interval'], 60);
  t.is(planConfig(config(), first.memory, context).result, 'applied');
});

test('a config without a timestamp is taken and leaves the newest one that was applied in force', (t) => {
  const first = planConfig(config({ configTimestamp: 2000 }), memory, context);
  const none = planConfig(config({ configTimestamp: undefined }), first.memory, context);
  t.is(none.result, 'applied');
  t.is(none.memory.timestamp, 2000);
  t.is(planConfig(config({ configTimestamp: 1999 }), none.memory, context).result, 'obsolete');
});

test('a config older than the checkpoint that is run from is obsolete as well', (t) => {
  const saved = planConfig(config({ configTimestamp: 2000 }), memory, { ...context, source: 'checkpoint' });
  t.is(saved.result, 'applied');
  t.is(planConfig(config({ configTimestamp: 1999 }), saved.memory, context).result, 'obsolete');
  t.is(planConfig(config({ configTimestamp: 2000 }), saved.memory, context).result, 'applied');
});

test('scenario 46: a value out of range keeps the one before and is reported; a removed key is at its default', (t) => {
  const item = (value: string) => config({ configItems: [{ key: 'timer.test.baseimage.update', value }] });
  const good = planConfig(item('40'), memory, context);
  const bad = planConfig(item('10'), good.memory, context);
  t.is(bad.result, 'applied');
  t.is(bad.memory.values['timer.test.baseimage.update'], 40);
  t.not(bad.memory.itemStatus['timer.test.baseimage.update']?.error, '');
  t.deepEqual(Object.keys(bad.memory.itemErrors), ['timer.test.baseimage.update']);
  t.deepEqual(Object.keys(find(bad.actions, 'properties')?.errors ?? {}), ['timer.test.baseimage.update']);
  t.is(planConfig(config(), bad.memory, context).memory.values['timer.test.baseimage.update'], 600);
});

test('scenario 42: in maintenance mode the body is not applied and not remembered, properties are', (t) => {
  for (const [changes, local] of [
    [{ maintenanceMode: true }, []],
    [{ configItems: [{ key: 'maintenance.mode', value: 'enabled' }] }, []],
    [{}, [2]],
  ] as const) {
    const plan = planConfig(updateConfig(changes), memory, { ...context, localMaintenance: local });
    t.is(plan.result, 'maintenance');
    t.deepEqual(kinds(plan.actions), ['properties']);
    t.is(plan.memory.baseosHash, undefined);
    const after = planConfig(updateConfig(), plan.memory, context);
    t.is(find(after.actions, 'baseos')?.baseos?.BaseOsVersion, v2);
  }
});

test('on a full disk what a config no longer wants goes, what it wants anew waits, and comes in full afterwards', (t) => {
  const full = { ...context, localMaintenance: [3] };
  const inForce = planConfig(updateConfig(), memory, context);
  const withdrawn = planConfig(config(), inForce.memory, full);
  t.is(withdrawn.result, 'maintenance');
  t.deepEqual(find(withdrawn.actions, 'keepOnly'), { kind: 'keepOnly', baseos: undefined, contentTrees: [] });
  t.is(withdrawn.memory.wantedContentTree, undefined);
  t.truthy(find(planConfig(updateConfig(), withdrawn.memory, context).actions, 'baseos'), 'the same one, wanted again');

  const other = '0b6f0b2e-5a3c-4a4e-8f3e-000000000003';
  const next = updateConfig();
  const replacing = {
    ...next,
    baseos: { ...next.baseos!, contentTreeUuid: other, baseOsVersion: '3.0.0-kvm-amd64', hash: 'hash-3' },
    contentInfo: [{ ...next.contentInfo[0]!, uuid: other }],
  };
  const replaced = planConfig(replacing, inForce.memory, full);
  t.deepEqual(kinds(replaced.actions), ['properties', 'keepOnly']);
  t.deepEqual(find(replaced.actions, 'keepOnly')?.contentTrees, [other]);
  t.is(find(planConfig(replacing, replaced.memory, context).actions, 'baseos')?.baseos?.ContentTreeUUID, other);
  t.truthy(find(planConfig(next, replaced.memory, context).actions, 'baseos'), 'what went is asked for anew');
  const renamed = { ...replacing, baseos: { ...replacing.baseos, baseOsVersion: v2 } };
  t.is(find(planConfig(renamed, withdrawn.memory, full).actions, 'keepOnly')?.baseos, other, 'it has no name any more');

  const same = planConfig(updateConfig(), inForce.memory, full);
  t.is(same.memory.wantedContentTree, treeUuid);
  t.is(find(planConfig(updateConfig(), same.memory, context).actions, 'baseos'), undefined, 'nothing has changed');
});

test('a full disk is no excuse when something else is wrong as well', (t) => {
  for (const [changes, local] of [
    [{ maintenanceMode: true }, [3]],
    [{ configItems: [{ key: 'maintenance.mode', value: 'on' }] }, [3]],
    [{}, [2, 3]],
  ] as const) {
    const plan = planConfig(config(changes), memory, { ...context, localMaintenance: local });
    t.deepEqual(kinds(plan.actions), ['properties']);
  }
});

test('maintenance.mode disabled overrides the flag and the local reasons', (t) => {
  const plan = planConfig(
    updateConfig({ maintenanceMode: true, configItems: [{ key: 'maintenance.mode', value: 'disabled' }] }),
    memory,
    { ...context, localMaintenance: [2, 3] },
  );
  t.is(plan.result, 'applied');
});

test('once the node goes down nothing but properties and flags is taken', (t) => {
  const plan = planConfig(updateConfig(), memory, { ...context, goingDown: true });
  t.is(plan.result, 'skipped');
  t.deepEqual(kinds(plan.actions), ['properties']);
});

test('while it only goes down to start an armed slot, what is not wanted any more goes, and nothing new begins', (t) => {
  const known = planConfig(updateConfig(), memory, context).memory;
  const going = { ...context, goingDown: true, toUpdate: true };
  const withdrawn = planConfig(config(), known, going);
  t.is(withdrawn.result, 'skipped');
  t.deepEqual(kinds(withdrawn.actions), ['properties', 'keepOnly']);
  t.deepEqual(find(withdrawn.actions, 'keepOnly'), { kind: 'keepOnly', baseos: undefined, contentTrees: [] });
  const same = planConfig(updateConfig(), known, going);
  t.is(find(same.actions, 'keepOnly')?.baseos, treeUuid);
  t.is(find(same.actions, 'baseos'), undefined);
});

test('a reboot counter seen for the first time is only remembered; a different one, larger or smaller, runs', (t) => {
  const reboot = (counter: number) => updateConfig({ reboot: { counter, desiredState: true } });
  const first = planConfig(reboot(3), memory, context);
  t.is(first.result, 'applied');
  t.deepEqual(find(first.actions, 'storeCounter'), { kind: 'storeCounter', what: 'reboot', counter: 3 });
  t.is(find(first.actions, 'command'), undefined);
  t.is(find(planConfig(reboot(3), first.memory, context).actions, 'command'), undefined);
  for (const counter of [2, 4]) {
    const next = planConfig(reboot(counter), first.memory, context);
    t.is(next.result, 'skipped');
    t.deepEqual(kinds(next.actions), ['properties', 'storeCounter', 'command']);
    t.is(next.memory.baseosHash, 'hash-2');
  }
});

test('a shutdown command is stored before it runs, once, and by a counter of its own', (t) => {
  const shutdown = (counter: number) => updateConfig({ shutdown: { counter, desiredState: true } });
  const first = planConfig(shutdown(3), memory, context);
  t.is(first.result, 'applied');
  t.deepEqual(
    first.actions.filter(({ kind }) => kind === 'storeCounter'),
    [
      { kind: 'storeCounter', what: 'shutdown', counter: 3 },
      { kind: 'storeCounter', what: 'retryUpdate', counter: 0 },
    ],
  );
  t.is(find(first.actions, 'command'), undefined, 'the first that was ever seen is only remembered');
  t.is(planConfig(shutdown(3), first.memory, context).result, 'applied');
  const next = planConfig(shutdown(2), first.memory, context);
  t.is(next.result, 'skipped');
  t.deepEqual(kinds(next.actions), ['properties', 'storeCounter', 'command']);
  t.like(find(next.actions, 'command')?.request, { what: 'shutdown', bootReason: bootReason.none });
  t.like(next.memory, { shutdownCounter: 2, rebootCounter: undefined });
  t.is(find(planConfig(shutdown(2), next.memory, context).actions, 'command'), undefined);
});

test('a reboot that runs now is not put off by a shutdown that is only remembered', (t) => {
  const both = config({ reboot: { counter: 2, desiredState: true }, shutdown: { counter: 5, desiredState: true } });
  const plan = planConfig(both, emptyMemory(1, undefined, undefined), context);
  t.is(plan.result, 'skipped');
  t.like(plan.memory, { rebootCounter: 2, shutdownCounter: 5 });
});

test('scenario 43: a command while testing is handed on, to be deferred, and the rest of the config is applied', (t) => {
  const known = emptyMemory(1, 1, undefined);
  const plan = planConfig(updateConfig({ reboot: { counter: 2, desiredState: true } }), known, {
    ...context,
    testing: true,
  });
  t.is(plan.result, 'applied');
  t.is(find(plan.actions, 'command')?.request.what, 'reboot');
  t.truthy(find(plan.actions, 'baseos'));
  const shutdown = updateConfig({ shutdown: { counter: 2, desiredState: true } });
  const off = planConfig(shutdown, known, { ...context, testing: true });
  t.is(off.result, 'applied');
  t.is(find(off.actions, 'command')?.request.what, 'shutdown');
});

test('a checkpointed config runs no commands and its fallback counter does not count', (t) => {
  const known = emptyMemory(1, 1, undefined);
  const plan = planConfig(
    updateConfig({
      reboot: { counter: 2, desiredState: true },
      configItems: [{ key: 'force.fallback.counter', value: '9' }],
    }),
    known,
    { ...context, source: 'checkpoint' },
  );
  t.is(plan.result, 'applied');
  t.is(find(plan.actions, 'command'), undefined);
  t.is(plan.memory.rebootCounter, 1);
  t.false(plan.memory.parsed);
});

test('a fallback counter that cannot be read is not taken for the default of 0', (t) => {
  const counter = (value: string) => config({ configItems: [{ key: 'force.fallback.counter', value }] });
  const garbled = planConfig(counter('seven'), memory, context);
  t.is(garbled.result, 'applied');
  t.false(garbled.memory.parsed);
  const mended = planConfig(counter('7'), garbled.memory, context);
  t.true(mended.memory.parsed);
  t.is(mended.memory.values['force.fallback.counter'], 7);
  const again = planConfig(counter('eight'), mended.memory, context);
  t.true(again.memory.parsed);
  t.is(again.memory.values['force.fallback.counter'], 7, 'the previous one stays');
});

test('a fallback counter that a config does not name, or not readably, is told as absent', (t) => {
  const shown = (given: typeof memory) =>
    zedAgentStatus({
      configGetStatus: 1,
      memory: given,
      health: new Boot().state,
      zboot: [],
      configSeen: true,
      fetched: true,
    });
  const counter = (value: string) => config({ configItems: [{ key: 'force.fallback.counter', value }] });
  const said = planConfig(counter('7'), memory, context).memory;
  t.like(shown(said), { ForceFallbackCounter: 7, ForceFallbackAbsent: false, ConfigParsed: true });
  const silent = planConfig(config(), said, context).memory;
  t.like(shown(silent), { ForceFallbackAbsent: true, ConfigParsed: true });
  t.like(shown(planConfig(counter('eight'), silent, context).memory), { ForceFallbackAbsent: true });
});

test('a base OS whose content tree the config does not have says so, and is told anew when that changes alone', (t) => {
  const lost = planConfig(updateConfig({ contentInfo: [] }), memory, context);
  t.true(find(lost.actions, 'baseos')?.baseos?.ContentTreeMissing);
  const mended = planConfig(updateConfig(), lost.memory, context);
  t.is(find(mended.actions, 'baseos')?.baseos?.ContentTreeMissing, undefined);
  t.deepEqual(
    [memory, lost.memory, mended.memory].map((known) => known.contentTreeMissing),
    [false, true, false],
  );
  t.truthy(find(mended.actions, 'baseos'), 'although the element is the same');
  t.truthy(find(planConfig(updateConfig({ contentInfo: [] }), mended.memory, context).actions, 'baseos'));
});

test('on a full disk a version that gets another content tree stays asked for under the name it has', (t) => {
  const other = '0b6f0b2e-5a3c-4a4e-8f3e-000000000003';
  const next = updateConfig();
  const renamed = {
    ...next,
    baseos: { ...next.baseos!, contentTreeUuid: other, hash: 'hash-3' },
    contentInfo: [{ ...next.contentInfo[0]!, uuid: other }],
  };
  const inForce = planConfig(updateConfig(), memory, context);
  const full = planConfig(renamed, inForce.memory, { ...context, localMaintenance: [3] });
  t.deepEqual(find(full.actions, 'keepOnly'), { kind: 'keepOnly', baseos: treeUuid, contentTrees: [other] });
  t.is(find(planConfig(renamed, full.memory, context).actions, 'baseos')?.baseos?.ContentTreeUUID, other);
});

test('a base OS that names no content tree misses none', (t) => {
  const { baseos } = updateConfig();
  const plan = planConfig(updateConfig({ baseos: { ...baseos!, contentTreeUuid: '' } }), memory, context);
  t.is(find(plan.actions, 'baseos')?.baseos?.ContentTreeMissing, undefined);
});

test('a datastore goes to its topic in full, its certificates with it', (t) => {
  const datastores = [{ ...updateConfig().datastores[0]!, region: 'eu', dsCertPem: ['pem one', 'pem two'] }];
  t.deepEqual(find(planConfig(updateConfig({ datastores }), memory, context).actions, 'datastores')?.datastores, [
    {
      UUID: 'ds-1',
      DsType: 1,
      Fqdn: 'http://127.0.0.1:1',
      ApiKey: '',
      Password: 'hush',
      Dpath: '',
      Region: 'eu',
      DsCertPEM: ['pem one', 'pem two'],
    },
  ]);
});

test('another hash of the controller certificates has them fetched', (t) => {
  const first = planConfig(config({ controllercertConfighash: 'a' }), memory, context);
  t.truthy(find(first.actions, 'fetchCerts'));
  t.is(
    find(planConfig(config({ controllercertConfighash: 'a' }), first.memory, context).actions, 'fetchCerts'),
    undefined,
  );
});

const anyConfig = fc.record({
  id: fc.constantFrom(undefined, { uuid: deviceUuid, version: '1' }, { uuid: 'x', version: '' }),
  configItems: fc.array(
    fc.record({
      key: fc.constantFrom(
        'timer.config.interval',
        'maintenance.mode',
        'force.fallback.counter',
        'nonsense',
        '__proto__',
      ),
      value: fc.oneof(fc.string(), fc.nat().map(String)),
    }),
    { maxLength: 5 },
  ),
  maintenanceMode: fc.boolean(),
  reboot: fc.constantFrom(undefined, { counter: 1, desiredState: true }, { counter: 2, desiredState: false }),
  configTimestamp: fc.constantFrom(undefined, 1, 2, 3),
  controllerEpoch: fc.bigInt({ min: 0n, max: 2n }),
  update: fc.boolean(),
});

testProp(
  'any sequence of configs: every counter change runs its command at most once, the body only when nothing forbids it',
  [fc.array(anyConfig, { minLength: 1, maxLength: 20 }), fc.boolean()],
  (t, configs, goingDown) => {
    let known = memory;
    for (const { update, ...more } of configs) {
      const given = update ? updateConfig(more) : config(more);
      const plan = planConfig(given, known, { ...context, goingDown });
      const again = planConfig(given, plan.memory, { ...context, goingDown });
      t.is(find(again.actions, 'command'), undefined);
      if (plan.result !== 'applied')
        for (const kind of ['baseos', 'contentTrees', 'datastores'] as const) t.is(find(plan.actions, kind), undefined);
      if (goingDown) t.not(plan.result, 'applied');
      if (find(plan.actions, 'command') !== undefined) {
        const order = kinds(plan.actions);
        t.true(order.indexOf('storeCounter') < order.indexOf('command'));
      }
      known = plan.memory;
    }
  },
);
