import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { buildRootfs } from '#grub/image/rootfs.ts';
import { firmwares } from '#grub/vm/arguments.ts';
import { raiseForMachine } from '#grub/vm/installation.ts';
import { folder, newMachine, patience } from './rig.ts';

test('a machine boots to running agents that report ONLINE, on BIOS and on UEFI', async (t) => {
  t.timeout(900_000);
  const dir = await folder(t);
  const version = '1.0.0-kvm-amd64';
  const rootfs = join(dir, 'rootfs.img');
  await buildRootfs({ version, out: rootfs, compress: false });
  const installation = await raiseForMachine(join(dir, 'state'));
  t.teardown(async () => await installation.close());
  const { api, forwards } = installation;

  const reportsOnline = async (serial: string, seconds: number): Promise<void> => {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const { reported } = await api.call('GET /nodes/:id', { params: { id: serial } });
      const [running] = reported?.swList ?? [];
      if (reported?.state === 'ONLINE' && running?.userStatus === 'UPDATED') {
        t.is(running.shortVersion, version);
        t.is(running.partitionLabel, 'IMGA');
        t.is(running.partitionState, 'active');
        return;
      }
      if (performance.now() > end) throw new Error(`${serial} is not ONLINE: ${JSON.stringify(reported)}`);
      await sleep(500);
    }
  };

  for (const firmware of firmwares) {
    const identity = [await installation.enroll(firmware)];
    const machine = await newMachine(t, { dir, firmware, rootfs, identity, forwards });
    await machine.start();
    await machine.waitFor(/Basalt: starting IMGA/, patience, 'start');
    await machine.waitFor(/basalt: watchdog armed/, patience, 'start');
    await machine.waitFor(/basalt: IMGA with 1\.0\.0-kvm-amd64 is up/, patience, 'start');
    await reportsOnline(firmware, patience);
    await machine.cutPower();
  }
});
