import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages } from '#cmd/basalt/debian.ts';

/** What the tests need beside npm's packages: Debian package and a command that shows it is there. */
const packages = [
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'busybox-static', command: 'busybox' },
  { name: 'cgpt', command: 'cgpt' },
  { name: 'gdisk', command: 'sgdisk' },
  { name: 'openssl', command: 'openssl' },
  { name: 'strace', command: 'strace' },
  { name: 'mount', command: 'losetup' },
  { name: 'util-linux', command: 'unshare' },
  { name: 'grub-common', command: 'grub-editenv' },
  { name: 'grub-pc-bin', command: '/usr/lib/grub/i386-pc/moddep.lst' },
  { name: 'grub-efi-amd64-bin', command: '/usr/lib/grub/x86_64-efi/moddep.lst' },
  { name: 'grub-efi-amd64-signed', command: '/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed' },
  { name: 'qemu-system-x86', command: 'qemu-system-x86_64' },
  { name: 'ovmf', command: '/usr/share/OVMF/OVMF_CODE_4M.fd' },
  { name: 'mtools', command: 'mcopy' },
  { name: 'dosfstools', command: 'mkfs.vfat' },
];

const root = path.resolve(import.meta.dirname, '..');

/** Runs one step of the check with its output shown; ends the run with the step's exit code when it fails. */
const step = (name: string, command: string, args: readonly string[]): void => {
  const started = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const { status, error, signal } = spawnSync(path.join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    process.stderr.write(
      `\n${name} failed after ${seconds} s${error ? `: ${error.message}` : signal ? ` (${signal})` : ''}\n`,
    );
    process.exit(status ?? 1);
  }
  process.stdout.write(`${name}: ${seconds} s\n`);
};

await ensureDebianPackages(packages);
step('format', 'oxfmt', ['--check', '.']);
step('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
step('types', 'tsc', ['-p', '.']);
step('tests', 'ava', process.argv.slice(2));
