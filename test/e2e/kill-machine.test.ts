import test from 'ava';
import type { Cluster } from './cluster.ts';
import { cutInTransfer, cutInTrial } from './machine-cut.ts';
import { releaseBoots } from './standstill.ts';

const reason = /unknown reboot reason|power failure/;
const cut = async (cluster: Cluster): Promise<void> => {
  await cluster.cutPower();
  await releaseBoots(cluster);
};
const kill = async (cluster: Cluster): Promise<void> => await cluster.killService('node', 500);

test('scenario 24: power cut while an image is fetched and written: the old one boots and starts again', async (t) => {
  await cutInTransfer(t, cut);
});

test('scenario 21: power cut during the test window: the old image boots, FAILED, reason unknown', async (t) => {
  await cutInTrial(t, cut, reason);
});

test('kill -9 of the boot emulator while an image is fetched and written is a power cut', async (t) => {
  await cutInTransfer(t, kill);
});

test('kill -9 of the boot emulator during the test window is a power cut', async (t) => {
  await cutInTrial(t, kill, reason);
});
