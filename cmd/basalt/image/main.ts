import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { numberOption } from '../number-option.ts';
import { sha256File } from '../node/image.ts';
import { runCommand } from './command.ts';
import { buildDisk, defaultPersistSize, defaultSlotSize } from './disk.ts';
import { findIdentity } from './identity.ts';
import { diskPackages } from './packages.ts';
import { buildRootfs } from './rootfs.ts';
import { slotVariants, type SlotVariant } from './variants.ts';

interface Options {
  readonly version: string;
  readonly out: string;
  readonly identity: readonly string[];
  readonly variant: SlotVariant;
  readonly slotSize: number;
  readonly persistSize: number;
  readonly kernelArgs: string;
}

const mebibyte = 1024 * 1024;

const build = async (options: Options): Promise<void> => {
  const identity = options.identity.map((folder) => resolve(folder));
  // before what takes minutes
  await findIdentity(identity);
  await ensureDebianPackages(diskPackages);
  const out = resolve(options.out);
  const scratch = await mkdtemp(join(tmpdir(), 'basalt-slot-'));
  try {
    const { version, variant } = options;
    const { path, sizeBytes } = await buildRootfs({ version, variant, out: join(scratch, 'rootfs.img') });
    const table = await buildDisk({
      out,
      rootfs: path,
      identity,
      slotSize: Math.round(options.slotSize * mebibyte),
      persistSize: Math.round(options.persistSize * mebibyte),
      kernelArguments: options.kernelArgs,
    });
    const { diskSize } = table.geometry;
    process.stdout.write(`${out}: ${version} in IMGA (${sizeBytes} bytes), disk of ${diskSize} bytes, `);
    process.stdout.write(`sha256 ${await sha256File(out)}\n`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

await runCommand(
  new Command('npm run image --')
    .description('build a raw disk that boots on BIOS and UEFI')
    .requiredOption('--version <version>', 'of the image in IMGA, e.g. 1.0.0-kvm-amd64')
    .requiredOption('--out <file>', 'where to write it')
    .option('--identity <dir...>', 'folders with identity files: server, root-certificate.pem, serial, ...', [])
    .addOption(
      new Option('--variant <name>', 'what is wrong with the image on purpose').choices(slotVariants).default('good'),
    )
    .option('--slot-size <MiB>', 'size of each slot', numberOption(16, 65_536), defaultSlotSize / mebibyte)
    .option('--persist-size <MiB>', 'size of P3', numberOption(64, 4_194_304), defaultPersistSize / mebibyte)
    .option('--kernel-args <text>', 'more arguments of the kernel, for this machine', '')
    .action(build),
);
