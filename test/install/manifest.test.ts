import { appendFile, open, readFile, stat, truncate } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { createInstaller } from '#pkg/install/installer.ts';
import { checkManifestDigest, readImageManifest, readSlotManifest } from '#pkg/install/read-manifest.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { bytesOf, makeSlot, makeSquashfs, MiB, requestFor } from './support/images.ts';

const version = '2.0.0-kvm-amd64';
const makeImage = async (t: ExecutionContext): Promise<string> =>
  makeSquashfs(t, { 'etc/eve-release': `${version}\n`, blob: bytesOf(MiB) });
const sizeOf = async (path: string): Promise<number> => (await stat(path)).size;
const found = async (path: string) => readImageManifest({ path, offset: 0, sizeBytes: await sizeOf(path) });
const facts = async (path: string) => readImageFacts({ path, offset: 0, sizeBytes: await sizeOf(path) });
const change = async (path: string, at: number, byte: number): Promise<void> => {
  await using file = await open(path, 'r+');
  await file.write(Uint8Array.of(byte), 0, 1, at);
};

test('a manifest is appended, read from the file and from a slot that is larger, and its bytes are those it names', async (t) => {
  const path = await makeImage(t);
  t.deepEqual(await found(path), { kind: 'none' });
  t.is((await facts(path)).manifest, undefined);
  const size = await sizeOf(path);
  const manifest = await writeManifest(path, { product: 'basalt', version });
  t.like(manifest, { product: 'basalt', flavour: 'kvm-amd64', version, size });
  t.is(await sizeOf(path), size + 4096);
  t.deepEqual(await found(path), { kind: 'manifest', manifest });
  t.deepEqual((await facts(path)).manifest, manifest);
  await t.notThrowsAsync(checkManifestDigest({ path, offset: 0 }, manifest));
  for (const offset of [0, MiB]) {
    const slot = await makeSlot(t, { offset });
    await createInstaller().install(await requestFor(t, slot, await readFile(path)));
    t.is(await createInstaller().readVersion(slot), version);
    t.deepEqual(await readSlotManifest({ ...slot, path: slot.devicePath }, version), { kind: 'manifest', manifest });
  }
});

test('a slot without an image, or with one that has no manifest, has none', async (t) => {
  const slot = await makeSlot(t);
  t.deepEqual(await readSlotManifest({ ...slot, path: slot.devicePath }, version), { kind: 'none' });
  await createInstaller().install(await requestFor(t, slot, await readFile(await makeImage(t))));
  t.deepEqual(await readSlotManifest({ ...slot, path: slot.devicePath }, version), { kind: 'none' });
});

test('what an image of another version has left behind the end of this one is not its manifest', async (t) => {
  const old = await makeImage(t);
  await writeManifest(old, { product: 'other', version });
  const slot = await makeSlot(t);
  const installer = createInstaller();
  await installer.install(await requestFor(t, slot, await readFile(old)));
  const place = { ...slot, path: slot.devicePath };
  t.like(await readSlotManifest(place, version), { manifest: { product: 'other' } });
  t.deepEqual(await readSlotManifest(place, '3.0.0-kvm-amd64'), { kind: 'none' });
});

test('one that is there is replaced, also when it is damaged; what was not padded is', async (t) => {
  const path = await makeImage(t);
  await writeManifest(path, { product: 'other', version });
  const size = await sizeOf(path);
  await change(path, size - 4000, 0);
  t.is((await found(path)).kind, 'bad');
  const manifest = await writeManifest(path, { product: 'basalt', version });
  t.deepEqual(await found(path), { kind: 'manifest', manifest });
  t.is(await sizeOf(path), size);

  const unpadded = await makeImage(t);
  const used = Number((await readFile(unpadded)).readBigUInt64LE(40));
  await truncate(unpadded, used);
  t.like(await writeManifest(unpadded, { product: 'basalt', version }), { size: Math.ceil(used / 4096) * 4096 });
  t.is((await facts(unpadded)).version, version);
});

test('what is no image, or has other bytes behind it, is given none and stays as it is', async (t) => {
  const path = await makeImage(t);
  await appendFile(path, 'signature of somebody else');
  const before = await readFile(path);
  await t.throwsAsync(writeManifest(path, { product: 'basalt', version }), {
    code: 'IMAGE_UNREADABLE',
    message: /26 bytes behind its file system that are no manifest/,
  });
  t.deepEqual(await readFile(path), before);
  await change(path, 0, 0);
  await t.throwsAsync(writeManifest(path, { product: 'basalt', version }), { message: /no squashfs magic/ });
});

test('a damaged image is found out by its manifest, a damaged manifest by itself', async (t) => {
  const path = await makeImage(t);
  const manifest = await writeManifest(path, { product: 'basalt', version });
  const size = await sizeOf(path);
  await change(path, 200, (await readFile(path))[200]! ^ 1);
  await t.throwsAsync(checkManifestDigest({ path, offset: 0 }, manifest), {
    code: 'CONTENT_DIGEST_MISMATCH',
    message: /its manifest names sha256 [0-9a-f]{64}/,
  });
  await change(path, size - 4000, 0);
  await t.throwsAsync(facts(path), {
    code: 'IMAGE_MANIFEST_INVALID',
    message: /its text is damaged.*basalt image manifest/,
  });
});

test('a manifest of another image is not taken for its own', async (t) => {
  const path = await makeImage(t);
  await writeManifest(path, { product: 'basalt', version: '3.0.0-kvm-amd64' });
  await t.throwsAsync(facts(path), {
    code: 'IMAGE_MANIFEST_INVALID',
    message: /it is for version 3\.0\.0-kvm-amd64, and \/etc\/eve-release says 2\.0\.0-kvm-amd64/,
  });
  const short = await makeImage(t);
  await writeManifest(short, { product: 'basalt', version });
  const block = (await readFile(short)).subarray(-4096);
  const longer = await makeSquashfs(t, { 'etc/eve-release': version, blob: bytesOf(2 * MiB) });
  await appendFile(longer, block);
  const all = await found(longer);
  t.regex(all.kind === 'bad' ? all.why : '', /^it is for \d+ bytes, and \d+ are before it$/);
});

test('a check that is given up says so', async (t) => {
  const path = await makeImage(t);
  const manifest = await writeManifest(path, { product: 'basalt', version });
  await t.throwsAsync(checkManifestDigest({ path, offset: 0 }, manifest, AbortSignal.abort()), { code: 'ABORTED' });
});
