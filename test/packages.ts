import { grubPackages, type DebianPackage } from '#cmd/basalt/debian.ts';

/** What the tests need beside npm's packages: Debian package and a command or file that shows it is there. */
export const testPackages: readonly DebianPackage[] = [
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'busybox-static', command: 'busybox' },
  { name: 'cgpt', command: 'cgpt' },
  { name: 'gdisk', command: 'sgdisk' },
  { name: 'openssl', command: 'openssl' },
  { name: 'strace', command: 'strace' },
  { name: 'mount', command: 'losetup' },
  { name: 'util-linux', command: 'unshare' },
  ...grubPackages,
  { name: 'libc6-dev', command: '/usr/include/stdio.h' },
  { name: 'qemu-system-x86', command: 'qemu-system-x86_64' },
  { name: 'ovmf', command: '/usr/share/OVMF/OVMF_CODE_4M.fd' },
  { name: 'mtools', command: 'mcopy' },
  { name: 'dosfstools', command: 'mkfs.vfat' },
  { name: 'clang', command: 'clang' },
  // the compiler alone has no libFuzzer and no sanitizers
  { name: 'libclang-rt-14-dev', command: '/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a' },
];
