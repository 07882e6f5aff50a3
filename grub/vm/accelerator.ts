import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { cacheFolder } from '../image/cache.ts';
import { fetchKernel } from '../image/kernel.ts';
import { accelerated, type Accelerator } from './arguments.ts';

const patienceMs = 6000;

/** Starts the kernel with KVM and looks whether it says anything. */
const kernelSpeaks = async (vmlinuz: string): Promise<boolean> => {
  const quiet = '-m 256 -nodefaults -no-user-config -display none -vga none -serial stdio -no-reboot'.split(' ');
  const args = [...accelerated('kvm'), ...quiet, '-kernel', vmlinuz, '-append', 'console=ttyS0 panic=-1'];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return await new Promise<boolean>((resolve) => {
    const end = (answer: boolean): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(() => end(false), patienceMs);
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said = `${said}${data.toString('latin1')}`.slice(-4096);
      if (said.includes('Linux version')) end(true);
    });
    child.once('error', () => end(false));
    child.once('close', () => end(false));
  });
};

let answer: Promise<Accelerator> | undefined;

const choose = async (): Promise<Accelerator> => {
  const allowed = await access('/dev/kvm', constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!allowed) return 'tcg';
  const { vmlinuz } = await fetchKernel(cacheFolder());
  return (await kernelSpeaks(vmlinuz)) ? 'kvm' : 'tcg';
};

/**
 * KVM where a kernel really runs with it, else QEMU's own translator. A device file is no proof: inside other virtual
 * machines KVM may be there and not work. Asked once per process.
 */
export const usableAccelerator = async (): Promise<Accelerator> => await (answer ??= choose());
