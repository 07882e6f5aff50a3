import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { buildRootfs } from '#grub/image/rootfs.ts';
import { firmwares } from '#grub/vm/arguments.ts';
import { raiseForMachine } from '#grub/vm/installation.ts';
import { folder, newMachine, patience } from './rig.ts';

test('a machine whose clock is decades off boots to running agents that report ONLINE, on BIOS and on UEFI', async (t) => {
  t.timeout(1_800_000);
  const dir = await folder(t);
  const version = '1.0.0-kvm-amd64';
  const rootfs = join(dir, 'rootfs.img');
  const installation = await raiseForMachine(join(dir, 'state'));
  t.teardown(async () => await installation.close());
  // no clock of these machines is right, and every certificate of the controller is older than their image
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(Date.now() / 1000) + 120);
  await buildRootfs({ version, out: rootfs, compress: false });
  delete process.env['SOURCE_DATE_EPOCH'];
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
    const machine = await newMachine(t, {
      dir,
      firmware,
      rootfs,
      identity,
      forwards,
      extra: ['-rtc', 'base=1990-01-01'],
    });
    await machine.start();
    await machine.waitFor(/Basalt: starting IMGA/, patience, 'start');
    await machine.waitFor(
      /Kernel command line: .* basalt\.disk=ad6871ee-31f9-4cf3-9e09-6f7a25c30050 /,
      patience,
      'start',
    );
    await machine.waitFor(/basalt: watchdog armed/, patience, 'start');
    await machine.waitFor(/basalt: IMGA with 1\.0\.0-kvm-amd64 is up/, patience, 'start');
    await machine.waitFor(
      // UEFI's firmware here takes the 90 of the lost year for 2090
      firmware === 'bios'
        ? /the clock is at 1990-01-01T.*, before the time in \/etc\/basalt\/build-time/
        : /the clock is at 2090-01-01T.*, decades after this image was made/,
      patience,
      'start',
    );
    await reportsOnline(firmware, patience);
    // no disk but this one has the GUID that the next start goes by
    await machine.waitFor(/the partition table fits the disk now/, patience, 'start');
    await machine.cutPower();
  }
});
