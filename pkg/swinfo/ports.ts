import type { DevicePort } from '../eve/host-messages.ts';
import { byText } from './by-text.ts';

/** One address of an interface, as the platform lists them: only interfaces that are up and have one are listed. */
export interface InterfaceAddress {
  readonly mac: string;
  /** the loopback */
  readonly internal: boolean;
  /** address with its prefix length; null when the netmask is none */
  readonly cidr: string | null;
}

/** What a Linux says of its network. */
export interface NetworkFacts {
  readonly interfaces: Readonly<Record<string, readonly InterfaceAddress[] | undefined>>;
  /** text of `/proc/net/route` */
  readonly routes: string;
  /** text of `/etc/resolv.conf` */
  readonly resolver: string;
  /** by interface name */
  readonly mtus: Readonly<Record<string, number>>;
}

/** More than these are no ports of an edge node, but the bridges and pairs of what runs on it. */
const maxPorts = 32;

/** The kernel prints an IPv4 address as its bytes in memory: of a little-endian machine the last one comes first. */
const addressOf = (hex: string): string =>
  (hex.match(/../g) ?? [])
    .toReversed()
    .map((byte) => parseInt(byte, 16))
    .join('.');

/** Gateways of the default routes by interface. */
const defaultRoutersOf = (routes: string): ReadonlyMap<string, readonly string[]> => {
  const routers = new Map<string, readonly string[]>();
  for (const line of routes.split('\n')) {
    const [name, , gateway, , , , , mask] = line.split(/\s+/);
    // an empty mask leaves nothing of the destination
    if (name === undefined || gateway === undefined || mask !== '00000000') continue;
    if (!/^[\dA-Fa-f]{8}$/.test(gateway)) continue;
    // a route without a gateway leads to the link itself
    const router = gateway === '00000000' ? [] : [addressOf(gateway)];
    routers.set(name, [...(routers.get(name) ?? []), ...router]);
  }
  return routers;
};

const nameServersOf = (resolver: string): readonly string[] =>
  resolver.split('\n').flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? []);

/**
 * The ports of the node, for `ZInfoDevice.systemAdapter`. A port leads to the controller when a default route leads through
 * it; where no route says so, any may.
 */
export const portsOf = ({ interfaces, routes, resolver, mtus }: NetworkFacts): DevicePort[] => {
  const routers = defaultRoutersOf(routes);
  const dnsServers = nameServersOf(resolver);
  return Object.entries(interfaces)
    .flatMap(([ifname, all = []]) => {
      const addresses = all.filter(({ internal }) => !internal);
      const [first] = addresses;
      return first === undefined ? [] : [{ ifname, macAddr: first.mac, addresses }];
    })
    .toSorted((a, b) => Number(routers.has(b.ifname)) - Number(routers.has(a.ifname)) || byText(a.ifname, b.ifname))
    .slice(0, maxPorts)
    .map(({ ifname, macAddr, addresses }) => {
      const isMgmt = routers.size === 0 || routers.has(ifname);
      return {
        ifname,
        name: ifname,
        isMgmt,
        up: true,
        macAddr,
        ipAddrs: addresses.flatMap(({ cidr }) => cidr ?? []),
        defaultRouters: routers.get(ifname) ?? [],
        dnsServers: isMgmt ? dnsServers : [],
        mtu: mtus[ifname] ?? 0,
      };
    });
};
