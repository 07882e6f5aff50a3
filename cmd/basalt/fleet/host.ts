import type { HostFacts } from '#pkg/swinfo/device-info.ts';

/** What a simulated node says of its machine. */
export const hostOf = (serial: string): HostFacts => ({
  machineArch: 'x86_64',
  cpuArch: 'x86_64',
  platform: 'x86_64',
  ncpu: 4,
  memory: 4096,
  bootTime: undefined,
  hostName: serial,
  manufacturer: 'Basalt',
  productName: 'simulated node',
  serialNumber: serial,
  securityInfo: { rootCaSha256: '', tlsRootCaSha256: '' },
});
