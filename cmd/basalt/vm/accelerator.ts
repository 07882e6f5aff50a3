import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { errnoOf } from '#pkg/host/store-error.ts';
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

/** What this machine has, and what was found of it. */
export interface Acceleration {
  readonly accelerator: Accelerator;
  /** why it is not KVM, and what to do if something can be done */
  readonly why?: string;
}

const device = '/dev/kvm';

/** What `choose` asks of the machine; tests give another. */
export interface KvmHost {
  /** the error of opening the device for reading and writing, as `EACCES`; undefined when that works */
  readonly refusal: () => Promise<string | undefined>;
  readonly runsKernel: () => Promise<boolean>;
}

const thisHost: KvmHost = {
  refusal: async () =>
    await access(device, constants.R_OK | constants.W_OK).then(
      () => undefined,
      (error: unknown) => errnoOf(error) ?? String(error),
    ),
  runsKernel: async () => await kernelSpeaks((await fetchKernel(cacheFolder())).vmlinuz),
};

/** KVM where a kernel really runs with it. A device file is no proof: inside other virtual machines it may be there and not work. */
export const chooseAcceleration = async ({ refusal, runsKernel }: KvmHost = thisHost): Promise<Acceleration> => {
  const refused = await refusal();
  if (refused === 'ENOENT') return { accelerator: 'tcg', why: `this machine has no ${device}` };
  if (refused !== undefined)
    return {
      accelerator: 'tcg',
      why: `${device} may not be opened (${refused}); to be allowed: sudo usermod -aG kvm $USER, and log in again`,
    };
  if (await runsKernel()) return { accelerator: 'kvm' };
  return { accelerator: 'tcg', why: `${device} is there, but no kernel runs with it within ${patienceMs / 1000} s` };
};

let answer: Promise<Acceleration> | undefined;

/** What this machine has, asked once per process. */
export const acceleration = async (): Promise<Acceleration> => await (answer ??= chooseAcceleration());

/** What was found before, in this environment: a KVM that does not work costs six seconds of a core each time. */
const known = (): Accelerator | undefined => {
  const told = process.env['BASALT_ACCELERATOR'];
  return told === 'kvm' || told === 'tcg' ? told : undefined;
};

/** KVM where a kernel really runs with it, else QEMU's own translator; not tried where BASALT_ACCELERATOR says `kvm` or `tcg`. */
export const usableAccelerator = async (): Promise<Accelerator> => known() ?? (await acceleration()).accelerator;
