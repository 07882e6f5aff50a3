import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { config, treeUuid, updateConfig } from './configs.ts';
import { committed, eventually, everyFive, fast, someTurns, startNode } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

test('403 has the node attest again, 404 has it ask for its UUID, an unknown signer has it fetch certificates', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');

  link.needsAttest = true;
  link.attested = false;
  await eventually(() => link.attested, 'attested again');
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success again');

  const before = link.calls.filter((call) => call === 'certs').length;
  link.trouble = troubles.certificateMiss;
  await eventually(() => link.calls.filter((call) => call === 'certs').length > before, 'certs');
  link.trouble = undefined;

  const renamed = '11111111-2222-4333-8444-555555555555';
  link.uuid_ = renamed;
  link.serve(config({ id: { uuid: renamed, version: '2' }, configItems: [everyFive] }), 'h2');
  const onboarding = await node.pubsub.publication(topics.OnboardingStatus);
  await eventually(() => onboarding.current.get('global')?.DeviceUUID === renamed, 'the new UUID');
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success under the new name');
  await eventually(() => link.infosFor(renamed).length >= 2, 'device and hardware infos under the new name');
  t.deepEqual([...new Set(link.infosFor(renamed))].toSorted(), ['device', 'hardware']);
  const asked = link.calls.filter((call) => call === 'uuid').length;
  link.trouble = troubles.unknownDevice;
  await eventually(() => node.zed().ConfigGetStatus === 2, 'unknown again');
  const polls = link.calls.filter((call) => call.startsWith('config')).length;
  await eventually(() => link.calls.filter((call) => call.startsWith('config')).length > polls, 'another poll');
  await someTurns();
  t.is(link.calls.filter((call) => call === 'uuid').length, asked, 'at most once per 10 minutes');
});

test('a config for another device changes nothing and counts as a failure each time', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  link.serve(updateConfig({ id: { uuid: treeUuid, version: '1' } }), 'h2');
  await eventually(() => node.zed().ConfigGetStatus === 2, 'fail');
  t.is((await node.read('BaseOsConfig')).size, 0);
  const saved = await readFile(join(node.persistDir, 'checkpoint', 'lastconfig'), 'utf8');
  t.true(saved.includes('"h1"'));
});

test('certificates that the config announces are asked for again until they come', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive], controllercertConfighash: 'a' }), 'h1');
  // waits of a fiftieth: 0.1 s between polls, 2.4 s after a failed fetch, half an hour after a good one
  const node = await startNode(t, committed, { link, random: () => -0.4 });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  await someTurns();
  const before = link.calls.filter((call) => call === 'certs').length;
  link.certsTrouble = troubles.unreachable;
  link.serve(config({ configItems: [everyFive], controllercertConfighash: 'b' }), 'h2');
  const fetches = () => link.calls.filter((call) => call === 'certs').length - before;
  await eventually(() => fetches() >= 2, 'the second attempt');
  t.pass();
});
