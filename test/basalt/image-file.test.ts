import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runCli, scratchDir } from './run-cli.ts';

test('an image is built with a manifest, inspected, given another one, and found out when it is damaged', async (t) => {
  const dir = await scratchDir(t);
  const path = join(dir, 'v2.img');
  const built = await runCli(['image', 'build', '--version', '2.0.0-kvm-amd64', '--out', path, '--product', 'box']);
  t.is(built.code, 0, built.stderr);
  const inspected = await runCli(['image', 'inspect', path]);
  t.is(inspected.code, 0, inspected.stderr);
  t.regex(
    inspected.stdout,
    /version: 2\.0\.0-kvm-amd64\ncompressor: gzip\n.*\nproduct: box\nmanifest: good, sha256 [0-9a-f]{64} of \d+ bytes/,
  );
  t.is((await runCli(['image', 'manifest', path, '--product', 'rack'])).code, 0);
  const json: unknown = JSON.parse((await runCli(['--json', 'image', 'inspect', path])).stdout);
  t.like(json, { version: '2.0.0-kvm-amd64', manifest: { product: 'rack', flavour: 'kvm-amd64' } });

  const bytes = await readFile(path);
  await using file = await open(path, 'r+');
  await file.write(Uint8Array.of(bytes[100]! ^ 1), 0, 1, 100);
  const damaged = await runCli(['image', 'inspect', path]);
  t.is(damaged.code, 1);
  t.regex(damaged.stderr, /The image is damaged: its manifest names sha256/);
});

test('a product that could not be in a manifest is refused, and a file that is no image has none', async (t) => {
  const dir = await scratchDir(t);
  const bad = await runCli(['image', 'build', '--version', 'v', '--out', join(dir, 'x.img'), '--product', 'two words']);
  t.is(bad.code, 2);
  t.regex(bad.stderr, /1 to 64 printable characters without blanks/);
  const none = await runCli(['image', 'inspect', join(import.meta.dirname, 'image-file.test.ts')]);
  t.is(none.code, 1);
  t.regex(none.stderr, /no squashfs magic/);
});
