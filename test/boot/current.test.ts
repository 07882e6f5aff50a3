import test from 'ava';
import { currentSlot } from '#pkg/boot/current.ts';
import { MemoryBootControl } from '#pkg/boot/memory.ts';

const a = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052';
const b = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053';

const cases: [string, string, string | undefined][] = [
  ['the slot of root=PARTUUID', `console=ttyS0 root=PARTUUID=${b} rootdelay=3 panic=120\n`, 'IMGB'],
  ['upper case too', `root=PARTUUID=${a.toUpperCase()}`, 'IMGA'],
  ['quotes around the value', `foo="a root=PARTUUID=${a} b" root="PARTUUID=${b}"`, 'IMGB'],
  ['the last root, as the kernel takes it', `root=PARTUUID=${a} root=PARTUUID=${b}`, 'IMGB'],
  ['not what follows the double dash', `root=PARTUUID=${a} -- root=PARTUUID=${b}`, 'IMGA'],
  ['no slot for another partition', 'root=PARTUUID=ad6871ee-31f9-4cf3-9e09-6f7a25c30059', undefined],
  ['no slot for a partition counted from a slot', `root=PARTUUID=${a}/PARTNROFF=1`, undefined],
  ['no slot for a device name', 'root=/dev/sda2', undefined],
  ['no slot for memory', 'console=ttyS0 rdinit=/init', undefined],
  ['no slot in a parameter that only ends like root', `xroot=PARTUUID=${a}`, undefined],
  ['no slot in nothing', '', undefined],
];

for (const [title, cmdline, expected] of cases) {
  test(`current slot: ${title}`, async (t) => {
    t.is(currentSlot(cmdline, await new MemoryBootControl().read()), expected as never);
  });
}
