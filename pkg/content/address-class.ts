import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** From where an address can be reached: only what is public is everybody's. */
export type AddressClass = 'loopback' | 'link-local' | 'private' | 'public';

/** The machine itself is meant by the unspecified address, too. `::` and `::1` are looked at as 0.0.0.0 and 0.0.0.1. */
const ranges: Readonly<Record<Exclude<AddressClass, 'public'>, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '0.0.0.0/8'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
  // with shared address space (RFC 6598), protocol assignments, benchmarks, multicast and reserved ranges (RFC 6890)
  private:
    '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 192.0.0.0/24 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4 fc00::/7 fec0::/10 ff00::/8'.split(
      ' ',
    ),
};

const listOf = (subnets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address, prefix] = subnet.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
};

const lists = Object.entries(ranges).map(([name, subnets]) => [name as AddressClass, listOf(subnets)] as const);

/** The class of an IP address. One of IPv6 that only carries one of IPv4 (mapped, NAT64, 6to4) is of the class of that. */
export const addressClassOf = (address: string): AddressClass => {
  const plain = address.replace(/%.*/, '');
  const is = carriedIn(plain) ?? plain;
  return lists.find(([, list]) => list.check(is, isIPv4(is) ? 'ipv4' : 'ipv6'))?.[0] ?? 'public';
};

/** The class that a host of a URL shows by itself, undefined when it is a name that has to be resolved first. */
export const classOfHost = (hostname: string): AddressClass | undefined => {
  const host = (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname).replace(/\.$/, '');
  if (isIP(host) !== 0) return addressClassOf(host);
  return /(^|\.)localhost$/i.test(host) ? 'loopback' : undefined;
};

/** What an address of IPv6 carries; one that is mapped is compared by what it carries anyway. */
const carriedIn = (address: string): string | undefined => {
  const words = wordsOf(address);
  const v4 = (at: number): string => {
    const [high, low] = words.slice(at) as [number, number];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  };
  const head = words
    .slice(0, 6)
    .map((word) => word.toString(16))
    .join(':');
  // also `::a.b.c.d`, which is no longer used
  if (head === '64:ff9b:0:0:0:0' || head === '0:0:0:0:0:0') return v4(6);
  return words[0] === 0x2002 ? v4(1) : undefined;
};

/** The eight words of an address of IPv6 in any of its forms; none of anything else. */
const wordsOf = (address: string): readonly number[] => {
  const canonical = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1);
  if (canonical === undefined) return [];
  const [left, right = ''] = canonical.split('::') as [string, string?];
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  const [before, after] = [parse(left), parse(right)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
};
