import test from 'ava';
import { kernelParameter, rootPartUuid } from '#pkg/boot/kernel-parameter.ts';
import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';

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
