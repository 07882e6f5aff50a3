import { readFile, writeFile } from 'node:fs/promises';
import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { makeImage, TestNode, type TestImage } from './node.ts';
import { sha256Of } from '../install/support/images.ts';

/** The image with a manifest of this product. */
const madeFor = async (product: string, image: TestImage): Promise<TestImage> => {
  await writeManifest(image.path, { product, version: image.version });
  const bytes = await readFile(image.path);
  return { ...image, bytes, sha256: sha256Of(bytes) };
};

test('a node whose image is for one product takes no image for another, from a file or from the controller', async (t) => {
  const node = await TestNode.make(t);
  await node.fill('IMGA', await madeFor('box', await makeImage(node.dir, '1.0.0-kvm-amd64')));
  node.start();
  await node.slot('IMGA', 'active');
  const rack = await madeFor('rack', await makeImage(node.dir, '2.0.0-kvm-amd64'));
  const refused = await node.ask('stage', { path: rack.path });
  t.is(refused.Code, 'IMAGE_WRONG_PRODUCT');
  t.regex(refused.Message, /for the product rack, and this node is a box/);
  await node.serve(rack);
  await node.onboard();
  const id = await node.want(rack);
  const status = await node.until(topics.BaseOsStatus, id, ({ Error: error }) => error !== '');
  t.is(status.ErrorCode, 'IMAGE_WRONG_PRODUCT');
  t.is((await node.boot.read()).IMGB.state, 'unused');

  const box = await madeFor('box', await makeImage(node.dir, '3.0.0-kvm-amd64'));
  const bytes = Buffer.from(box.bytes);
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
  await writeFile(box.path, bytes);
  t.is(
    (await node.ask('stage', { path: box.path })).Code,
    'CONTENT_DIGEST_MISMATCH',
    'nobody else says which bytes are meant',
  );
  await writeFile(box.path, box.bytes);
  const staged = await node.ask('stage', { path: box.path });
  t.is(staged.State, 'staged', staged.Message);
});
