import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, runToolOk } from '#pkg/host/tool.ts';

const installed = '/usr/lib/shim/shimx64.efi.signed';

/**
 * Debian's shim, signed by Microsoft: what a machine with Secure Boot starts before GRUB. Fetched, not installed, where it
 * is not there: on a machine with UEFI the package's installation would change how that machine boots.
 */
export const shimProgram = async (scratch: string): Promise<Uint8Array> => {
  const found = await readFile(installed).catch(() => undefined);
  if (found) return found;
  const folder = join(scratch, 'shim');
  const lists = join(folder, 'lists');
  await mkdir(join(lists, 'partial'), { recursive: true });
  // the helper user of apt may not enter a folder of ours
  const alone = ['-q', '-o', 'APT::Sandbox::User='];
  const fetch = (...options: string[]) =>
    runTool('apt-get', [...alone, ...options, 'download', 'shim-signed'], { cwd: folder, timeoutSeconds: 120 });
  if ((await fetch()).status !== 0) {
    // a container often comes without any list of packages
    const own = ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${folder}`];
    await runToolOk('apt-get', [...alone, ...own, 'update'], { timeoutSeconds: 300 });
    await fetch(...own);
  }
  const name = (await readdir(folder)).find((file) => file.endsWith('.deb'));
  if (!name) throw new Error('the package shim-signed could not be fetched');
  await runToolOk('dpkg-deb', ['-x', name, 'files'], { cwd: folder });
  return await readFile(join(folder, 'files', installed));
};
