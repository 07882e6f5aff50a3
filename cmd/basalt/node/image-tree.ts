import { createCipheriv } from 'node:crypto';
import { chmod, copyFile, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import { findProgram } from '#pkg/host/find-program.ts';
import { agentNames } from '#pkg/process/programs.ts';
import { launcherText, type ImageVariant } from './launcher.ts';
import { runToolOk } from '#pkg/host/tool.ts';

/** Where the filler lies in an image; it is stored uncompressed, so that it counts byte for byte. */
export const fillerPath = 'usr/share/basalt/filler';

const folders = ['', 'bin', 'dev', 'etc', 'proc', 'sys', 'run', 'tmp', 'config', 'persist'].concat([
  'opt',
  'opt/basalt',
  'opt/basalt/bin',
  'usr',
  'usr/share',
  'usr/share/basalt',
]);

/** Where busybox is on this machine. Errors: INTERNAL with what to install. */
export const findBusybox = async (): Promise<string> => {
  const path = await findProgram('busybox');
  if (path === undefined)
    throw new BasaltError('INTERNAL', 'busybox is missing: install the Debian package busybox-static');
  return path;
};

/** `bytes` of a fixed key stream: does not compress, and is the same on every machine. */
const writeFiller = async (path: string, bytes: number): Promise<void> => {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 'basalt'), Buffer.alloc(16));
  const zeros = Buffer.alloc(1024 * 1024);
  const file = await open(path, 'w');
  try {
    for (let left = bytes; left > 0; left -= zeros.length)
      await file.write(cipher.update(left < zeros.length ? zeros.subarray(0, left) : zeros));
  } finally {
    await file.close();
  }
};

/** Text of `/etc/os-release`. */
export const osRelease = (version: string): string =>
  ['NAME="Basalt"', 'ID=basalt', `VERSION_ID="${version}"`, `PRETTY_NAME="Basalt ${version}"`, ''].join('\n');

/** The release an image of this variant says it is: `wrong-version` does not hold what it is sold as. */
export const releaseInside = (version: string, variant: string): string =>
  variant === 'wrong-version' ? '0.0.1-kvm-amd64' : version;

/** Lays a root file system under `root`: static busybox with its links, release files, launchers, and filler bytes. */
export const writeImageTree = async (
  root: string,
  image: { readonly version: string; readonly variant: ImageVariant; readonly fillerBytes: number },
): Promise<void> => {
  for (const folder of folders) {
    await mkdir(join(root, folder), { recursive: true });
    await chmod(join(root, folder), 0o755);
  }
  const busybox = join(root, 'bin/busybox');
  const found = await findBusybox();
  await copyFile(found, busybox);
  await chmod(busybox, 0o755);
  // not the copy: the folder for temporary files may be mounted noexec
  const applets = (await runToolOk(found, ['--list'])).split('\n').filter((name) => /^[\w[.-]+$/.test(name));
  for (const applet of applets) if (applet !== 'busybox') await symlink('busybox', join(root, 'bin', applet));
  const release = releaseInside(image.version, image.variant);
  await writeFile(join(root, 'etc/eve-release'), `${release}\n`);
  await writeFile(join(root, 'etc/os-release'), osRelease(release));
  await chmod(join(root, 'etc/eve-release'), 0o644);
  await chmod(join(root, 'etc/os-release'), 0o644);
  for (const agent of agentNames) {
    const path = join(root, 'opt/basalt/bin', agent);
    await writeFile(path, launcherText(agent, image.variant, image.version));
    await chmod(path, 0o755);
  }
  if (image.fillerBytes === 0) return;
  await writeFiller(join(root, fillerPath), image.fillerBytes);
  await chmod(join(root, fillerPath), 0o644);
};
