import { constants } from 'node:fs';
import { spawn } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { exists } from './exists.ts';
import { findProgram } from './find-program.ts';
import { runTool } from './tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/** A Debian package and the program, or the absolute path of a file, that is looked for before the package is asked for. */
export interface DebianPackage {
  readonly name: string;
  readonly command: string;
}

/** What the embedded node and the image builder run. */
export const runtimePackages: readonly DebianPackage[] = [
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'busybox-static', command: 'busybox' },
];

/** What the boot loader is built with: GRUB's modules for BIOS and UEFI, its image tool, and a compiler for our module. */
export const grubPackages: readonly DebianPackage[] = [
  { name: 'grub-common', command: 'grub-mkimage' },
  { name: 'grub-pc-bin', command: '/usr/lib/grub/i386-pc/moddep.lst' },
  { name: 'grub-efi-amd64-bin', command: '/usr/lib/grub/x86_64-efi/moddep.lst' },
  { name: 'gcc', command: 'gcc' },
  { name: 'dpkg-dev', command: 'dpkg-source' },
];

/** The machine underneath; tests give another. */
export interface DebianHost {
  readonly isRoot: boolean;
  readonly hasProgram: (name: string) => Promise<boolean>;
  /** runs a command with its output on the terminal's stderr; answers its exit status */
  readonly run: (program: string, args: readonly string[]) => Promise<number>;
}

const hasProgram = async (name: string): Promise<boolean> => {
  if (isAbsolute(name)) return await exists(name, constants.R_OK);
  const path = await findProgram(name);
  if (path === undefined) return false;
  return name === 'busybox' ? await runsAlone(path) : true;
};

/** The shared busybox package needs libc beside it; what goes into an image must not. */
const runsAlone = async (busybox: string): Promise<boolean> => {
  const libraries = await runTool('ldd', [busybox]).catch(() => undefined);
  return libraries === undefined || libraries.status !== 0 || /not a dynamic|statically linked/.test(libraries.stdout);
};

const runOnTerminal = async (program: string, args: readonly string[]): Promise<number> =>
  await new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, [...args], { stdio: ['ignore', 2, 2], env });
    child.once('error', () => resolve(127));
    child.once('close', (status) => resolve(status ?? 1));
  });

/** Another apt may be at work, that of an automatic update for one: it is waited for, not failed on. */
const patience = ['-o', 'DPkg::Lock::Timeout=600'];

const thisHost: DebianHost = { isRoot: process.getuid?.() === 0, hasProgram, run: runOnTerminal };

const missingOf = async (packages: readonly DebianPackage[], host: DebianHost): Promise<string[]> => {
  const found = await Promise.all(packages.map(async ({ command }) => await host.hasProgram(command)));
  return packages.filter((_, index) => found[index] !== true).map(({ name }) => name);
};

/**
 * Makes sure that Debian packages are there and answers the names of those it installed. Installs with apt-get when root;
 * never asks a question and never uses sudo by itself. Errors: INTERNAL, with the exact command that somebody has to run.
 */
export const ensureDebianPackages = async (
  packages: readonly DebianPackage[] = runtimePackages,
  host: DebianHost = thisHost,
): Promise<readonly string[]> => {
  const missing = await missingOf(packages, host);
  if (missing.length === 0) return [];
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const command = `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
  const names = missing.join(', ');
  if (!host.isRoot)
    throw new BasaltError('INTERNAL', `missing Debian packages: ${names}. Install them with\n  ${command}`, {
      command,
    });
  // a failed update is not the end: an index from before may still do
  await host.run('apt-get', ['-q', ...patience, 'update']);
  const status = await host.run('apt-get', ['-q', ...patience, ...install]);
  const still = await missingOf(packages, host);
  if (still.length === 0) return missing;
  const why = status === 0 ? 'are installed but not on the PATH' : `could not be installed (apt-get: ${status})`;
  throw new BasaltError('INTERNAL', `Debian packages ${still.join(', ')} ${why}. Try\n  ${command}`, { command });
};
