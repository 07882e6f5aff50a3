import { arch, cpus, hostname, machine, platform, totalmem, uptime } from 'node:os';
import type { HostFacts } from '#pkg/swinfo/device-info.ts';

/** What this machine says of itself; `hardwareModel` is the controller's word for it, when it has one. */
export const readHostFacts = (serial: string, hardwareModel: string): HostFacts => {
  const [manufacturer = '', productName = ''] = hardwareModel.split('.', 2);
  return {
    machineArch: machine(),
    cpuArch: arch(),
    platform: platform(),
    ncpu: cpus().length,
    memory: Math.round(totalmem() / (1024 * 1024)),
    bootTime: Date.now() - Math.round(uptime() * 1000),
    hostName: hostname(),
    deviceName: serial,
    manufacturer,
    productName,
    serialNumber: serial,
  };
};
