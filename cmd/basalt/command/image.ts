import type { Command } from 'commander';
import { interruptSignal } from '../interrupt.ts';
import { bytesText, table } from '../table.ts';
import { openController } from '../target.ts';
import { fileImageName, uploadImage } from '../upload-image.ts';
import { terminalOf } from '../terminal.ts';
import { withController } from '../with-controller.ts';
import { addImageFile } from './image-file.ts';

interface UploadOptions {
  readonly name?: string;
  readonly version?: string;
  readonly resume?: string;
}

const addUpload = (image: Command): void => {
  image
    .command('upload')
    .description('upload an image to the controller, going on where a broken connection left off')
    .argument('<file>', 'a squashfs image file')
    .option('--name <name>', 'its name at the controller; that of the file when not given')
    .option('--version <version>', 'its version, refused when the image says another one')
    .option('--resume <upload>', 'go on with an upload of the same file that was broken off, by its id')
    .action(async (path: string, options: UploadOptions, command: Command) => {
      const terminal = terminalOf(command);
      const stop = interruptSignal();
      const api = await openController(terminal.options);
      try {
        const { version: said, resume } = options;
        const what = { path, name: options.name ?? fileImageName(path), version: said, resume };
        const stored = await uploadImage(terminal, api, what, stop);
        const version = stored.version ?? 'no version';
        terminal.result(stored, `${stored.name}: ${version}, ${bytesText(stored.size)}, sha256 ${stored.sha256}`);
      } finally {
        await api.close();
      }
    });
};

const addList = (image: Command): void => {
  image
    .command('list')
    .description('show the images of the controller')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const api = await openController(terminal.options);
      const { images } = await api.call('GET /images').finally(() => void api.close());
      const rows = images.map(({ name, version, product, size, createdAt }) => [
        name,
        version ?? '-',
        product ?? '-',
        bytesText(size),
        createdAt ?? '-',
      ]);
      terminal.result(images, table(['NAME', 'VERSION', 'PRODUCT', 'SIZE', 'UPLOADED'], rows));
    });
};

const addShow = (image: Command): void => {
  image
    .command('show')
    .description('show an image of the controller, and where nodes fetch it')
    .argument('<name>')
    .action(async (name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const one = await api.call('GET /images/:name', { params: { name } });
        terminal.result(
          one,
          Object.entries(one)
            .map(([key, value]) => `${key}: ${value ?? '-'}`)
            .join('\n'),
        );
      }),
    );
};

const addUploads = (image: Command): void => {
  image
    .command('uploads')
    .description('show the uploads that have not been finished')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { uploads } = await api.call('GET /uploads');
        const rows = uploads.map((one) => [
          one.id,
          one.name,
          `${bytesText(one.offset)} of ${bytesText(one.size)}`,
          one.expiresAt ?? '-',
        ]);
        terminal.result(uploads, table(['ID', 'NAME', 'HAS', 'EXPIRES'], rows));
      }),
    );
};

const addDiscard = (image: Command): void => {
  image
    .command('discard')
    .description('give up an upload that was broken off; by itself it goes a day after its last byte')
    .argument('<upload>', 'its id; "basalt image uploads" shows them')
    .action(async (id: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        await api.call('DELETE /uploads/:id', { params: { id } });
        terminal.result({ discarded: id }, `upload ${id} is gone`);
      }),
    );
};

const addRemove = (image: Command): void => {
  image
    .command('remove')
    .description('remove an image from the controller, unless a node or a rollout needs it')
    .argument('<name>')
    .action(async (name: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const api = await openController(terminal.options);
      await api.call('DELETE /images/:name', { params: { name } }).finally(() => void api.close());
      terminal.result({ removed: name }, `${name} is removed`);
    });
};

/** `basalt image` */
export const addImage = (program: Command): void => {
  const image = program.command('image').description('make slot images, and keep those of the controller');
  addUpload(image);
  addUploads(image);
  addDiscard(image);
  addList(image);
  addShow(image);
  addRemove(image);
  addImageFile(image);
};
