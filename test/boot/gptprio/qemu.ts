import { spawn } from 'node:child_process';

export type Firmware = 'bios' | 'uefi';

/** UEFI's code, and its variables: what a machine changes of them is gone at its end. */
const ovmf = [
  '-drive',
  'if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd',
  '-drive',
  'if=pflash,format=raw,snapshot=on,file=/usr/share/OVMF/OVMF_VARS_4M.fd',
];

/**
 * What every machine of these tests has: no network, no screen, its serial line on stdout, an end instead of a reboot.
 * Plain emulation: a hypervisor under this machine may run firmware wrongly or not at all, and emulated it takes seconds.
 */
const machine: Record<Firmware, readonly string[]> = {
  bios: ['-machine', 'pc', '-m', '128'],
  uefi: ['-machine', 'q35', '-m', '256', ...ovmf],
};
const common = ['-accel', 'tcg', '-nodefaults', '-nic', 'none', '-vga', 'none', '-display', 'none', '-serial', 'stdio'];

/**
 * Starts a machine and waits for its end, which it has to reach by itself; answers what came over the serial line. Errors:
 * the machine did not end in time and was stopped, or QEMU failed; both with the last that was heard of it.
 */
export const runMachine = async (
  firmware: Firmware,
  devices: readonly string[],
  timeoutSeconds: number,
): Promise<string> => {
  const child = spawn('qemu-system-x86_64', [...common, '-no-reboot', ...machine[firmware], ...devices], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const serial: Buffer[] = [];
  const complaint: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => serial.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeoutSeconds * 1000);
  // nothing of these tests may outlive them
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearTimeout(timer);
    process.off('exit', stop);
  });
  const heard = Buffer.concat(serial).toString();
  if (late || status !== 0) {
    const end = late ? `did not end within ${timeoutSeconds} s` : `ended with ${status}`;
    throw new Error(`the machine ${end}: ${Buffer.concat(complaint).toString()}\n${heard.slice(-2000)}`);
  }
  return heard;
};
