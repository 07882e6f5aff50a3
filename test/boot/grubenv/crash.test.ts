import test, { type ExecutionContext } from 'ava';
import { crashStates } from '#pkg/blockdev/crash-states.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import type { EnvironmentPick } from '#pkg/boot/grubenv-boot.ts';
import type { Slots } from '#pkg/boot/port.ts';
import { copiesOn } from '../../gpt/small-disk.ts';
import { EnvironmentNode, environmentNode, type Images } from './support/node.ts';

type Words = readonly [imga: number, imgb: number];

const show = ({ IMGA, IMGB }: Slots): string => `${IMGA.state} ${IMGB.state}`;
const said = (pick: EnvironmentPick): string => (pick.kind === 'pick' ? pick.label : pick.reason);

/** A change, and what may be found after a cut: which slot starts, and what the agent then reads. */
interface Change {
  readonly name: string;
  readonly before: Words;
  readonly work: (node: EnvironmentNode) => Promise<unknown>;
  /** `slot that starts: states that the agent reads in it`; nothing else may come of a cut */
  readonly endings: readonly string[];
  /** what must come of a cut after the change has been answered */
  readonly done: string;
}

const changes: readonly Change[] = [
  {
    name: 'arm',
    before: [0x102, 0x000],
    work: ({ control }) => control.set({ IMGB: 'updating' }),
    // cut early: not armed; between the table and the environment: armed, to start next; else it starts
    endings: ['IMGA: active unused', 'IMGA: active updating', 'IMGB: active inprogress'],
    done: 'IMGB: active inprogress',
  },
  {
    name: 'retry',
    before: [0x102, 0x003],
    work: ({ control }) => control.set({ IMGB: 'updating' }),
    endings: ['IMGA: active inprogress', 'IMGA: active updating', 'IMGB: active inprogress'],
    done: 'IMGB: active inprogress',
  },
  {
    name: 'commit',
    before: [0x102, 0x003],
    work: ({ control }) => control.set({ IMGA: 'unused', IMGB: 'active' }),
    // the first is the fallback of a test that was not over; the second goes on testing
    endings: ['IMGA: active inprogress', 'IMGB: active inprogress', 'IMGB: unused active'],
    done: 'IMGB: unused active',
  },
  {
    name: 'commit in the first slot',
    before: [0x003, 0x102],
    work: ({ control }) => control.set({ IMGA: 'active', IMGB: 'unused' }),
    endings: ['IMGB: inprogress active', 'IMGA: inprogress active', 'IMGA: active unused'],
    done: 'IMGA: active unused',
  },
  {
    name: 'give up an armed slot',
    before: [0x102, 0x013],
    work: ({ control }) => control.set({ IMGB: 'unused' }),
    // between the environment and the table it is not given up yet: nobody has been told
    endings: ['IMGB: active inprogress', 'IMGA: active updating', 'IMGA: active unused'],
    done: 'IMGA: active unused',
  },
  {
    name: 'fall back and forget',
    before: [0x102, 0x003],
    work: ({ control }) => control.set({ IMGB: 'unused' }),
    endings: ['IMGA: active inprogress', 'IMGA: active unused'],
    done: 'IMGA: active unused',
  },
  {
    name: 'force fallback from the second slot',
    before: [0x000, 0x102],
    work: ({ control }) => control.set({ IMGA: 'updating' }),
    endings: ['IMGB: unused active', 'IMGB: updating active', 'IMGA: inprogress active'],
    done: 'IMGA: inprogress active',
  },
  {
    name: 'recover from two good slots',
    before: [0x102, 0x102],
    work: ({ control }) => control.set({ IMGA: 'unused' }),
    endings: ['IMGA: active active', 'IMGB: active active', 'IMGB: unused active'],
    done: 'IMGB: unused active',
  },
  {
    name: 'a start that takes the try',
    before: [0x102, 0x013],
    work: (node) => node.boot(),
    // GRUB does not flush: what it wrote may be lost, which only gives one more attempt
    endings: ['IMGB: active inprogress', 'IMGA: active inprogress'],
    done: '',
  },
];

/** Starts the node and its agent, and the node once more without a commit: a slot must start each time. */
const life = async (t: ExecutionContext, images: Images, where: string): Promise<string> => {
  const node = new EnvironmentNode(images);
  const pick = await node.boot();
  t.is(pick.kind, 'pick', where);
  const states = show(await node.control.read());
  t.deepEqual(node.environment.image.read(0, 1024), (await aligned(node)).environment, `${where}: a second read`);
  const next = await node.boot();
  t.is(next.kind, 'pick', `${where}, then the next start`);
  const table = await copiesOn(node.disk);
  t.true(table.agree, where);
  return `${said(pick)}: ${states}`;
};

const aligned = async (node: EnvironmentNode): Promise<{ environment: Uint8Array }> => {
  const before = node.log.length;
  await node.control.read();
  if (node.log.length !== before) throw new Error('a second read wrote again');
  return { environment: node.environment.image.read(0, 1024) };
};

const damages: Readonly<Record<string, (node: EnvironmentNode) => void>> = {
  nothing: () => {},
  'the environment block': ({ environment }) => environment.image.write(0, new Uint8Array(1024)),
  'the note of the good slot': ({ good }) => good.image.write(0, new Uint8Array(1024)),
};

const tears = [undefined, 512] as const;

const statesOf = (initial: Images, node: EnvironmentNode, tear: 512 | undefined) =>
  crashStates(initial, node.log, { samples: 6, exhaustive: 6, seed: 3, ...(tear ? { tear } : {}) });

for (const { name, before, work, endings, done } of changes) {
  test(`a power cut during "${name}" starts a slot that may, and the agent finds the way on`, async (t) => {
    const seen = new Set<string>();
    let states = 0;
    for (const tear of tears) {
      const node = await environmentNode(before);
      const initial = node.images();
      await work(node);
      for (const { images, issued } of statesOf(initial, node, tear)) {
        const ending = await life(t, images, `cut ${issued}`);
        seen.add(ending);
        if (done !== '' && issued === node.log.length) t.is(ending, done, 'what was answered must last');
        states += 1;
      }
    }
    t.deepEqual([...seen].toSorted(), endings.toSorted());
    t.log(`${states} states`);
  });
}

test('a power cut while the agent takes over what GRUB did, or repairs a file, does no harm either', async (t) => {
  const found: readonly [Words, keyof typeof damages][] = [
    [[0x102, 0x013], 'nothing'],
    [[0x102, 0x003], 'the environment block'],
    [[0x102, 0x003], 'the note of the good slot'],
    [[0x000, 0x102], 'the environment block'],
    [[0x000, 0x102], 'the note of the good slot'],
    [[0x102, 0x013], 'the environment block'],
  ];
  let states = 0;
  for (const [words, damage] of found) {
    const node = await environmentNode(words);
    damages[damage]!(node);
    const pick = await node.boot();
    node.log.length = 0;
    const initial = node.images();
    const expected = show(await node.control.read());
    for (const { images, issued } of statesOf(initial, node, 512)) {
      const again = new EnvironmentNode(images);
      t.is((await again.boot()).kind, 'pick', `${damage}, cut ${issued}`);
      t.is(show(await again.control.read()), expected, `${damage}, cut ${issued}, ${said(pick)} started`);
      states += 1;
    }
  }
  t.log(`${states} states`);
});

test('every cut during every change is harmless also when a second cut hits what the agent does about it', async (t) => {
  let states = 0;
  for (const { before, work, endings } of changes) {
    const node = await environmentNode(before);
    const initial = node.images();
    await work(node);
    for (const first of statesOf(initial, node, undefined)) {
      const second = new EnvironmentNode(first.images);
      await second.boot();
      second.log.length = 0;
      const start = second.images();
      await second.control.read();
      for (const { images } of statesOf(start, second, undefined)) {
        const third = new EnvironmentNode(images);
        t.is((await third.boot()).kind, 'pick');
        const slots = show(await third.control.read());
        t.true(
          endings.some((ending) => ending.endsWith(`: ${slots}`)),
          slots,
        );
        states += 1;
      }
    }
  }
  t.log(`${states} states`);
});

/** The same change with its two stores the other way round, to show that the search would find it. */
const reversed: readonly {
  name: string;
  before: Words;
  good: string;
  run: (node: EnvironmentNode) => Promise<void>;
}[] = [
  {
    name: 'a commit that reaches the table first starts the old slot, which the table has given up',
    before: [0x102, 0x003],
    good: 'IMGA: unused active',
    run: async (node) => {
      await node.table().set({ IMGA: 'unused', IMGB: 'active' });
      await node.control.read();
    },
  },
  {
    name: 'a slot that is given up in the table first is started all the same',
    before: [0x102, 0x013],
    good: 'IMGB: active unused',
    run: async (node) => {
      await node.table().set({ IMGB: 'unused' });
      await node.control.read();
    },
  },
];

for (const { name, before, good, run } of reversed) {
  test(`the order matters, and the search finds it: ${name}`, async (t) => {
    const node = await environmentNode(before);
    const initial: ReadonlyMap<string, SparseImage> = node.images();
    await run(node);
    const seen = new Set<string>();
    for (const { images } of statesOf(initial, node, undefined)) {
      const found = new EnvironmentNode(images);
      const pick = await found.boot();
      seen.add(`${said(pick)}: ${show(await found.control.read())}`);
    }
    t.true(seen.has(good), [...seen].join(', '));
  });
}
