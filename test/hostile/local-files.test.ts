import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { agentNames } from '#pkg/process/programs.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { topics } from '#pkg/topics/index.ts';
import { exists } from '#pkg/host/exists.ts';
import { makeImage } from '../baseosmgr/node.ts';
import { mebibyte, memoryLimit, until } from './hostile-node.ts';
import { assertRecovers, assertUnharmed, noteHealth, startPlant } from './plant.ts';

/** Every kind of file that is no value of a topic. */
const litter = async (directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true });
  const at = (name: string): string => join(directory, name);
  await writeFile(at('half.json'), '{"PartitionLabel": "IMGA", "Parti');
  await writeFile(at('empty.json'), '');
  await writeFile(at('binary.json'), randomBytes(100_000));
  await writeFile(at('wrong.json'), '{"DeviceUUID": 7, "State": "LOADED", "__proto__": {"x": 1}}');
  await writeFile(at('deep.json'), '['.repeat(250_000));
  await writeFile(at('almost.json'), `"${'x'.repeat(256 * 1024 - 10)}"`);
  await writeFile(at('no key %zz.json'), '{}');
  await writeFile(at('huge.json'), '');
  await truncate(at('huge.json'), 8 * 1024 * mebibyte);
  await mkdir(at('folder.json'), { recursive: true });
  await symlink('/dev/zero', at('endless.json')).catch(() => undefined);
  if (!(await exists(at('pipe.json')))) execFileSync('mkfifo', [at('pipe.json')]);
  await writeFile(at('restarted'), randomBytes(64));
};

/** Overwrites every published value of a topic's directory. */
const overwrite = async (directory: string): Promise<number> => {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.json'));
  for (const name of names) await writeFile(join(directory, name), '{"what": "was here is gone", ');
  return names.length;
};

test('topics full of garbage, damaged tables and blobs do no harm to a running node', async (t) => {
  t.timeout(1_200_000);
  const plant = await startPlant(t);
  const node = await plant.startNode();
  const before = await noteHealth(node);

  const kept = '8.0.1-kvm-amd64';
  const image = await makeImage(plant.dir, kept);
  const sha256 = await plant.upload(kept, kept, image.bytes);
  await plant.want(node, kept, false);
  await node.reported(({ reported }) => JSON.stringify(reported.swList).includes('DOWNLOAD_DONE'), 'loaded');

  // topics: litter beside the values and over them, in every directory that an agent listens to
  let overwritten = 0;
  for (const { agent, name, persistent } of Object.values(topics)) {
    const root = persistent ? join(node.paths.persist, 'status') : node.paths.run;
    overwritten += await overwrite(join(root, agent, name));
    await litter(join(root, agent, name));
  }
  t.true(overwritten > 8, `${overwritten} values`);
  const warned = async (): Promise<boolean> =>
    (await node.log('baseosmgr')).includes('a topic file is ignored') &&
    (await node.log('zedagent')).includes('a topic file is ignored');
  await until('both agents say that files are ignored', warned);
  await assertUnharmed(t, node, before, 'garbage in the topics');
  const log = await node.log('baseosmgr');
  for (const reason of ['larger than', 'not a regular file', 'malformed', 'empty file', 'nested too deeply'])
    t.true(log.includes(reason), reason);

  // the table: each copy in turn, then an update that has to write it
  const sectors = (await stat(node.paths.disk)).size / 512;
  for (const [what, sector] of [
    ['primary header', 1],
    ['primary entries', 2],
    ['backup header', sectors - 1],
    ['backup entries', sectors - 33],
  ] as const) {
    await using disk = await open(node.paths.disk, 'r+');
    await disk.write(randomBytes(512), 0, 512, sector * 512);
    await disk.close();
    await node.slots();
    const said = await runToolOk('sgdisk', ['--verify', node.paths.disk]);
    t.regex(said, /No problems found/, `${what}: repaired`);
  }
  await assertUnharmed(t, node, before, 'damaged copies of the table');

  // the blob: what was verified is not what is there any more
  const blob = join(node.paths.persist, 'content/blobs', sha256);
  await writeFile(blob, randomBytes(image.bytes.length));
  await using disk = await open(node.paths.disk, 'r+');
  await disk.write(randomBytes(512), 0, 512, 512);
  await plant.want(node, kept, true);
  const { swErr } = await node.failure(kept);
  t.regex(swErr.description, /changed after it was verified/);
  t.log(`blob changed: ${swErr.description}`);
  await assertUnharmed(t, node, before, 'a blob that changed');
  t.log(await node.peaks());
  await assertRecovers(t, plant, node, '8.1.0-kvm-amd64');
});

test('files of the boot before that are garbage or huge count as absent, and the node starts, with or without its controller', async (t) => {
  t.timeout(1_200_000);
  const plant = await startPlant(t);
  const node = await plant.startNode();
  const kept = '8.2.0-kvm-amd64';
  const image = await makeImage(plant.dir, kept);
  const sha256 = await plant.upload(kept, kept, image.bytes);
  await plant.want(node, kept, false);
  await node.reported(({ reported }) => JSON.stringify(reported.swList).includes('DOWNLOAD_DONE'), 'loaded');
  await node.stop('SIGKILL');

  const at = (...parts: string[]): string => join(node.paths.persist, ...parts);
  const garbage = [
    'status/current_retry_update_counter',
    'status/config_retry_update_counter',
    'status/reboot_config_counter',
    'status/shutdown_config_counter',
    'status/baseosmgr-memory.json',
    'checkpoint/forceFallbackCounter',
    'checkpoint/lastconfig',
    'checkpoint/lastconfig.bak',
    'restartcounter',
    'reboot-reason',
    'boot-reason',
    'reboot-image',
    'reboot-stack',
    'certs/controller-certs',
    'certs/controller-certs.bak',
  ];
  for (const name of garbage) {
    await mkdir(join(at(name), '..'), { recursive: true });
    await writeFile(at(name), randomBytes(10_000));
  }
  await writeFile(at('content/blobs', sha256), randomBytes(image.bytes.length));
  await node.powerOn();
  await node.reported(
    ({ reported, contentTrees }) => reported.restartCounter >= 0 && JSON.stringify(contentTrees).includes('DELIVERED'),
    'the report after the start',
  );
  await until('a blob with another digest is fetched again', async () =>
    (await node.log('baseosmgr')).includes('stored content has another digest; fetching it again'),
  );
  await until('the memory file is told', async () =>
    (await node.log('baseosmgr')).includes('the memory file is not JSON and counts as empty'),
  );
  await assertUnharmed(t, node, await noteHealth(node), 'garbage');
  await until(
    'the checkpoint is written anew',
    async () => (await readFile(at('checkpoint/lastconfig'))).length !== 10_000,
  );
  await node.stop('SIGKILL');

  // now huge: sparse, as a broken file system leaves them
  for (const name of garbage)
    await truncate(at(name), 600 * mebibyte).catch(async () => {
      await writeFile(at(name), '');
      await truncate(at(name), 600 * mebibyte);
    });
  await node.powerOn();
  await until('config again', async () =>
    JSON.stringify(await node.topicFiles('zedagent', 'ZedAgentStatus')).includes('ConfigGetStatus\\": 1'),
  );
  await assertUnharmed(t, node, await noteHealth(node), 'huge');
  t.log(await node.peaks());
  await node.stop('SIGKILL');

  // and the last config alone is broken, with nobody to ask: the backup serves
  await until('a backup', async () => (await stat(at('checkpoint/lastconfig.bak'))).size < mebibyte, 1).catch(
    () => undefined,
  );
  await writeFile(at('checkpoint/lastconfig.bak'), await readFile(at('checkpoint/lastconfig')));
  await writeFile(at('checkpoint/lastconfig'), randomBytes(5000));
  await writeFile(join(node.paths.config, 'server'), '127.0.0.1:1\n');
  await node.powerOn();
  await until('it runs from the checkpoint', async () =>
    JSON.stringify(await node.topicFiles('zedagent', 'ZedAgentStatus')).includes('ConfigGetStatus\\": 4'),
  );
  t.regex(JSON.stringify(await node.topicFiles('zedagent', 'BaseOsConfig')), /8\.2\.0-kvm-amd64/);
  const peaks = await node.peaks();
  for (const agent of agentNames) {
    const peak = peaks[agent] ?? 0;
    t.true(peak > 0 && peak < memoryLimit, `${agent} ${peak}`);
  }
  await node.stop('SIGKILL');

  // both are broken: no config, and no crash
  await writeFile(at('checkpoint/lastconfig'), randomBytes(5000));
  await writeFile(at('checkpoint/lastconfig.bak'), Buffer.alloc(0));
  const unusable = async (): Promise<number> =>
    (await node.log('zedagent')).split('a checkpointed config is not usable').length - 1;
  const before = await unusable();
  await node.powerOn();
  const pids = await node.pids();
  await until(
    'slots are told',
    async () => Object.keys(await node.topicFiles('baseosmgr', 'ZbootStatus')).length === 2,
  );
  await until('polls fail', async () => (await unusable()) > before);
  t.deepEqual(await node.topicFiles('zedagent', 'BaseOsConfig'), {});
  t.deepEqual(await node.pids(), pids);
  for (const agent of agentNames) await until(`${agent} beats`, async () => await exists(node.paths.touch(agent)));
});
