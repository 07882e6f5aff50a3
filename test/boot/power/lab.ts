import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageName } from '#cmd/basalt/command/push.ts';
import { Image } from '#pkg/rest/images.ts';
import type { SlotImage } from '#cmd/basalt/node/image.ts';
import { buildRootfs } from '#cmd/basalt/image/rootfs.ts';
import { raiseForMachine, type Installation } from '#cmd/basalt/vm/installation.ts';

export const versions = { v1: '1.0.0-kvm-amd64', v2: '2.0.0-kvm-amd64' } as const;

/** What all machines of one test file share: the two images, a controller and a datastore on this machine. */
export interface Lab {
  readonly dir: string;
  readonly v1: SlotImage;
  readonly v2: SlotImage;
  readonly installation: Installation;
  close(): Promise<void>;
}

/** Builds both images, starts the controller and gives it v2. */
export const openLab = async (): Promise<Lab> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-power-'));
  await using undo = new AsyncDisposableStack();
  undo.defer(async () => await rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  const build = async (version: string): Promise<SlotImage> =>
    await buildRootfs({ version, out: join(dir, `${version}.img`) });
  const v1 = await build(versions.v1);
  const v2 = await build(versions.v2);
  const installation = await raiseForMachine(join(dir, 'state'));
  undo.defer(async () => await installation.close());
  const query = new URLSearchParams({ version: v2.version, sha256: v2.sha256 }).toString();
  await installation.api.upload(`/images/${imageName(v2.version)}?${query}`, createReadStream(v2.path), Image);
  const owned = undo.move();
  return { dir, v1, v2, installation, close: async () => await owned.disposeAsync() };
};
