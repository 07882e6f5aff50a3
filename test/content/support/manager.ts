import { createHash } from 'node:crypto';
import type { ExecutionContext } from 'ava';
import { createContentManager, type ContentManagerOptions } from '#pkg/content/manager.ts';
import type { ContentEvent, DownloadProperties, LocalContentManager } from '#pkg/content/port.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';

export const properties: DownloadProperties = {
  retrySeconds: 600,
  giveUpRetrySeconds: 3600,
  stalledSeconds: 20,
  dialTimeoutSeconds: 5,
  maxDigestRetries: 2,
  deferDeleteSeconds: 0,
  allowInsecureAuth: false,
  allowPrivateRedirect: false,
};

export const sha256Of = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Bytes that differ from place to place and do not compress, the same each time. */
export const bytesOf = (length: number, seed = 1): Uint8Array => {
  const data = new Uint8Array(length);
  let state = seed >>> 0 || 1;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    data[index] = state;
  }
  return data;
};

export const contentTree = (data: Uint8Array, change: Partial<ContentTreeConfig> = {}): ContentTreeConfig => ({
  ContentID: 'tree-1',
  DatastoreIDList: ['ds-1'],
  RelativeURL: 'image.squashfs',
  Format: 0,
  ContentSha256: sha256Of(data),
  MaxDownloadSize: 0,
  DisplayName: 'image',
  GenerationCounter: 0,
  ...change,
});

export const datastore = (url: string, change: Partial<DatastoreConfig> = {}): DatastoreConfig => ({
  UUID: 'ds-1',
  DsType: 1,
  Fqdn: url,
  ApiKey: '',
  Password: '',
  Dpath: '',
  Region: '',
  DsCertPEM: [],
  ...change,
});

export interface Rig {
  readonly manager: LocalContentManager;
  readonly seen: ContentEvent[];
  /** The next event, or one already seen, that fits. */
  until<K extends ContentEvent['kind']>(kind: K, id?: string): Promise<Extract<ContentEvent, { kind: K }>>;
}

/** A content manager over a real directory, its events kept. */
export const startManager = async (
  t: ExecutionContext,
  storeDir: string,
  options: Partial<ContentManagerOptions> & { readonly use?: Partial<DownloadProperties> } = {},
): Promise<Rig> => {
  const { use, ...rest } = options;
  const silent = { debug: () => {}, info: () => {}, warn: () => {} };
  const manager = await createContentManager({
    storeDir,
    properties: () => ({ ...properties, ...use }),
    log: silent,
    reserveBytes: 0,
    ...rest,
  });
  t.teardown(() => manager.close());
  const seen: ContentEvent[] = [];
  const waiting = new Set<() => void>();
  manager.events.subscribe((event) => {
    seen.push(event);
    for (const look of waiting) look();
  });
  return {
    manager,
    seen,
    until: (kind, id) =>
      new Promise((resolve, reject) => {
        // far above any real wait: it ends a test that would never end
        const limit = setTimeout(() => reject(new Error(`no ${kind} of ${id ?? 'any content'} came`)), 60_000);
        const look = (): void => {
          const found = seen.find((event) => event.kind === kind && (id === undefined || event.id === id));
          if (found === undefined) return;
          clearTimeout(limit);
          waiting.delete(look);
          resolve(found as never);
        };
        waiting.add(look);
        look();
      }),
  };
};
