import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { runCommand } from './command.ts';
import { rootfsPackages } from './packages.ts';
import { buildRootfs } from './rootfs.ts';
import { slotVariants, type SlotVariant } from './variants.ts';

interface Options {
  readonly version: string;
  readonly out: string;
  readonly variant: SlotVariant;
}

const build = async ({ version, out, variant }: Options): Promise<void> => {
  await ensureDebianPackages(rootfsPackages);
  const image = await buildRootfs({ version, out: resolve(out), variant });
  process.stdout.write(`${image.path}: ${image.version}, ${image.sizeBytes} bytes, sha256 ${image.sha256}\n`);
};

await runCommand(
  new Command('npm run image:rootfs --')
    .description('build a slot image that a machine boots: what a controller pushes')
    .requiredOption('--version <version>', 'e.g. 2.0.0-kvm-amd64')
    .requiredOption('--out <file>', 'where to write it')
    .addOption(new Option('--variant <name>', 'what is wrong with it on purpose').choices(slotVariants).default('good'))
    .action(build),
);
