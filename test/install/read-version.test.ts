import { execFileSync } from 'node:child_process';
import { mkdir, open, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { createInstaller } from '#pkg/install/installer.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';
import { squashfsDefect } from '#pkg/install/superblock.ts';
import { testProp, fc } from '@fast-check/ava';
import { bytesOf, makeSlot, makeSquashfs, MiB, requestFor, tempDir } from './support/images.ts';

const installed = async (t: ExecutionContext, image: Uint8Array, offset = MiB) => {
  const slot = await makeSlot(t, { offset });
  await createInstaller().install(await requestFor(t, slot, image));
  return slot;
};

const versionOf = async (t: ExecutionContext, image: Uint8Array): Promise<string> =>
  createInstaller().readVersion(await installed(t, image));

test('the version is what /etc/eve-release of the image says, trimmed', async (t) => {
  const image = await makeSquashfs(t, { 'etc/eve-release': '  1.2.3-kvm-amd64\n', blob: bytesOf(3 * MiB) });
  for (const offset of [0, 512, MiB]) {
    const slot = await installed(t, await readFile(image), offset);
    t.is(await createInstaller().readVersion(slot), '1.2.3-kvm-amd64');
  }
});

test('the version is read afresh after every install', async (t) => {
  const slot = await makeSlot(t);
  const installer = createInstaller();
  for (const version of ['v1', 'v2', 'v3']) {
    const image = await readFile(await makeSquashfs(t, { 'etc/eve-release': version }));
    await installer.install(await requestFor(t, slot, image));
    t.is(await installer.readVersion(slot), version);
  }
});

const unreadable = test.macro({
  exec: async (t, make: (t: ExecutionContext) => Promise<Uint8Array>, why: RegExp) => {
    const error = await t.throwsAsync(versionOf(t, await make(t)), { code: 'IMAGE_UNREADABLE' });
    t.regex(error.message, why);
  },
  title: (what) => `scenario 12 (installer part): ${what} is unreadable, and says why`,
});

const good = async (t: ExecutionContext): Promise<Uint8Array> =>
  readFile(await makeSquashfs(t, { 'etc/eve-release': 'v1', blob: bytesOf(MiB) }));

test('an image that is no squashfs', unreadable, async () => bytesOf(MiB), /magic/);
test('an empty slot', unreadable, async () => new Uint8Array(4096), /magic/);
test(
  'a squashfs without a version',
  unreadable,
  (t) => makeSquashfs(t, { 'etc/other': 'x' }).then((path) => readFile(path)),
  /unsquashfs|no \/etc/,
);
test(
  'a squashfs with an empty version',
  unreadable,
  (t) => makeSquashfs(t, { 'etc/eve-release': '\n' }).then((path) => readFile(path)),
  /has no/,
);
test(
  'a version with control characters',
  unreadable,
  (t) => makeSquashfs(t, { 'etc/eve-release': 'v1\u001b[2J' }).then((path) => readFile(path)),
  /not a version/,
);
test(
  'a version of a megabyte',
  unreadable,
  (t) => makeSquashfs(t, { 'etc/eve-release': 'v'.repeat(MiB) }).then((path) => readFile(path)),
  /more than is allowed/,
);
test(
  'a file system larger than the slot',
  unreadable,
  async (t) => {
    const image = Uint8Array.from(await good(t));
    new DataView(image.buffer).setBigUint64(40, BigInt(17 * MiB), true);
    return image;
  },
  /where there are only/,
);
test(
  'an image whose inode table is garbage',
  unreadable,
  async (t) => {
    const image = Uint8Array.from(await good(t));
    image.set(bytesOf(4096, 3), image.length - 8192);
    image.set(bytesOf(3000, 4), Number(new DataView(image.buffer).getBigUint64(64, true)));
    return image;
  },
  /unsquashfs/,
);
test(
  'an image that was cut in half',
  unreadable,
  async (t) => {
    const image = await good(t);
    return image.subarray(0, image.length >> 1);
  },
  /unsquashfs/,
);

/** A squashfs whose tree is made by `lay`, in a directory that is its root. */
const imageWith = async (
  t: ExecutionContext,
  lay: (root: string) => Promise<void>,
  compressor = 'gzip',
): Promise<string> => {
  const dir = await tempDir(t);
  const root = `${dir}/root`;
  await mkdir(root);
  await lay(root);
  execFileSync('mksquashfs', [root, `${dir}/image`, '-noappend', '-quiet', '-no-progress', '-comp', compressor]);
  return `${dir}/image`;
};

const links: readonly [what: string, lay: (root: string) => Promise<void>, expected: string | undefined][] = [
  [
    'a relative link',
    async (root) => {
      await mkdir(`${root}/etc`);
      await mkdir(`${root}/usr/lib`, { recursive: true });
      await writeFile(`${root}/usr/lib/eve release`, 'v7\n');
      await symlink('../usr/lib/eve release', `${root}/etc/eve-release`);
    },
    'v7',
  ],
  [
    'a folder that is an absolute link, and a chain behind it',
    async (root) => {
      await mkdir(`${root}/usr/etc`, { recursive: true });
      await symlink('/usr/etc', `${root}/etc`);
      await symlink('./b', `${root}/usr/etc/eve-release`);
      await symlink('c', `${root}/usr/etc/b`);
      await writeFile(`${root}/usr/etc/c`, 'v8');
    },
    'v8',
  ],
  [
    'a link into a folder of a thousand files',
    async (root) => {
      await mkdir(`${root}/etc`);
      await mkdir(`${root}/usr/lib`, { recursive: true });
      const names = Array.from({ length: 1000 }, (_, index) => `a-name-as-long-as-those-of-libraries-${index}`);
      for (const name of names) await writeFile(`${root}/usr/lib/${name}`, '');
      await writeFile(`${root}/usr/lib/eve-release`, 'v9');
      await symlink('../usr/lib/eve-release', `${root}/etc/eve-release`);
    },
    'v9',
  ],
  [
    'a link that climbs above the root, which stays in the image',
    async (root) => {
      await mkdir(`${root}/etc`);
      await writeFile(`${root}/etc/hostname`, 'inside');
      await symlink('../../../../../../etc/hostname', `${root}/etc/eve-release`);
    },
    'inside',
  ],
  [
    'a link to a file that only this machine has',
    async (root) => {
      await mkdir(`${root}/etc`);
      await symlink('/etc/hostname', `${root}/etc/eve-release`);
    },
    undefined,
  ],
  [
    'a link to itself',
    async (root) => {
      await mkdir(`${root}/etc`);
      await symlink('eve-release', `${root}/etc/eve-release`);
    },
    undefined,
  ],
  [
    'a link to a folder',
    async (root) => {
      await mkdir(`${root}/etc`);
      await symlink('.', `${root}/etc/eve-release`);
    },
    undefined,
  ],
];

for (const [what, lay, expected] of links) {
  test(`/etc/eve-release behind ${what} is ${expected === undefined ? 'unreadable' : 'read'}`, async (t) => {
    const image = await readFile(await imageWith(t, lay));
    if (expected !== undefined) t.is(await versionOf(t, image), expected);
    else await t.throwsAsync(versionOf(t, image), { code: 'IMAGE_UNREADABLE' });
  });
}

for (const compressor of ['gzip', 'xz', 'lzo', 'zstd', 'lz4', 'lzma']) {
  test(`an image says that it is compressed with ${compressor}`, async (t) => {
    const lay = async (root: string): Promise<void> => {
      await mkdir(`${root}/etc`);
      await writeFile(`${root}/etc/eve-release`, 'v1');
    };
    const path = await imageWith(t, lay, compressor);
    const { size } = await stat(path);
    t.deepEqual(await readImageFacts({ path, offset: 0, sizeBytes: size }), { version: 'v1', compressor });
  });
}

test('a device that is gone is unreadable', async (t) => {
  const slot = { ...(await makeSlot(t)), devicePath: '/nonexistent/disk' };
  await t.throwsAsync(createInstaller().readVersion(slot), { code: 'IMAGE_UNREADABLE' });
});

test('a slot that ends inside the superblock is unreadable', async (t) => {
  const slot = await makeSlot(t);
  await using file = await open(slot.devicePath, 'r+');
  await file.truncate(slot.offset + 50);
  await t.throwsAsync(createInstaller().readVersion(slot), { code: 'IMAGE_UNREADABLE' });
});

test('random damage to an image gives a version or a reason, never a crash', async (t) => {
  const image = await good(t);
  const slot = await makeSlot(t);
  const installer = createInstaller();
  for (let seed = 1; seed <= 12; seed += 1) {
    const damaged = Uint8Array.from(image);
    for (const at of new Uint32Array(bytesOf(40, seed).buffer)) {
      // most of the structure is at the end
      damaged[at % 3 === 0 ? at % damaged.length : damaged.length - 1 - (at % 4096)]! ^= 1 + (at % 255);
    }
    await installer.install(await requestFor(t, slot, damaged));
    try {
      t.is(typeof (await installer.readVersion(slot)), 'string');
    } catch (error) {
      t.is((error as { code: string }).code, 'IMAGE_UNREADABLE');
    }
  }
});

testProp('no superblock makes the check fail', [fc.uint8Array({ maxLength: 120 })], (t, bytes) => {
  t.is(typeof squashfsDefect(bytes, MiB), 'string');
});
