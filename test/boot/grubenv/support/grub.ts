import { copyFile, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, runToolOk } from '#pkg/host/tool.ts';
import { coreSector } from '#cmd/basalt/image/boot-code.ts';

/** What env.cfg needs, and what reaches it; all of Debian's, none of ours. No reboot and no sleep: the harness has its own. */
const modules = [
  'part_gpt',
  'fat',
  'normal',
  'test',
  'echo',
  'configfile',
  'true',
  'loadenv',
  'regexp',
  'probe',
].concat(['halt', 'search', 'search_fs_file', 'serial', 'terminal']);

/** Size of our sectors. */
const sectorBytes = 512;

/** Puts GRUB on a disk for a BIOS, as grub-bios-setup does to a real one: `boot.img` and `core.img` name their sectors. */
export const installBios = async (folder: string, disk: string): Promise<void> => {
  const core = join(folder, 'core.img');
  const args = ['-O', 'i386-pc', '-p', '(hd0,gpt1)/EFI/BOOT', '-o', core, ...modules];
  await runToolOk('grub-mkimage', [...args, 'biosdisk']);
  const image = await readFile(core);
  image.writeBigUInt64LE(BigInt(coreSector + 1), 500);
  const boot = (await readFile('/usr/lib/grub/i386-pc/boot.img')).subarray(0, 440);
  boot.writeBigUInt64LE(BigInt(coreSector), 92);
  // the check of the drive number that firmware passes: two bytes of no operation
  boot.fill(0x90, 102, 104);
  await using handle = await open(disk, 'r+');
  await handle.write(image, 0, image.length, coreSector * sectorBytes);
  await handle.write(boot, 0, boot.length, 0);
};

/** GRUB as a program for UEFI, of the same unmodified modules. */
export const efiProgram = async (folder: string): Promise<Uint8Array> => {
  const out = join(folder, 'grub.efi');
  await runToolOk('grub-mkimage', ['-O', 'x86_64-efi', '-p', '/EFI/BOOT', '-o', out, ...modules]);
  return await readFile(out);
};

/** Debian's own signed program, as it is. Its configuration is looked for in `/EFI/debian`. */
export const signedProgram = (): Promise<Uint8Array> => readFile('/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed');

export interface Machine {
  /** `secure`: UEFI that starts only what is signed by a key of Microsoft's */
  readonly firmware: 'bios' | 'uefi' | 'secure';
  readonly disk: string;
  /** a second disk, which takes no write */
  readonly frozen?: string;
  readonly timeoutSeconds: number;
}

/** Runs a machine until it powers itself off, and answers what came over its serial line. Errors: ABORTED (time). */
export const runMachine = async (folder: string, machine: Machine): Promise<string> => {
  const serial = join(folder, 'serial.log');
  const drive = (path: string, options: string) => ['-drive', `file=${path},format=raw,${options}`];
  const args = ['-accel', 'tcg', '-m', '256', '-nodefaults', '-no-user-config', '-nic', 'none', '-vga', 'none'];
  args.push('-display', 'none', '-serial', `file:${serial}`, ...drive(machine.disk, 'if=virtio'));
  if (machine.frozen) args.push(...drive(machine.frozen, 'if=virtio,readonly=on'));
  if (machine.firmware !== 'bios') {
    const secure = machine.firmware === 'secure';
    const variables = join(folder, 'vars.fd');
    await copyFile(`/usr/share/OVMF/OVMF_VARS_4M${secure ? '.ms' : ''}.fd`, variables);
    args.push(...drive(`/usr/share/OVMF/OVMF_CODE_4M${secure ? '.secboot' : ''}.fd`, 'if=pflash,unit=0,readonly=on'));
    args.push(...drive(variables, 'if=pflash,unit=1'));
    // the keys are out of reach of whatever is started
    if (secure) args.push('-M', 'q35,smm=on', '-global', 'driver=cfi.pflash01,property=secure,value=on');
  }
  const { status, stderr } = await runTool('qemu-system-x86_64', args, { timeoutSeconds: machine.timeoutSeconds });
  if (status !== 0) throw new Error(`QEMU ended with ${status}: ${stderr}`);
  const text = await readFile(serial, 'latin1');
  // commands to a terminal: escape, bracket, numbers, letter
  const [first = '', ...rest] = text.split('\u001b');
  return first + rest.map((part) => part.replace(/^\[[0-9;?]*[A-Za-z]/, '')).join('');
};
