import test from 'ava';
import { bootDiskGuid, kernelParameter, rootPartUuid } from '#pkg/boot/kernel-parameter.ts';
import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';
import { eveDiskGuid } from '#pkg/gpt/layout.ts';

test('each slot is the other of the other, and there are two', (t) => {
  t.deepEqual([...slotLabels], ['IMGA', 'IMGB']);
  t.is(otherSlot('IMGA'), 'IMGB');
  t.is(otherSlot('IMGB'), 'IMGA');
});

test('a root that is named in another way has no partition UUID', (t) => {
  t.is(rootPartUuid('root=PARTUUID=AD6871EE-31F9'), 'ad6871ee-31f9');
  for (const other of ['root=/dev/sda2', 'root=UUID=ad6871ee-31f9', 'root=', 'console=ttyS0', 'root=PARTLABEL=IMGA'])
    t.is(rootPartUuid(other), undefined, other);
  t.is(kernelParameter('root=/dev/sda2', 'root'), '/dev/sda2');
});

test('the disk that the boot loader names is told in lower case; none, and the GUID that every new disk has, name no disk', (t) => {
  const guid = '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11';
  t.is(bootDiskGuid(`root=/dev/sda2 basalt.disk=${guid.toUpperCase()}`), guid);
  for (const none of ['root=/dev/sda2', 'basalt.disk=', `basalt.disk=${eveDiskGuid.toUpperCase()}`])
    t.is(bootDiskGuid(none), undefined, none);
});
