import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { MemoryBootControl } from '#pkg/boot/memory.ts';
import type { BootControl, SettableState, Slots } from '#pkg/boot/port.ts';
import { neverYields, startsOf } from '#pkg/boot/starts.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { setAttributes } from '#pkg/gpt/table.ts';
import { copiesOn, formattedDisk } from '../gpt/small-disk.ts';
import { environmentNode } from './grubenv/support/node.ts';

/** A node with some boot control: IMGA `active`, IMGB `unused`. */
interface Rig {
  readonly control: BootControl;
  /** a power-on: the slot that starts */
  readonly boot: () => Promise<SlotLabel | undefined>;
  /** boot bits of a slot, changed by somebody else; seen by the boot loader after the next read at the latest */
  readonly put: (label: SlotLabel, word: number) => Promise<void>;
  /** makes the nth write of the next change fail */
  readonly failWrite: (nth: number) => void;
}

const rigs: Readonly<Record<string, () => Promise<Rig>>> = {
  memory: async () => {
    const control = new MemoryBootControl();
    return {
      control,
      boot: async () => control.boot(),
      put: async (label, word) => control.putAttributes(label, word),
      failWrite: () => control.failWrites(),
    };
  },
  'partition table': async () => {
    const device = await formattedDisk();
    return {
      control: new GptBootControl({ open: () => device.open(), devicePath: 'disk' }),
      boot: async () => {
        const pick = await bootOnce(device);
        return pick.kind === 'pick' ? (pick.label as SlotLabel) : undefined;
      },
      put: async (label, word) => {
        const copies = await copiesOn(device);
        const attributes = new Map([[slotLabels.indexOf(label) + 1, BigInt(word) << 48n]]);
        await executePlan(device, planWrite(setAttributes(tableOf(copies), attributes), copies));
      },
      failWrite: (nth) => device.failNth('write', nth),
    };
  },
  'GRUB environment': async () => {
    const node = await environmentNode();
    return {
      control: node.control,
      boot: async () => {
        const pick = await node.boot();
        return pick.kind === 'pick' ? pick.label : undefined;
      },
      put: (label, word) => node.putWords(new Map([[slotLabels.indexOf(label), word]])),
      // a commit writes each file once, then the table
      failWrite: (nth) => {
        const file = [node.good, node.environment][nth - 1];
        if (file) file.failNth('write');
        else node.disk.failNth('write', nth - 2);
      },
    };
  },
};

const show = ({ IMGA, IMGB }: Slots) => `${IMGA.state} ${IMGB.state}`;
const codeOf = (error: unknown) => (error instanceof BasaltError ? error.code : String(error));

for (const [name, makeRig] of Object.entries(rigs)) {
  test(`${name}: a whole update goes through the states, the boot loader taking the try`, async (t) => {
    const { control, boot } = await makeRig();
    t.is(show(await control.read()), 'active unused');
    t.is(await boot(), 'IMGA');
    t.is(show(await control.set({ IMGB: 'updating' })), 'active updating');
    t.is(await boot(), 'IMGB');
    t.is(show(await control.read()), 'active inprogress');
    t.is(show(await control.set({ IMGA: 'unused', IMGB: 'active' })), 'unused active');
    t.is(await boot(), 'IMGB');
    t.is(show(await control.set({ IMGA: 'updating' })), 'updating active');
    t.deepEqual([await boot(), await boot(), await boot()], ['IMGA', 'IMGB', 'IMGB']);
    t.is(show(await control.read()), 'inprogress active');
  });

  test(`${name}: a slot that failed can be tried once more, and then given up`, async (t) => {
    const { control, boot } = await makeRig();
    await control.set({ IMGB: 'updating' });
    t.deepEqual([await boot(), await boot()], ['IMGB', 'IMGA']);
    t.is(show(await control.set({ IMGB: 'updating' })), 'active updating');
    t.deepEqual([await boot(), await boot(), await boot()], ['IMGB', 'IMGA', 'IMGA']);
    t.is(show(await control.set({ IMGB: 'unused' })), 'active unused');
    await control.set({ IMGB: 'updating' });
    await control.set({ IMGB: 'unused' });
    t.is(await boot(), 'IMGA');
  });

  test(`${name}: of two good slots the first boots, until one is taken away`, async (t) => {
    const { control, boot } = await makeRig();
    await control.set({ IMGB: 'active' });
    t.is(await boot(), 'IMGA');
    await control.set({ IMGA: 'unused' });
    t.is(await boot(), 'IMGB');
    await control.set({ IMGB: 'unused' });
    t.is(await boot(), undefined);
  });

  test(`${name}: what is no state is refused, and nothing of that call is done`, async (t) => {
    const { control, boot } = await makeRig();
    const changes = { IMGA: 'unused', IMGB: 'booted' as SettableState } as const;
    t.is(codeOf(await t.throwsAsync(control.set(changes))), 'SLOT_WRONG_STATE');
    t.is(show(await control.read()), 'active unused');
    t.is(await boot(), 'IMGA');
  });

  test(`${name}: a committed slot without a sign of health yields to a proved one, once, and a sign ends the count`, async (t) => {
    const { control, boot } = await makeRig();
    const boots = async (count: number): Promise<string> => {
      const labels: string[] = [];
      for (let at = 0; at < count; at += 1) {
        labels.push((await boot())?.at(-1) ?? '-');
        await control.read();
      }
      return labels.join('');
    };
    t.is(await boots(8), 'AAAAAAAA', 'nothing is proved of the other slot');
    await control.set({ IMGB: 'active', IMGA: 'unused' });
    await control.set({ IMGA: 'active', IMGB: 'unused' }, 2);
    t.is(await boots(2), 'AA');
    t.deepEqual([startsOf((await control.read()).IMGA.starts).count, show(await control.read())], [2, 'active unused']);
    t.is(await boots(1), 'B');
    t.is(show(await control.read()), 'active inprogress');
    t.true(startsOf((await control.read()).IMGB.starts).tried);
    // it is started no more than once: then the other, slowly, to the end of the count, and only then one more time
    t.is(await boots(16), 'AAAAAAAAAAAAAABA');
    t.is(show(await control.set({ IMGA: 'active', IMGB: 'unused' })), 'active unused');
    t.is(await boots(4), 'AABA');
    await control.set({ IMGA: 'active', IMGB: 'erased' });
    t.is(await boots(4), 'AAAA', 'a slot that is being written never stands in');
  });

  test(`${name}: with a limit of none, nothing is counted and nothing yields`, async (t) => {
    const { control, boot } = await makeRig();
    await control.set({ IMGB: 'active', IMGA: 'unused' });
    await control.set({ IMGA: 'active', IMGB: 'unused' }, neverYields);
    for (let at = 0; at < 20; at += 1) t.is(await boot(), 'IMGA');
    t.is(startsOf((await control.read()).IMGA.starts).count, 0);
  });

  for (const nth of [1, 2, 3, 4]) {
    test(`${name}: a change whose write ${nth} fails is told, is whole or not there, and can be made again`, async (t) => {
      const { control, boot, failWrite, put } = await makeRig();
      await put('IMGB', 0x003);
      await control.read();
      failWrite(nth);
      const commit = { IMGA: 'unused', IMGB: 'active' } as const;
      t.is(codeOf(await t.throwsAsync(control.set(commit))), 'GPT_WRITE_FAILED');
      t.true(['IMGA', 'IMGB'].includes((await boot()) ?? ''));
      const between = show(await control.read());
      t.true(['active inprogress', 'unused active'].includes(between), between);
      t.is(show(await control.set(commit)), 'unused active');
      t.is(await boot(), 'IMGB');
    });
  }

  test(`${name}: a change by another program is seen, unknown bits are shown and can be cleared`, async (t) => {
    const { control, boot, put } = await makeRig();
    await put('IMGB', 0x1003);
    const { IMGB } = await control.read();
    t.like(IMGB, { state: 'UNKNOWN 0x1003', attributes: 0x1003 });
    t.is(show(await control.set({ IMGB: 'unused' })), 'active unused');
    await put('IMGB', 0x1000);
    t.is(show(await control.set({ IMGB: 'unused' })), 'active unused');
    t.is((await control.read()).IMGB.attributes, 0);
    t.is(await boot(), 'IMGA');
  });

  test(`${name}: calls at the same time do not mix`, async (t) => {
    const { control } = await makeRig();
    const states = ['updating', 'unused', 'active', 'updating'] as const;
    const results = await Promise.all([
      ...states.map((state) => control.set({ IMGB: state })),
      control.read(),
      control.set({ IMGA: 'unused' }),
    ]);
    t.deepEqual(results.map(show), [
      'active updating',
      'active unused',
      'active active',
      'active updating',
      'active updating',
      'unused updating',
    ]);
  });

  test(`${name}: tries beyond EVE's one are counted down by the boot loader`, async (t) => {
    const { control, boot, put } = await makeRig();
    // the states of the port know one try; more of them come from other tools, and are not to be lost
    await put('IMGB', 0x033);
    await control.read();
    const starts = [await boot(), await boot(), await boot(), await boot()];
    t.deepEqual(starts, ['IMGB', 'IMGB', 'IMGB', 'IMGA']);
    t.is((await control.read()).IMGB.attributes, 0x003);
  });

  const state = fc.option(fc.constantFrom('active', 'updating', 'unused'), { nil: undefined });
  const deed = fc.oneof(
    fc.record({ IMGA: state, IMGB: state }),
    fc.constant('boot' as const),
    fc.constant('read' as const),
  );
  testProp(
    `${name}: any life shows the states and starts the slots that the rule calls for`,
    [fc.array(deed, { maxLength: 20 })],
    async (t, life) => {
      const { control, boot } = await makeRig();
      const rule = new MemoryBootControl();
      for (const what of life) {
        if (what === 'boot') t.is(await boot(), rule.boot());
        else if (what === 'read') t.is(show(await control.read()), show(await rule.read()));
        else {
          const changes = Object.fromEntries(Object.entries(what).filter(([, to]) => to !== undefined));
          t.is(show(await control.set(changes)), show(await rule.set(changes)));
        }
      }
      t.is(show(await control.read()), show(await rule.read()));
    },
    { numRuns: 100 },
  );
}
