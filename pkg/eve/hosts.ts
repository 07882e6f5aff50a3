import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';

/** Addresses by lower-case name. */
export type Hosts = ReadonlyMap<string, readonly string[]>;

const textLimit = 65536;

/** Reads the identity's file `hosts`, in the form of `/etc/hosts` (hosts(5)); a line that is none is left out. */
export const parseHosts = (text: string): Hosts => {
  const hosts = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names) {
      const key = name.toLowerCase();
      hosts.set(key, [...(hosts.get(key) ?? []), address]);
    }
  }
  return hosts;
};

/** What these hosts are in a file, each name and address once a line, as far as 64 KiB reach; the rest is left out. */
export const hostsText = (hosts: Hosts): string => {
  let text = '';
  for (const [name, addresses] of hosts)
    for (const address of addresses) {
      const line = `${address} ${name}\n`;
      if (text.length + line.length <= textLimit) text += line;
    }
  return text;
};

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Looks names up in the file first, and in the system for those that it does not have, as `dns.lookup` does. */
export const lookupIn =
  (hosts: Hosts) =>
  (name: string, options: LookupOptions, found: Found): void => {
    const known = (hosts.get(name.toLowerCase()) ?? []).map((address) => ({ address, family: isIP(address) }));
    const wanted = known.filter(({ family }) => !options.family || `${options.family}`.endsWith(`${family}`));
    const [first] = wanted;
    if (first === undefined) return systemLookup(name, options, found);
    if (options.all === true) found(null, wanted);
    else found(null, first.address, first.family);
  };
