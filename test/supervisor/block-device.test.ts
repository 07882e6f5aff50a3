import { stat } from 'node:fs/promises';
import test from 'ava';
import { defaultIds } from '#pkg/process/ids.ts';
import { loopDisk } from '../boot/loop-disk.ts';
import { run } from '../gpt/tools.ts';
import { startNode } from './rig.ts';

test('a node on a real disk finds it by the kernel command line, and only baseosmgr has it', async (t) => {
  const uuid = crypto.randomUUID();
  const disk = await loopDisk(t, 512, (file) => run('sgdisk', `--partition-guid=3:${uuid}`, file));
  const node = await startNode(t, { partUuid: uuid, args: ['--disk', 'auto'] });
  const slot = async (label: string) =>
    JSON.parse(
      await node.until(label, async () => (await node.text(`run/baseosmgr/ZbootStatus/${label}.json`)) || undefined),
    ) as Record<string, unknown>;
  t.like(await slot('IMGA'), { CurrentPartition: false, PartitionDevname: disk.partition(2) });
  t.like(await slot('IMGB'), { CurrentPartition: true, PartitionDevname: disk.partition(3) });
  t.is(await node.text('run/eve.id'), 'IMGB');
  const { baseosmgr } = defaultIds;
  const owners = async (path: string) => {
    const { uid, gid, mode } = await stat(path);
    return [uid, gid, mode & 0o777];
  };
  for (const path of [disk.path, disk.partition(2), disk.partition(3)])
    t.deepEqual(await owners(path), [baseosmgr, baseosmgr, 0o600], path);
  for (const number of [1, 4, 9]) t.is((await owners(disk.partition(number)))[0], 0, 'no slot');
});
