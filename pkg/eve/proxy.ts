import { isIP } from 'node:net';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Hosts } from './hosts.ts';

/**
 * The address of an HTTP proxy, `http://[user:password@]host[:port]`, as the file or flag that names it has it; undefined
 * when it is empty. CONFIG_INVALID for anything else, without quoting it: it may hold a password.
 */
export const parseProxy = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    throw badProxy();
  }
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.hostname !== '';
  if (url.protocol !== 'http:' || !plain) throw badProxy();
  url.username = decodable(url.username);
  url.password = decodable(url.password);
  return url.href;
};

/** A part of an address that can be decoded: a `%` that stands for itself is left by `URL` as it is, and fails whoever decodes it. */
const decodable = (part: string): string => {
  try {
    decodeURIComponent(part);
    return part;
  } catch {
    return part.replaceAll('%', '%25');
  }
};

/** The address of a proxy whose name is among the identity's hosts, by its first address there. */
export const withKnownHost = (proxy: string, hosts: Hosts): string => {
  const url = new URL(proxy);
  const [address] = hosts.get(url.hostname.toLowerCase()) ?? [];
  if (address !== undefined) url.hostname = isIP(address) === 6 ? `[${address}]` : address;
  return url.href;
};

const badProxy = (): BasaltError =>
  new BasaltError('CONFIG_INVALID', 'the proxy is not http://[user:password@]host[:port]; correct it');
