import type { DebianPackage } from '#pkg/host/debian.ts';
import { machinePackages } from '#cmd/basalt/vm/packages.ts';

/** What the tests need beside npm's packages: Debian package and a command or file that shows it is there. */
export const testPackages: readonly DebianPackage[] = [
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'busybox-static', command: 'busybox' },
  { name: 'cgpt', command: 'cgpt' },
  { name: 'gdisk', command: 'sgdisk' },
  { name: 'fdisk', command: 'fdisk' },
  { name: 'openssl', command: 'openssl' },
  { name: 'openssh-client', command: 'ssh-keygen' },
  { name: 'openssh-sftp-server', command: '/usr/lib/openssh/sftp-server' },
  { name: 'strace', command: 'strace' },
  // its programs lie in a folder named for its version; this one finds them
  { name: 'postgresql', command: 'pg_ctlcluster' },
  { name: 'mount', command: 'losetup' },
  { name: 'util-linux', command: 'unshare' },
  { name: 'systemd', command: 'systemd-analyze' },
  // among them the compiler and GRUB's modules
  ...machinePackages,
  { name: 'grub-common', command: 'grub-editenv' },
  { name: 'grub-efi-amd64-signed', command: '/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed' },
  // a browser for the controller's web page
  { name: 'chromium-headless-shell', command: 'chromium-headless-shell' },
  { name: 'libc6-dev', command: '/usr/include/stdio.h' },
  { name: 'clang', command: 'clang' },
  // the compiler alone has no libFuzzer and no sanitizers; they lie in a folder named for its version, so look for this
  { name: 'libclang-rt-dev', command: '/usr/share/doc/libclang-rt-dev/copyright' },
];

/** What the tests of the rooms that decide need of them: other programs that read a partition table. */
export const quickPackages = testPackages.filter(({ name }) => ['cgpt', 'gdisk', 'fdisk'].includes(name));
