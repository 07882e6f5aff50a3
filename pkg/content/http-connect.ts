import net from 'node:net';
import tls from 'node:tls';
import '#pkg/agent/address-attempts.ts';

export interface ConnectOptions {
  readonly url: URL;
  /** certificates in PEM that are trusted besides the system's */
  readonly trusted: readonly string[];
}

/** Opens the connection for a request; over TLS for https. Errors come as events. */
export const connectSocket = ({ url, trusted }: ConnectOptions, onread: net.OnReadOpts): net.Socket => {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.protocol === 'http:') return net.connect({ host, port: Number(url.port || 80), onread });
  // @types/node does not know that tls.connect hands `onread` on
  const options: tls.ConnectionOptions & { onread: net.OnReadOpts; allowPartialTrustChain: boolean } = {
    host,
    port: Number(url.port || 443),
    ALPNProtocols: ['http/1.1'],
    ca: [...tls.getCACertificates('default'), ...trusted],
    // what is configured is trusted as it is, also when it is no authority
    allowPartialTrustChain: true,
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
    onread,
  };
  return tls.connect(options);
};
