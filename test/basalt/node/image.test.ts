import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { buildSlotImage } from '#cmd/basalt/node/image.ts';
import { imageVariants } from '#cmd/basalt/node/launcher.ts';
import { extractSlotTree } from '#cmd/basalt/node/slot-tree.ts';
import { runToolOk } from '#pkg/host/tool.ts';

const folder = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-image-test-'));
  t.teardown(async () => await rm(dir, { recursive: true, force: true }));
  return dir;
};

test('the same version makes the same bytes, another version others', async (t) => {
  const dir = await folder(t);
  const one = await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(dir, 'one.img') });
  const two = await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(dir, 'two.img') });
  const other = await buildSlotImage({ version: '2.0.1-kvm-amd64', out: join(dir, 'other.img') });
  t.deepEqual(await readFile(one.path), await readFile(two.path));
  t.is(one.sha256, two.sha256);
  t.not(one.sha256, other.sha256);
});

test('an image is a squashfs with a release, a running busybox and both launchers', async (t) => {
  const dir = await folder(t);
  const image = await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(dir, 'good.img') });
  await runToolOk('unsquashfs', ['-quiet', '-no-progress', '-no-xattrs', '-dest', join(dir, 'root'), image.path]);
  t.is(await readFile(join(dir, 'root/etc/eve-release'), 'utf8'), '2.0.0-kvm-amd64\n');
  t.is(await runToolOk(join(dir, 'root/bin/echo'), ['works']), 'works\n');
  const tree = await extractSlotTree(image.path, 0, join(dir, 'slot'));
  t.is(tree.release, '2.0.0-kvm-amd64');
  t.true(((await stat(tree.launchers.zedagent)).mode & 0o111) !== 0);
});

test('an image is made where temporary files cannot be run', async (t) => {
  const dir = await folder(t);
  const main = join(import.meta.dirname, '../../../cmd/basalt/main.ts');
  const script = 'mount -t tmpfs -o noexec tmpfs "$TMPDIR" && exec "$@"';
  const build = [process.execPath, main, 'image', 'build', '--version', '2.0.0-kvm-amd64'];
  const out = join(dir, 'image.img');
  const TMPDIR = join(dir, 'noexec');
  await mkdir(TMPDIR);
  const alone = ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh'];
  await runToolOk('unshare', [...alone, ...build, '--out', out], { env: { ...process.env, TMPDIR } });
  t.is((await extractSlotTree(out, 0, join(dir, 'slot'))).release, '2.0.0-kvm-amd64');
});

test('an image reaches the size that is asked for, and stays near it', async (t) => {
  const dir = await folder(t);
  const size = 24 * 1024 * 1024;
  const image = await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(dir, 'big.img'), size });
  t.true(image.sizeBytes >= size);
  t.true(image.sizeBytes < size + 8 * 1024 * 1024);
});

test('every variant starts both agents, and only wrong-version lies about its release', async (t) => {
  const dir = await folder(t);
  for (const variant of imageVariants) {
    const image = await buildSlotImage({ version: '3.0.0-kvm-amd64', out: join(dir, `${variant}.img`), variant });
    const tree = await extractSlotTree(image.path, 0, join(dir, variant));
    t.is(tree.release === '3.0.0-kvm-amd64', variant !== 'wrong-version', variant);
  }
});

test('what is not an image of a slot is refused with a reason, and nothing of it is left to run', async (t) => {
  const dir = await folder(t);
  const image = await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(dir, 'good.img') });
  const bytes = await readFile(image.path);
  const cases = {
    'zeros.img': Buffer.alloc(1024 * 1024),
    'short.img': bytes.subarray(0, 4096),
    'text.img': Buffer.from('hello\n'.repeat(1000)),
  };
  for (const [name, content] of Object.entries(cases)) {
    await writeFile(join(dir, name), content);
    await t.throwsAsync(extractSlotTree(join(dir, name), 0, join(dir, `${name}.root`)), { code: 'IMAGE_UNREADABLE' });
  }
});
