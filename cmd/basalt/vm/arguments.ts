/** Machine code that brings the machine up to the boot loader. */
export const firmwares = ['bios', 'uefi'] as const;
export type Firmware = (typeof firmwares)[number];
export type Accelerator = 'kvm' | 'tcg';

/** A service on this machine's loopback, as the guest sees it; it reaches nothing else. */
export interface Forward {
  /** port at `hostAddress` inside the guest's network */
  readonly guestPort: number;
  /** port on 127.0.0.1 */
  readonly port: number;
}

export interface MachineSetup {
  /** raw image, written to */
  readonly disk: string;
  readonly firmware: Firmware;
  readonly accelerator: Accelerator;
  /** MiB */
  readonly memory?: number;
  readonly processors?: number;
  readonly forwards?: readonly Forward[];
  /** false: a board without a hardware watchdog that works: that of q35's own bridge is there, and strapped never to bite */
  readonly watchdog?: boolean;
  /** records every write and flush since the power came on there, in the format of dm-log-writes (512-byte sectors) */
  readonly logWrites?: string;
  /** more arguments of QEMU, at the end */
  readonly extra?: readonly string[];
}

/** The one address that the guest can talk to, in QEMU's user-mode network. */
export const hostAddress = '10.0.2.100';

const words = (text: string): string[] => text.split(' ');

/** The machine type, and the processor that its accelerator is fastest with. */
export const accelerated = (accelerator: Accelerator): string[] =>
  words(`-accel ${accelerator} -cpu ${accelerator === 'kvm' ? 'host' : 'qemu64'} -machine q35`);

/** QEMU's own format: no character of a path needs escaping in it. */
const block = (options: Readonly<Record<string, unknown>>): string[] => ['-blockdev', JSON.stringify(options)];

/** The disk as node `disk`, with a recorder of writes in between when one is wanted. */
const diskArguments = ({ disk, logWrites }: MachineSetup): string[] => {
  const file = { driver: 'file', filename: disk };
  if (logWrites === undefined) return block({ driver: 'raw', 'node-name': 'disk', file });
  const log = { driver: 'file', filename: logWrites };
  // every entry counts at once: the machine may be killed at any moment
  const interval = { 'log-super-update-interval': 1 };
  return block({ driver: 'blklogwrites', 'node-name': 'disk', ...interval, file: { driver: 'raw', file }, log });
};

const firmwareFolder = '/usr/share/OVMF';

/** Files of the firmware: its code, and the variables that a machine starts with. */
export const uefiFiles = {
  code: `${firmwareFolder}/OVMF_CODE_4M.fd`,
  variables: `${firmwareFolder}/OVMF_VARS_4M.fd`,
} as const;

const firmwareArguments = (firmware: Firmware, variables: string): string[] => {
  if (firmware === 'bios') return [];
  const flash = (unit: number, file: string, readOnly: boolean): string[] => [
    ...block({
      driver: 'raw',
      'node-name': `flash${unit}`,
      'read-only': readOnly,
      file: { driver: 'file', filename: file },
    }),
    '-machine',
    `pflash${unit}=flash${unit}`,
  ];
  return [...flash(0, uefiFiles.code, true), ...flash(1, variables, false)];
};

/**
 * User-mode network that answers DHCP and forwards to these ports; `restrict` keeps everything else from the guest. Each
 * connection gets a relay of its own: QEMU can keep only one connection to a socket.
 */
const networkArguments = (forwards: readonly Forward[], busybox: string): string[] => {
  const rules = forwards.map(
    ({ guestPort, port }) => `,guestfwd=tcp:${hostAddress}:${guestPort}-cmd:${busybox} nc 127.0.0.1 ${port}`,
  );
  return [
    '-netdev',
    `user,id=net,ipv6=off,restrict=on${rules.join('')}`,
    '-device',
    'virtio-net-pci,netdev=net,romfile=',
  ];
};

/** QEMU's command line for a machine. `variables` is the machine's own file of UEFI variables. */
export const qemuArguments = (setup: MachineSetup, variables: string, busybox: string): string[] => [
  ...accelerated(setup.accelerator),
  ...words(`-m ${setup.memory ?? 1024} -smp ${setup.processors ?? 2}`),
  ...words('-nodefaults -no-user-config -display none -vga none -serial stdio'),
  ...firmwareArguments(setup.firmware, variables),
  ...diskArguments(setup),
  // other disks of a machine come before the one that it starts from, by the order of their places
  ...words(`-device nvme,drive=disk,serial=basalt,addr=0x10${setup.firmware === 'bios' ? ',bootindex=0' : ''}`),
  ...words('-device virtio-rng-pci'),
  ...(setup.watchdog === false ? [] : words('-device i6300esb -action watchdog=reset')),
  ...networkArguments(setup.forwards ?? [], busybox),
  ...(setup.extra ?? []),
];
