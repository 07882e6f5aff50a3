import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { buildSlotImage, defaultProduct } from '../node/image.ts';
import { imageVariants, type ImageVariant } from '../node/launcher.ts';
import { checkManifestDigest } from '#pkg/install/read-manifest.ts';
import { readImageFacts, readImageVersion } from '#pkg/install/read-version.ts';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { CommandError } from '../command-error.ts';
import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { numberOption } from '../number-option.ts';
import { bytesText } from '../table.ts';
import { terminalOf } from '../terminal.ts';
import { sizeOfImage } from '../upload-image.ts';

interface BuildOptions {
  readonly version: string;
  readonly out: string;
  readonly variant: ImageVariant;
  readonly size: number;
  readonly product: string;
}

const productOption = (): Option =>
  new Option('--product <name>', 'what it is for: nodes of another product refuse it')
    .default(defaultProduct)
    .argParser((name) => {
      if (/^[\x21-\x7e]{1,64}$/.test(name)) return name;
      throw new CommandError('usage', 'a product has 1 to 64 printable characters without blanks');
    });

const addBuild = (image: Command): void => {
  image
    .command('build')
    .description('make a squashfs image with mksquashfs, and its manifest')
    .requiredOption('--version <version>', 'its version, e.g. 2.0.0-kvm-amd64')
    .requiredOption('--out <file>', 'where to write it')
    .addOption(
      new Option('--variant <variant>', 'what is wrong with it on purpose').choices(imageVariants).default('good'),
    )
    .option('--size <MiB>', 'make it at least this large', numberOption(0, 65_536), 0)
    .addOption(productOption())
    .action(async ({ version, out, variant, size, product }: BuildOptions, command: Command) => {
      const terminal = terminalOf(command);
      await ensureDebianPackages();
      const sizeBytes = Math.round(size * 1024 * 1024);
      const built = await buildSlotImage({ version, out: resolve(out), variant, size: sizeBytes, product });
      terminal.result(built, `${built.path}: ${built.version}, ${bytesText(built.sizeBytes)}, sha256 ${built.sha256}`);
    });
};

const addManifest = (image: Command): void => {
  image
    .command('manifest')
    .description('append a manifest to an image file, in place of the one that it has')
    .argument('<file>', 'a squashfs image file; changed in place')
    .addOption(productOption())
    .action(async (file: string, { product }: { product: string }, command: Command) => {
      const terminal = terminalOf(command);
      const path = resolve(file);
      const version = await readImageVersion({ path, offset: 0, sizeBytes: await sizeOfImage(path) });
      const manifest = await writeManifest(path, { product, version });
      const { size } = await stat(path);
      terminal.result(
        manifest,
        `${path}: ${version} for ${product}, now ${bytesText(size)}, whose sha256 is another one`,
      );
    });
};

const addInspect = (image: Command): void => {
  image
    .command('inspect')
    .description('show what an image file says of itself, and check it against its manifest')
    .argument('<file>', 'a squashfs image file')
    .action(async (file: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const path = resolve(file);
      const sizeBytes = await sizeOfImage(path);
      const { version, compressor, manifest = null } = await readImageFacts({ path, offset: 0, sizeBytes });
      if (manifest !== null) await checkManifestDigest({ path, offset: 0 }, manifest);
      const lines = [
        `version: ${version}`,
        `compressor: ${compressor}`,
        `size: ${bytesText(sizeBytes)}`,
        ...(manifest === null
          ? ['manifest: none ("basalt image manifest" appends one)']
          : [`product: ${manifest.product}`, `manifest: good, sha256 ${manifest.sha256} of ${manifest.size} bytes`]),
      ];
      terminal.result({ path, sizeBytes, version, compressor, manifest }, lines.join('\n'));
    });
};

/** The commands of `basalt image` that work on files, without a controller. */
export const addImageFile = (image: Command): void => {
  addBuild(image);
  addManifest(image);
  addInspect(image);
};
