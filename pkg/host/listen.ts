import { createServer } from 'node:net';
import { readFileOr, writeFileAtomic } from './atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';

export interface Address {
  /** a name or an IP address, IPv6 without its brackets */
  readonly host: string;
  /** 0 for any */
  readonly port: number;
}

const syntax = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/;

/** HOST:PORT as in `127.0.0.1:0` or `[::1]:8443`; CONFIG_INVALID for anything else. */
export const parseAddress = (text: string): Address => {
  const match = syntax.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || port > 65_535) {
    throw new BasaltError('CONFIG_INVALID', `"${text}" is not HOST:PORT, as in 127.0.0.1:0`);
  }
  return { host, port };
};

/** The reverse, with brackets around an IPv6 address. */
export const formatAddress = ({ host, port }: Address): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

const portOf = (text: string): number | undefined => {
  try {
    return Number(new URL((JSON.parse(text) as { url: string }).url).port) || undefined;
  } catch {
    return undefined;
  }
};

const isFree = ({ host, port }: Address): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/**
 * The address to listen on. Port 0 becomes the port of the run before, as its listen file has it, if that is free: what
 * was told the old address finds the server again after a restart.
 */
export const sameAddressAgain = async (address: Address, listenFile: string | undefined): Promise<Address> => {
  if (address.port !== 0 || listenFile === undefined) return address;
  const port = portOf(await readFileOr(listenFile, ''));
  const before = { host: address.host, port: port ?? 0 };
  return port !== undefined && (await isFree(before)) ? before : address;
};

/** Tells where a server listens, in one step, so that whoever waits for the file never reads half of it. */
export const writeListenFile = (path: string, fields: Readonly<Record<string, unknown>>): Promise<void> =>
  writeFileAtomic(path, `${JSON.stringify({ ...fields, pid: process.pid })}\n`);
