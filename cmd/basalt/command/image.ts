import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { buildSlotImage } from '#cmd/node/image.ts';
import { imageVariants, type ImageVariant } from '#cmd/node/launcher.ts';
import { ensureDebianPackages } from '../debian.ts';
import { numberOption } from '../number-option.ts';
import { bytesText } from '../table.ts';
import { terminalOf } from '../terminal.ts';

interface BuildOptions {
  readonly version: string;
  readonly out: string;
  readonly variant: ImageVariant;
  readonly size: number;
}

/** `basalt image` */
export const addImage = (program: Command): void => {
  const image = program.command('image').description('make slot images for the embedded node');
  image
    .command('build')
    .description('make a squashfs image with mksquashfs')
    .requiredOption('--version <version>', 'its version, e.g. 2.0.0-kvm-amd64')
    .requiredOption('--out <file>', 'where to write it')
    .addOption(
      new Option('--variant <variant>', 'what is wrong with it on purpose').choices(imageVariants).default('good'),
    )
    .option('--size <MiB>', 'make it at least this large', numberOption(0, 65_536), 0)
    .action(async (options: BuildOptions, command: Command) => {
      const terminal = terminalOf(command);
      await ensureDebianPackages();
      const built = await buildSlotImage({
        version: options.version,
        out: resolve(options.out),
        variant: options.variant,
        size: Math.round(options.size * 1024 * 1024),
      });
      terminal.result(built, `${built.path}: ${built.version}, ${bytesText(built.sizeBytes)}, sha256 ${built.sha256}`);
    });
};
