import { createHash } from 'node:crypto';
import { getCACertificates } from 'node:tls';
import { Agent, request } from 'undici';
import { sourceUrl } from '#pkg/content/datastore-url.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import type { Transfer } from './machine/contents.ts';
import '#pkg/host/address-attempts.ts';

/** Fetches contents for all nodes and keeps none of them. */
export interface Downloads {
  fetch(transfer: Transfer): void;
  /** bytes received so far */
  readonly bytes: number;
  close(): Promise<void>;
}

/** So many transfers at a time: more would only share the same line. */
const connections = 64;

/** Real transfers whose bytes are counted, hashed and let go. Whoever begins one is told how it ended, exactly once. */
export const createDownloads = (): Downloads => {
  const agents = new Map<string, Agent>();
  let bytes = 0;

  const agentFor = (roots: readonly string[]): Agent => {
    const known = agents.get(roots.join('\n'));
    if (known) return known;
    const ca = roots.length === 0 ? {} : { ca: [...getCACertificates('default'), ...roots] };
    const agent = new Agent({ connections, connect: { ...ca, timeout: 30_000 }, bodyTimeout: 60_000 });
    agents.set(roots.join('\n'), agent);
    return agent;
  };

  const receive = async ({ tree, datastores }: Transfer): Promise<void> => {
    const [store] = datastores;
    if (store === undefined) throw new BasaltError('CONFIG_INVALID', 'the content names no datastore of the config');
    const url = sourceUrl(store, tree.RelativeURL);
    const reply = await request(url, { dispatcher: agentFor(store.DsCertPEM) });
    if (reply.statusCode !== 200) {
      await reply.body.dump();
      throw new BasaltError('PEER_STATUS', `the datastore answered with status ${reply.statusCode}`);
    }
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of reply.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      bytes += chunk.length;
      if (size > tree.MaxDownloadSize)
        throw new BasaltError('CONTENT_TOO_LARGE', `more than the announced ${tree.MaxDownloadSize} bytes`);
      hash.update(chunk);
    }
    if (hash.digest('hex') !== tree.ContentSha256.toLowerCase())
      throw new BasaltError('CONTENT_DIGEST_MISMATCH', 'what was downloaded has another sha256 than announced');
  };

  return {
    fetch: (transfer) => {
      void receive(transfer).then(
        () => transfer.ended(undefined),
        (error: unknown) => transfer.ended(asBasaltError(error)),
      );
    },
    get bytes() {
      return bytes;
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
};
