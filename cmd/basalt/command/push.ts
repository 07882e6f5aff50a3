import type { Command } from 'commander';
import { sha256File } from '../node/image.ts';
import { CommandError } from '../command-error.ts';
import { openCounted } from '../counted-file.ts';
import { Image } from '#pkg/rest/images.ts';
import { whyUnfit } from '#pkg/swinfo/unfit.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { openProgress } from '../progress.ts';
import { fileImageName, sizeOfImage, uploadImage } from '../upload-image.ts';
import { bytesText } from '../table.ts';
import { openControllerTarget, type ControllerTarget } from '../target.ts';
import { terminalOf, type Terminal } from '../terminal.ts';
import { readTimeline } from '../timeline.ts';
import { wantImage } from '../want-image.ts';

interface PushOptions {
  readonly version?: string;
  readonly activate: boolean;
  readonly wait: boolean;
  readonly timeout: number;
}

/** The name under which the controller keeps an image: its version, in the letters that a name may have. */
export const imageName = (version: string): string =>
  `${version.replaceAll(/[^A-Za-z0-9._+-]/g, '-').replace(/^\.+/, '')}.img`;

/** Uploads under a version that is said, without a look into the image; the node will look. */
const uploadAs = async (
  terminal: Terminal,
  target: ControllerTarget,
  path: string,
  version: string,
): Promise<string> => {
  const size = await sizeOfImage(path);
  const name = imageName(version);
  const sha256 = await sha256File(path);
  const bar = openProgress(terminal.live, 'upload', size);
  const body = openCounted(path, 0, (done) => bar.update(done, bytesText(done)));
  try {
    const query = new URLSearchParams({ version, sha256 }).toString();
    await target.api.upload(`/images/${encodeURIComponent(name)}?${query}`, body, Image);
  } finally {
    bar.stop();
    body.destroy();
  }
  terminal.note(`uploaded ${path} (${bytesText(size)}) as ${name}`);
  return name;
};

const uploadAndRead = async (terminal: Terminal, target: ControllerTarget, path: string, stop: AbortSignal) => {
  const { name, version } = await uploadImage(terminal, target.api, { path, name: fileImageName(path) }, stop);
  if (version === null) throw new CommandError('failed', `the controller found no version in ${path}; say --version`);
  return { image: name, version };
};

const push = async (
  terminal: Terminal,
  target: ControllerTarget,
  path: string,
  options: PushOptions,
): Promise<void> => {
  const stop = interruptSignal();
  const params = { id: target.node };
  const before = await target.api.call('GET /nodes/:id', { params });
  const sizeBytes = await sizeOfImage(path);
  const unfit = before.reported && whyUnfit(before.reported, { version: options.version, sizeBytes });
  // the controller would say the same, after gigabytes
  if (unfit) throw new CommandError('refused', `${target.node}: ${unfit.why}`);
  const { last } = await readTimeline(target.api, target.node);
  const { image, version } =
    options.version === undefined
      ? await uploadAndRead(terminal, target, path, stop)
      : { image: await uploadAs(terminal, target, path, options.version), version: options.version };
  await wantImage(terminal, target, before, { ...options, image, version, after: last }, stop);
};

/** `basalt push` */
export const addPush = (program: Command): void => {
  program
    .command('push')
    .description('upload an image to the controller and want it on a node')
    .argument('<image>', 'a squashfs image file')
    .option('--version <version>', 'the version that is inside the image; read from it when not given')
    .option('--no-activate', 'download and verify only')
    .option('--wait', 'wait until the update has ended', false)
    .option('--timeout <seconds>', 'how long to wait', numberOption(1, 604_800), 3600)
    .action(async (path: string, options: PushOptions, command: Command) => {
      const terminal = terminalOf(command);
      const target = await openControllerTarget(terminal.options);
      try {
        await push(terminal, target, path, options);
      } finally {
        await target.api.close();
      }
    });
};
