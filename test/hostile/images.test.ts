import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runToolOk } from '#pkg/host/tool.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { makeImage } from '../baseosmgr/node.ts';
import { instead } from './bad-datastore.ts';
import { slotSize } from './hostile-node.ts';
import { assertRecovers, assertUnharmed, noteHealth, startPlant, type Plant } from './plant.ts';

interface BadImage {
  readonly what: string;
  readonly version: string;
  /** what the controller declares */
  readonly declared: Uint8Array;
  /** what the datastore has; the declared bytes unless told */
  readonly served?: Uint8Array;
  readonly says: RegExp;
}

const flipped = (bytes: Uint8Array, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
};

/** A squashfs whose /etc/eve-release unpacks to much more than anybody wants to read. */
const bomb = async (plant: Plant): Promise<Buffer> => {
  const out = join(plant.dir, 'bomb.img');
  const root = join(plant.dir, 'bomb');
  await runToolOk('mkdir', ['-p', join(root, 'etc')]);
  await runToolOk('truncate', ['-s', '300M', join(root, 'etc/eve-release')]);
  await runToolOk('mksquashfs', [root, out, '-noappend', '-quiet', '-no-progress', '-all-root']);
  return await readFile(out);
};

/** The same bytes with parts of the superblock replaced (squashfs 4.0: little endian, 96 bytes). */
const withSuperblock = (bytes: Uint8Array, change: (view: DataView) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(new DataView(copy.buffer, copy.byteOffset, copy.length));
  return copy;
};

/** Puts an image into the slot that the node does not boot, which stays `unused`. */
const fillOther = async (disk: string, bytes: Uint8Array): Promise<void> => {
  const device = await openFileDevice(disk);
  try {
    const { IMGB } = await new GptBootControl({ open: () => openFileDevice(disk), devicePath: disk }).read();
    await device.write(IMGB.offset, bytes);
    await device.flush();
  } finally {
    await device.close();
  }
};

test('no bad image harms a node: each is refused with a reason, and a good one is taken after all of them', async (t) => {
  t.timeout(1_200_000);
  const plant = await startPlant(t);
  // an image that one could go back to: it must not be given up for one that was not verified
  const previous = await makeImage(plant.dir, '0.9.0-kvm-amd64');
  const node = await plant.startNode({ prepare: (paths) => fillOther(paths.disk, previous.bytes) });
  const before = await noteHealth(node);
  const real = await makeImage(plant.dir, '3.0.0-kvm-amd64');
  const tooLarge = randomBytes(slotSize + 1024 * 1024);
  const notIt = /\b(sha256|digest)\b/;
  const cases: BadImage[] = [
    {
      what: 'truncated',
      version: '3.0.1-kvm-amd64',
      declared: real.bytes,
      served: real.bytes.subarray(0, 500_000),
      says: /has 500000 bytes .* where \d+ are configured/,
    },
    {
      what: 'bit-flipped',
      version: '3.0.2-kvm-amd64',
      declared: flipped(real.bytes, 0),
      served: flipped(real.bytes, 300_000),
      says: /downloaded 2 times and never had the sha256/,
    },
    {
      what: 'longer than declared',
      version: '3.0.3-kvm-amd64',
      declared: flipped(real.bytes, 1),
      served: Buffer.concat([real.bytes, Buffer.alloc(4096)]),
      says: /bytes .* where \d+ are configured/,
    },
    {
      what: 'other bytes altogether',
      version: '3.0.4-kvm-amd64',
      declared: flipped(real.bytes, 2),
      served: randomBytes(real.bytes.length),
      says: notIt,
    },
    {
      what: 'empty body',
      version: '3.0.5-kvm-amd64',
      declared: flipped(real.bytes, 3),
      served: Buffer.alloc(0),
      says: /has 0 bytes .* where \d+ are configured/,
    },
    {
      what: 'another version inside',
      version: '3.0.7-kvm-amd64',
      declared: real.bytes,
      says: /3\.0\.7-kvm-amd64.*3\.0\.0-kvm-amd64/,
    },
    {
      what: 'no squashfs',
      version: '3.0.8-kvm-amd64',
      declared: randomBytes(700_000),
      says: /no squashfs magic/,
    },
    {
      what: 'one byte',
      version: '3.0.9-kvm-amd64',
      declared: Buffer.of(0x68),
      says: /3\.0\.9-kvm-amd64/,
    },
    {
      what: 'garbage behind the magic',
      version: '3.0.10-kvm-amd64',
      declared: Buffer.concat([Buffer.from('hsqs'), randomBytes(800_000)]),
      says: /squashfs version/,
    },
    {
      what: 'garbage behind a good superblock',
      version: '3.0.11-kvm-amd64',
      declared: Buffer.concat([real.bytes.subarray(0, 96), randomBytes(real.bytes.length - 96)]),
      says: /unsquashfs failed/,
    },
    {
      what: 'tables far outside',
      version: '3.0.12-kvm-amd64',
      declared: withSuperblock(real.bytes, (view) => {
        for (const at of [48, 64, 72, 80]) view.setBigUint64(at, 2n ** 62n, true);
      }),
      says: /unsquashfs/,
    },
    {
      what: 'four billion inodes',
      version: '3.0.13-kvm-amd64',
      declared: withSuperblock(real.bytes, (view) => {
        view.setUint32(4, 0xffffffff, true);
        view.setUint32(16, 0xffffffff, true);
        view.setUint16(26, 0xffff, true);
      }),
      says: /unsquashfs/,
    },
    {
      what: 'a file system larger than the slot',
      version: '3.0.14-kvm-amd64',
      declared: withSuperblock(real.bytes, (view) => view.setBigUint64(40, 2n ** 60n, true)),
      says: /a file system of \d+ bytes where there are only/,
    },
    {
      what: 'a version of 300 MiB',
      version: '3.0.15-kvm-amd64',
      declared: await bomb(plant),
      says: /printed more than is allowed|was ended by|unsquashfs/,
    },
  ];
  for (const { what, version, declared, served, says } of cases) {
    const other = await node.slotDigest('IMGB');
    const name = version;
    const sha256 = await plant.upload(name, version, declared);
    if (served !== undefined) plant.datastore.misbehave(sha256, instead(served));
    await plant.want(node, name);
    const { swErr } = await node.failure(version);
    t.regex(swErr.description, says, what);
    t.log(`${what}: ${swErr.severity}: ${swErr.description} ${swErr.retryCondition}`);
    t.is(await node.slotDigest('IMGB'), other, `${what}: bytes of the other slot`);
    await assertUnharmed(t, node, before, what);
    plant.datastore.misbehave(sha256, undefined);
  }
  // the controller knows how large the slots are, in MiB, and does not even ask for what cannot fit
  const name = '3.0.16-kvm-amd64';
  await plant.upload(name, name, tooLarge);
  await t.throwsAsync(plant.want(node, name), { message: /409 .*IMAGE_TOO_LARGE_FOR_SLOT/ });
  // nobody can even ask for an image without bytes
  await t.throwsAsync(plant.upload('empty', '3.1.0-kvm-amd64', Buffer.alloc(0)), { message: /4\d\d/ });
  t.log(await node.peaks());
  await assertRecovers(t, plant, node, '4.0.0-kvm-amd64');
});
