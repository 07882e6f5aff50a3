import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Whether a host is asked directly, past the proxy: a list in words and commas as `NO_PROXY` has it. `*` is every host; a name
 * is that host and those below it, with a dot or `*.` in front those below it only; an address or a network (`10.0.0.0/8`) is
 * compared with hosts that are addresses. A port after it (`host:8080`) limits it to that port. What makes no sense matches
 * nothing.
 */
export const bypassesProxy = (noProxy: string, { hostname, port, protocol }: URL): boolean => {
  const host = (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname).toLowerCase();
  const at = port || (protocol === 'http:' ? '80' : protocol === 'sftp:' ? '22' : '443');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => matches(entry, host, at));
};

const matches = (entry: string, host: string, port: string): boolean => {
  if (entry === '*') return true;
  const [, bracketed, plain, entryPort] = /^(?:\[([^\]]+)\]|([^:]+|[^:]*:[^:]*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
  const name = bracketed ?? plain;
  if (name === undefined || (entryPort !== undefined && entryPort !== port)) return false;
  if (isIP(host) !== 0) return inNetwork(name, host);
  const below = name.startsWith('*.') ? name.slice(1) : name;
  return below.startsWith('.') ? host.endsWith(below) : host === name || host.endsWith(`.${name}`);
};

const inNetwork = (network: string, host: string): boolean => {
  const [address, prefix] = network.split('/');
  if (address === undefined || isIP(address) === 0 || isIPv6(address) !== isIPv6(host)) return false;
  const bits = isIPv6(address) ? 128 : 32;
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return false;
  const length = prefix === undefined ? bits : Number(prefix);
  if (length > bits) return false;
  const list = new BlockList();
  list.addSubnet(address, length, isIPv6(address) ? 'ipv6' : 'ipv4');
  return list.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
};
