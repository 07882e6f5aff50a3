import { Subscription } from 'rxjs';
import type { Logger } from '#pkg/process/log.ts';
import type { Event } from '#pkg/baseos/event.ts';
import type { StoredImage } from '#pkg/baseos/image-facts.ts';
import type { ContentEvent, ContentManager } from '#pkg/content/port.ts';
import type { Publication, PubSub, TopicEvent } from '#pkg/pubsub/port.ts';
import type { BaseOsConfig, ContentTreeConfig, ContentTreeStatus, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { topics } from '#pkg/topics/index.ts';
import { refusedStatus, startedStatus, statusesAfter } from '#pkg/content/content-status.ts';

export interface ContentSideOptions {
  readonly pubsub: PubSub;
  readonly manager: ContentManager;
  readonly publication: Publication<ContentTreeStatus>;
  readonly send: (event: Event) => void;
  readonly now: () => string;
  /** what an image in the store says of itself; never fails */
  readonly inspect: (path: string, sizeBytes: number) => Promise<StoredImage>;
  /** why a version cannot run on this node, so that its content is not even fetched */
  readonly unfit: (version: string) => string | undefined;
  readonly log: Logger;
}

/**
 * What volumemgr is elsewhere: the content trees of the config are wanted of the content manager, whose progress becomes
 * `ContentTreeStatus` and events for the decisions. Ends when unsubscribed.
 */
export const followContent = (options: ContentSideOptions): Subscription => {
  const { pubsub, manager, publication, send, now, inspect, unfit, log } = options;
  const trees = new Map<string, ContentTreeConfig>();
  const versions = new Map<string, string>();
  const datastores = new Map<string, DatastoreConfig>();
  const statuses = new Map<string, ContentTreeStatus>();
  const latest = new Map<string, ContentEvent>();
  const awaited = new Set(['trees', 'datastores', 'versions']);

  const tell = (status: ContentTreeStatus): void => {
    statuses.set(status.ContentID, status);
    quietly(publication.publish(status.ContentID, status));
    send({ kind: 'contentTree', at: now(), status });
  };
  const quietly = (done: Promise<void>): void => {
    done.catch((error: unknown) => log.error({ err: error }, 'a content tree status could not be published'));
  };
  const want = (config: ContentTreeConfig): void => {
    const why = unfit(versions.get(config.ContentID) ?? '');
    if (why !== undefined) {
      log.warn({ content: config.ContentID }, `content tree not fetched: ${why}`);
      manager.drop(config.ContentID);
      return tell(refusedStatus(config, 'IMAGE_WRONG_ARCHITECTURE', why, now()));
    }
    const known = statuses.get(config.ContentID);
    const same = known !== undefined && known.ErrorCode !== 'IMAGE_WRONG_ARCHITECTURE' && sameContent(known, config);
    if (!same) tell(startedStatus(config));
    const stores = config.DatastoreIDList.flatMap((id) => datastores.get(id) ?? []);
    log.info({ content: config.ContentID, datastores: stores.length }, 'content tree wanted');
    manager.want(config, stores);
  };
  // a config may name a datastore that is only seen a moment later: first both topics as a whole
  const wantAll = (): void => {
    if (awaited.size === 0) for (const config of trees.values()) want(config);
  };

  const onTree = (event: TopicEvent<ContentTreeConfig>): void => {
    if (event.kind === 'create' || event.kind === 'modify') {
      if (event.value.ContentID !== event.key) return log.warn({ key: event.key }, 'content tree under a wrong key');
      trees.set(event.key, event.value);
      if (awaited.size === 0) want(event.value);
    } else if (event.kind === 'delete') {
      trees.delete(event.key);
      versions.delete(event.key);
      log.info({ content: event.key }, 'content tree not wanted any more');
      manager.drop(event.key);
    } else if (event.kind === 'synchronized') {
      quietly(publication.retain([...trees.keys()]));
      awaited.delete('trees');
      wantAll();
    }
  };
  const onDatastore = (event: TopicEvent<DatastoreConfig>): void => {
    if (event.kind === 'create' || event.kind === 'modify') datastores.set(event.key, event.value);
    else if (event.kind === 'delete') datastores.delete(event.key);
    else if (event.kind === 'synchronized') awaited.delete('datastores');
    wantAll();
  };
  const onVersion = (event: TopicEvent<BaseOsConfig>): void => {
    if (event.kind === 'synchronized') {
      awaited.delete('versions');
      return wantAll();
    }
    if (event.kind !== 'create' && event.kind !== 'modify') return;
    const { ContentTreeUUID: id, BaseOsVersion: version } = event.value;
    if (versions.get(id) === version) return;
    versions.set(id, version);
    const tree = trees.get(id);
    if (tree !== undefined && awaited.size === 0) want(tree);
  };
  const onContent = (event: ContentEvent): void => {
    const status = statuses.get(event.id);
    if (status === undefined) return;
    if (event.kind === 'removed') {
      // wanted again meanwhile: what went was the content of the config before
      if (trees.has(event.id)) return;
      statuses.delete(event.id);
      latest.delete(event.id);
      quietly(publication.unpublish(event.id));
      return send({ kind: 'contentTreeDeleted', at: now(), id: event.id });
    }
    latest.set(event.id, event);
    if (event.kind === 'loaded') return void onLoaded(event);
    for (const next of statusesAfter(status, event, now())) tell(next);
  };
  /** Loaded is told together with what the image is: what is wrong with it is known before any slot is touched. */
  const onLoaded = async (event: Extract<ContentEvent, { kind: 'loaded' }>): Promise<void> => {
    const image = await inspect(event.path, event.sizeBytes);
    const status = statuses.get(event.id);
    if (status === undefined || latest.get(event.id) !== event || subscription.closed) return;
    for (const next of statusesAfter({ ...status, Image: image }, event, now())) tell(next);
  };

  const subscription = new Subscription();
  subscription.add(manager.events.subscribe(onContent));
  // zedagent tells of a version before it tells of its content
  subscription.add(pubsub.subscribe(topics.BaseOsConfig).subscribe(onVersion));
  subscription.add(pubsub.subscribe(topics.DatastoreConfig).subscribe(onDatastore));
  subscription.add(pubsub.subscribe(topics.ContentTreeConfig).subscribe(onTree));
  return subscription;
};

const sameContent = (status: ContentTreeStatus, config: ContentTreeConfig): boolean =>
  status.ContentSha256 === config.ContentSha256.toLowerCase() && status.MaxDownloadSize === config.MaxDownloadSize;
