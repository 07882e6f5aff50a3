import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { DevicePort } from '#pkg/eve/host-messages.ts';
import { portsOf } from '#pkg/swinfo/ports.ts';

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // another system than Linux, or a container without it: then it is not known
    return '';
  }
};

/** The kernel is asked no more often than this, however often the device is reported. */
const staleAfterMs = 10_000;

/** The ports of this machine as they are now, or were less than 10 s ago. */
export const createPortReader = (monotonicMs: () => number): (() => readonly DevicePort[]) => {
  let known: { readonly ports: readonly DevicePort[]; readonly at: number } | undefined;
  return () => {
    const now = monotonicMs();
    if (known !== undefined && now - known.at < staleAfterMs) return known.ports;
    const interfaces = networkInterfaces();
    const mtus = Object.keys(interfaces).map((name) => [name, Number(textOf(`/sys/class/net/${name}/mtu`)) || 0]);
    const ports = portsOf({
      interfaces,
      routes: textOf('/proc/net/route'),
      resolver: textOf('/etc/resolv.conf'),
      mtus: Object.fromEntries(mtus) as Record<string, number>,
    });
    known = { ports, at: now };
    return ports;
  };
};
