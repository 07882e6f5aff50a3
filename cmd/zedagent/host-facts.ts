import { cpus, hostname, machine, totalmem, uptime } from 'node:os';
import { sha256 } from '#pkg/eve/sha256.ts';
import type { HostFacts } from '#pkg/swinfo/device-info.ts';

/**
 * What this machine says of itself; `hardwareModel` is the controller's word for it, when it has one. The digest of the
 * root certificate is over its file. None is told of the TLS roots: they are the system's store, which is no one file.
 * `bootedAtMs`: of a node that began later than the machine it runs on.
 */
export const readHostFacts = (
  serial: string,
  hardwareModel: string,
  rootCertificatePem: string,
  bootedAtMs?: number,
): HostFacts => {
  const [manufacturer = '', productName = ''] = hardwareModel.split('.', 2);
  return {
    machineArch: machine(),
    // all three are what `uname` calls it on EVE; the runtime's own words (x64, linux) are nobody else's
    cpuArch: machine(),
    platform: machine(),
    ncpu: cpus().length,
    memory: Math.round(totalmem() / (1024 * 1024)),
    bootTime: bootedAtMs ?? Date.now() - Math.round(uptime() * 1000),
    hostName: hostname(),
    manufacturer,
    productName,
    serialNumber: serial,
    securityInfo: {
      rootCaSha256: Buffer.from(sha256(Buffer.from(rootCertificatePem))).toString('hex'),
      tlsRootCaSha256: '',
    },
  };
};
