import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { createControllerLink } from '#pkg/eve/client.ts';
import { loadIdentity, renewalOf } from '#pkg/eve/identity.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { bypassesProxy } from '#pkg/eve/no-proxy.ts';
import { hostsText, parseHosts } from '#pkg/eve/hosts.ts';
import { parseProxy, withKnownHost } from '#pkg/eve/proxy.ts';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { TimeKeeper } from './time-keeper.ts';

export interface OpenLinkOptions {
  readonly identityDir: string;
  /** where the device's own key is made */
  readonly deviceDir: string;
  readonly persistDir: string;
  /** address of an HTTP proxy, before the one that the identity names */
  readonly proxy?: string | undefined;
  /** hosts that are asked without it, before those that the identity names */
  readonly noProxy?: string | undefined;
  /** version of the device API that the controller speaks; what the identity says unless told, and else v2 */
  readonly api?: 'v1' | 'v2' | undefined;
  /** file with the version of the firmware; none on a machine that is not real */
  readonly firmwareFile?: string | undefined;
  readonly timeouts: () => { readonly sendSeconds: number; readonly dialSeconds: number };
  /** the time to judge by, which hears what the controller says of it; the system's unless told */
  readonly time?: Pick<TimeKeeper, 'now' | 'heard' | 'configDated'>;
  readonly log: Logger;
}

export interface OpenedLink {
  readonly link: ControllerLink | undefined;
  readonly controllerConfigured: boolean;
  readonly serial: string;
  readonly softSerial: string;
  /** empty without a link */
  readonly rootCertificatePem: string;
  /** how the node gets to datastores: as to the controller, by its proxy and its names */
  readonly way: DatastoreWay;
}

const textOf = async (path: string): Promise<string> => (await readFile(path, 'utf8').catch(() => '')).trim();

/**
 * Opens the link to the controller that the identity directory names. Without a `server` the node is air-gapped. An
 * identity that cannot be used is logged and leaves the node without a link, yet with a controller to be missed: an image
 * under test that cannot read its identity falls back.
 */
export const openLink = async (options: OpenLinkOptions): Promise<OpenedLink> => {
  const { identityDir, persistDir, timeouts, time, log } = options;
  if ((await textOf(join(identityDir, 'server'))) === '') {
    log.info({ identityDir }, 'no server is configured: air-gapped, the operator commits');
    const [serial, softSerial] = await Promise.all([
      textOf(join(identityDir, 'serial')),
      textOf(join(identityDir, 'soft_serial')),
    ]);
    return {
      link: undefined,
      controllerConfigured: false,
      serial,
      softSerial,
      rootCertificatePem: '',
      way: {},
    };
  }
  try {
    const identity = await loadIdentity(identityDir, options.deviceDir);
    const named = parseProxy(options.proxy ?? identity.proxy);
    const noProxy = options.noProxy ?? identity.noProxy;
    const hosts = parseHosts(identity.hosts);
    const address = named && withKnownHost(named, hosts);
    const isDirect = bypassesProxy(noProxy, new URL(`https://${identity.server}`));
    const proxy = isDirect ? undefined : address;
    const api = options.api ?? (identity.forceApiV1 ? 'v1' : 'v2');
    const link = createControllerLink({
      api,
      server: identity.server,
      rootCertificatePem: identity.rootCertificatePem,
      identity: { ...identity, renewal: renewalOf(identityDir, options.deviceDir) },
      tls: { clientCertificate: true },
      proxy,
      hosts,
      firmwareVersion: options.firmwareFile === undefined ? undefined : await textOf(options.firmwareFile),
      certStoreDir: join(persistDir, 'certs'),
      timeouts,
      log,
      ...(time === undefined
        ? {}
        : {
            now: () => time.now(),
            onPeerTime: (peer) => time.heard(peer),
            onConfigTime: (made) => time.configDated(made),
          }),
    });
    const via = proxy === undefined || named === undefined ? 'none' : new URL(named).host;
    log.info({ server: identity.server, serial: identity.serial, api, proxy: via }, 'controller configured');
    const { serial, softSerial, rootCertificatePem } = identity;
    const way = {
      ...(address === undefined ? {} : { Proxy: { Url: address, NoProxy: noProxy } }),
      ...(hosts.size === 0 ? {} : { Hosts: hostsText(hosts) }),
    };
    return { link, controllerConfigured: true, serial, softSerial, rootCertificatePem, way };
  } catch (error) {
    log.error({ err: error, identityDir }, 'the identity cannot be used; running without a controller link');
    return {
      link: undefined,
      controllerConfigured: true,
      serial: '',
      softSerial: '',
      rootCertificatePem: '',
      way: {},
    };
  }
};
