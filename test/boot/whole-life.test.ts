import assert from 'node:assert/strict';
import { fc, testProp } from '@fast-check/ava';
import { crashStates } from '#pkg/blockdev/crash-states.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { otherSlot, slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { flipBit, formattedDisk, partsOf } from '../gpt/small-disk.ts';

const parts = ['primary header', 'primary array', 'backup array', 'backup header'] as const;

/**
 * What a node does with its disk, by the transitions of `docs/rules/eve-baseos.md 1.4`; illegal ones are passed over.
 */
const deed = fc.constantFrom('arm', 'give up', 'commit', 'reset', 'damage');
const cut = fc.option(fc.nat(), { freq: 2 });

const perform = async (device: MemoryDevice, what: string, current: SlotLabel): Promise<unknown> => {
  const control = new GptBootControl({ open: () => device.open(), devicePath: 'disk' });
  const slots = await control.read();
  const other = otherSlot(current);
  const [mine, its] = [slots[current].state, slots[other].state];
  if (what === 'arm' && mine === 'active' && its !== 'active') return control.set({ [other]: 'updating' });
  if (what === 'give up' && mine === 'active') return control.set({ [other]: 'unused' });
  if (what === 'commit' && mine === 'inprogress') return control.set({ [current]: 'active', [other]: 'unused' });
  return undefined;
};

/** The slot that must boot next: the armed one, else the only one that is good for ever. */
const promised = async (image: SparseImage): Promise<SlotLabel> => {
  const device = new MemoryDevice({ image: image.clone() });
  const slots = await new GptBootControl({ open: () => device.open(), devicePath: 'disk' }).read();
  const active = slotLabels.filter((label) => slots[label].state === 'active');
  assert.equal(active.length, 1, `exactly one slot is active: ${active.join()}`);
  const [good] = active as [SlotLabel];
  return slots[otherSlot(good)].state === 'updating' ? otherSlot(good) : good;
};

testProp(
  'in no life of updates, resets, damage and power cuts does the wrong slot boot, or none',
  [
    fc.array(fc.record({ what: deed, cut, part: fc.constantFrom(...parts), at: fc.nat(91) }), {
      minLength: 1,
      maxLength: 14,
    }),
  ],
  async (t, life) => {
    let { image } = await formattedDisk();
    let current: SlotLabel = 'IMGA';
    for (const { what, cut: cutAt, part, at } of life) {
      const device = new MemoryDevice({ image: image.clone() });
      if (what === 'damage') flipBit(device, partsOf(device)[part] + at);
      const start = device.image.clone();
      if (what === 'reset') await bootOnce(device);
      else await perform(device, what, current);
      image = device.image;
      if (cutAt !== null) {
        const states = [...crashStates(new Map([['disk', start]]), device.log, { tear: 512, samples: 3, seed: cutAt })];
        image = states[cutAt % states.length]!.images.get('disk')!.clone();
      }
      // an uncut reset boots what was promised before it took the try; a cut is followed by a boot of its own
      if (cutAt === null && what !== 'reset') continue;
      const next = await promised(cutAt === null ? start : image);
      if (cutAt !== null) {
        const again = new MemoryDevice({ image });
        const boot = await bootOnce(again);
        t.is(boot.kind === 'pick' ? boot.label : boot.reason, next);
      }
      current = next;
    }
    t.truthy(await promised(image));
  },
  { numRuns: 80 },
);
