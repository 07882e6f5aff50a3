import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages } from '#cmd/basalt/debian.ts';
import { machinePackages } from '#grub/vm/packages.ts';

// Long runs that `npm test` has no time for, one after the other:
//
//   npm run test:soak                                  all of them
//   npm run test:soak -- test/soak/vm-bios.test.ts     one file
//   npm run test:soak -- --match '*panics*'            tests by their title (any of ava's arguments)
//
//   BASALT_VM_PATIENCE=900   seconds that one step of a virtual machine may take (300)
//   BASALT_KEEP=1            keeps disks, logs and console.log of virtual machines in the folder for temporary files
//   BASALT_CACHE=DIR         where kernel and boot loader are kept (~/.cache/basalt)

await ensureDebianPackages([
  ...machinePackages,
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'busybox-static', command: 'busybox' },
  { name: 'gdisk', command: 'sgdisk' },
]);
const root = path.resolve(import.meta.dirname, '../..');
const args = ['--config', 'test/soak/ava.config.js', ...process.argv.slice(2)];
const { status } = spawnSync(path.join(root, 'node_modules/.bin/ava'), args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
