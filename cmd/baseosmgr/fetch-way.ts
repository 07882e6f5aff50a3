import { parseProxy } from '#pkg/eve/proxy.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { Flag } from '#pkg/process/options.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import { topics } from '#pkg/topics/index.ts';

/** The proxy for what is fetched by URL, on a node whose controller names none. */
export const fetchWayFlags = {
  proxy: {
    value: 'URL',
    meaning: 'HTTP proxy for images that are fetched by URL (default: what zedagent says with a datastore)',
    check: (value) => {
      try {
        parseProxy(value);
        return undefined;
      } catch (error) {
        return asBasaltError(error).message;
      }
    },
  },
  'no-proxy': { value: 'HOSTS', meaning: 'hosts that are asked without it, as in NO_PROXY' },
} as const satisfies Readonly<Record<string, Flag>>;

/**
 * The way to places outside: by the flag, else as zedagent has said it last with any datastore, for it alone can read the
 * node's identity.
 */
export const followFetchWay = (
  pubsub: PubSub,
  flags: { readonly proxy: string | undefined; readonly 'no-proxy': string | undefined },
): (() => DatastoreWay) => {
  const url = flags.proxy === undefined ? undefined : parseProxy(flags.proxy);
  let told: DatastoreWay = {};
  pubsub.subscribe(topics.DatastoreConfig).subscribe((event) => {
    if (event.kind !== 'create' && event.kind !== 'modify') return;
    const { Proxy, Hosts } = event.value;
    told = { ...(Proxy === undefined ? {} : { Proxy }), ...(Hosts === undefined ? {} : { Hosts }) };
  });
  return () => (url === undefined ? told : { ...told, Proxy: { Url: url, NoProxy: flags['no-proxy'] ?? '' } });
};
