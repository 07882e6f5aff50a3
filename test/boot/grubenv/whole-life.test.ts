import assert from 'node:assert/strict';
import { fc, testProp } from '@fast-check/ava';
import { crashStates } from '#pkg/blockdev/crash-states.ts';
import { otherSlot, type SlotLabel } from '#pkg/boot/slot.ts';
import { EnvironmentNode, environmentNode, type Images } from './support/node.ts';

/** What a node does, by the transitions of `docs/rules/eve-baseos.md 1.4`; illegal deeds are passed over. */
const deeds = ['install', 'arm', 'give up', 'commit', 'commit and write', 'reset', 'damage'] as const;

const moment = (what: fc.Arbitrary<(typeof deeds)[number]>) =>
  fc.record({
    what,
    cut: fc.option(fc.nat(), { freq: 2 }),
    file: fc.constantFrom('environment', 'good'),
    bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 600 }), fc.constant(new Uint8Array(1024))),
    at: fc.nat(300),
  });

/** An update in its usual order, which chance alone would seldom find. */
const update = fc
  .tuple(
    ...(['install', 'arm', 'reset', 'commit and write', 'damage'] as const).map((what) => moment(fc.constant(what))),
  )
  .map((moments) => moments.map((each, at) => (at < 3 ? { ...each, cut: null } : each)));
const life = fc
  .array(fc.oneof(fc.tuple(moment(fc.constantFrom(...deeds))), update), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.flat());

/**
 * One deed of the agent that runs in `current`. `whole` says which slots hold a whole, verified image; it is changed at
 * the moment when the first byte of a slot may be written.
 */
const perform = async (
  node: EnvironmentNode,
  what: string,
  current: SlotLabel,
  whole: Set<SlotLabel>,
): Promise<void> => {
  const { control } = node;
  const other = otherSlot(current);
  const slots = await control.read();
  const [mine, its] = [slots[current].state, slots[other].state];
  if (mine === 'active' && its === 'active') await control.set({ [other]: 'unused' });
  else if (what === 'install' && mine === 'active') {
    await control.set({ [other]: 'erased' });
    whole.delete(other);
  } else if (what === 'arm' && mine === 'active' && whole.has(other)) await control.set({ [other]: 'updating' });
  else if (what === 'give up' && mine === 'active') await control.set({ [other]: 'unused' });
  else if (what.startsWith('commit') && mine === 'inprogress') {
    await control.set({ [current]: 'active', ...(its === 'active' ? { [other]: 'unused' } : {}) });
    // the next image may begin to arrive at once: what was proved of the slot is given up first (`pkg/baseos/job.ts`)
    if (what === 'commit and write' && its === 'active') {
      await control.set({ [other]: 'erased' });
      whole.delete(other);
    }
  }
};

testProp(
  'in no life of installs, updates, resets, damage to one file and power cuts does an unverified slot start, or none',
  [life],
  async (t, moments) => {
    let images: Images = (await environmentNode()).images();
    let current: SlotLabel = 'IMGA';
    let whole = new Set<SlotLabel>(['IMGA']);
    for (const { what, cut, file, bytes, at } of moments) {
      const node = new EnvironmentNode(images);
      // at most one file is damaged at a time: the agent repairs it when it next looks, or GRUB goes by the other
      if (what === 'damage') node[file].image.write(at, bytes.subarray(0, 1024 - at));
      const start = node.images();
      const wholeBefore = new Set(whole);
      if (what !== 'reset' && what !== 'damage') await perform(node, what, current, whole);
      images = node.images();
      if (cut !== null) {
        const states = [...crashStates(start, node.log, { samples: 3, seed: cut, tear: 512 })];
        const state = states[cut % states.length]!;
        images = new Map([...state.images].map(([name, image]) => [name, image.clone()]));
        // the first byte of a slot is written after the last write of the change is answered for
        if (state.issued < node.log.length) whole = wholeBefore;
      }
      if (cut === null && what !== 'reset' && what !== 'damage') {
        // a life goes on: an install that is not cut is finished and verified before the next deed
        if (what === 'install') for (const label of ['IMGA', 'IMGB'] as const) whole.add(label);
        continue;
      }
      const again = new EnvironmentNode(images);
      const pick = await again.boot();
      assert.equal(pick.kind, 'pick', `${what}: ${pick.kind === 'none' ? pick.reason : ''}`);
      if (pick.kind === 'pick') current = pick.label;
      t.true(whole.has(current), `${current} starts after ${what}, and is not whole`);
      const slots = await again.control.read();
      t.true(['active', 'inprogress'].includes(slots[current].state), `${current} runs as ${slots[current].state}`);
      images = again.images();
    }
    const last = await new EnvironmentNode(images).boot();
    t.true(last.kind === 'pick' && whole.has(last.label));
  },
  { numRuns: 150 },
);
