import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { sha256File } from '#cmd/basalt/node/image.ts';
import { buildDisk } from '#cmd/basalt/image/disk.ts';
import { buildRootfs } from '#cmd/basalt/image/rootfs.ts';
import { folder } from './rig.ts';

const version = '1.2.3-kvm-amd64';
const mebibyte = 1024 * 1024;
/** Small ones: each disk is read to its end. */
const sizes = { slotSize: 192 * mebibyte, persistSize: 64 * mebibyte };

test('the same inputs give the same slot image and the same disk, whoever builds them, where and when', async (t) => {
  t.timeout(1_800_000);
  const dir = await folder(t);
  const build = async (name: string, mode: number, now: number): Promise<string[]> => {
    const place = join(dir, name);
    await mkdir(join(place, 'identity'), { recursive: true });
    const serial = join(place, 'identity/serial');
    await writeFile(serial, 'node-7\n');
    await utimes(serial, now, now);
    process.umask(mode);
    const rootfs = join(place, 'rootfs.img');
    // what compression does is the same for the same bytes; it would only take its time
    const { sha256 } = await buildRootfs({ version, out: rootfs, compress: false });
    const disk = join(place, 'disk.img');
    await buildDisk({ out: disk, rootfs, identity: [join(place, 'identity')], ...sizes });
    return [sha256, await sha256File(disk)];
  };
  const before = process.umask();
  try {
    const one = await build('one', 0o022, 1_000_000_000);
    process.env['TZ'] = 'Pacific/Auckland';
    const two = await build('somewhere/else', 0o077, 1_700_000_000);
    t.deepEqual(one, two);
  } finally {
    delete process.env['TZ'];
    process.umask(before);
  }
});
