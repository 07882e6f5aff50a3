import { sql } from 'kysely';
import type { ReceivedInfo } from '#pkg/eve/codec.ts';
import type { ZInfoContentTree } from '#pkg/eve/messages.ts';
import { createBatches } from '../db/batches.ts';
import { engineOf } from '../db/engine.ts';
import { inGroup } from '../db/group-commit.ts';
import { lockDevice, lockFreeDevices } from '../db/lock.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import { presentContentTree, presentDevice, type PresentedContentTree } from './info/present.ts';
import { timelineOf } from './info/timeline.ts';
import { keepMessages } from './messages.ts';
import { latestDevices, putReports, type Report } from './reports.ts';
import { appendTimeline, type Addition, type TimelineRow } from './timeline-queries.ts';

/** Content trees whose latest report is kept of each device. */
const treesKept = 32;

export interface StoredInfo {
  readonly rows: readonly TimelineRow[];
  readonly contentTree: PresentedContentTree | undefined;
  /** the device has let go of a content tree, and so have we of what it said of it */
  readonly contentRemoved: boolean;
}

interface Message {
  readonly deviceUuid: string;
  readonly receivedAt: number;
  readonly at: number;
  readonly content: ReceivedInfo['content'];
  readonly json: string;
}

/** Stores what these say as the last word of their devices; what that adds to the timeline is not written yet. */
const storeDevices = async (trx: Database, messages: readonly Message[]): Promise<Map<Message, Addition>> => {
  const reporting = messages.flatMap((message) =>
    message.content.kind === 'device' ? [{ message, device: presentDevice(message.content.device) }] : [],
  );
  if (reporting.length === 0) return new Map();
  const before = await latestDevices(trx, [...new Set(reporting.map(({ message }) => message.deviceUuid))]);
  const latest = new Map<string, Report>();
  const additions = new Map<Message, Addition>();
  for (const { message, device } of reporting) {
    const { deviceUuid, at, receivedAt } = message;
    additions.set(message, { deviceUuid, receivedAt, at, entries: timelineOf(before.get(deviceUuid), device) });
    before.set(deviceUuid, device);
    latest.set(deviceUuid, { at, receivedAt, device });
  }
  await putReports(trx, latest);
  return additions;
};

const putContentTree = prepared(
  (db, device_uuid: string, tree_uuid: string, received_at: number, content_tree: string) =>
    db
      .insertInto('content_report')
      .values({ device_uuid, tree_uuid, received_at, content_tree })
      .onConflict((conflict) =>
        conflict.columns(['device_uuid', 'tree_uuid']).doUpdateSet(({ ref }) => ({
          received_at: ref('excluded.received_at'),
          content_tree: ref('excluded.content_tree'),
        })),
      ),
);

const surplusTrees = prepared((db, deviceUuid: string) =>
  db
    .selectFrom('content_report')
    .select('tree_uuid')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('received_at', 'desc')
    .limit(sql.lit(100))
    .offset(sql.lit(treesKept)),
);

/** A tree that is removed is reported by its UUID alone (`docs/rules/eve-baseos.md 4.4`). */
const isRemoved = ({ displayName, sha256, state, currentSizeBytes, error }: ZInfoContentTree): boolean =>
  displayName === '' && sha256 === '' && state === 0 && currentSizeBytes === 0 && error === undefined;

const removeContentTree = async (trx: Database, deviceUuid: string, treeUuid: string): Promise<void> => {
  await trx
    .deleteFrom('content_report')
    .where('device_uuid', '=', deviceUuid)
    .where('tree_uuid', '=', treeUuid)
    .execute();
};

const storeContentTree = async (
  trx: Database,
  { deviceUuid, receivedAt }: Message,
  tree: PresentedContentTree,
): Promise<void> => {
  await putContentTree(trx, deviceUuid, tree.uuid.slice(0, 64), receivedAt, JSON.stringify(tree));
  for (const { tree_uuid: treeUuid } of await surplusTrees(trx, deviceUuid)) {
    await removeContentTree(trx, deviceUuid, treeUuid);
  }
};

/**
 * Stores messages whose devices this transaction holds. The timeline comes last, for all of them at once: all controllers
 * wait for one another from there until the commit.
 */
const storeHeld = async (trx: Database, messages: readonly Message[]): Promise<Map<Message, StoredInfo>> => {
  if (messages.length === 0) return new Map();
  await keepMessages(
    trx,
    messages.map(({ content, ...message }) => ({ ...message, type: content.kind })),
  );
  const trees = new Map<Message, PresentedContentTree>();
  const removed = new Set<Message>();
  for (const message of messages) {
    if (message.content.kind !== 'contentTree') continue;
    const { contentTree } = message.content;
    if (isRemoved(contentTree)) {
      await removeContentTree(trx, message.deviceUuid, contentTree.uuid.slice(0, 64));
      removed.add(message);
      continue;
    }
    const tree = presentContentTree(contentTree);
    await storeContentTree(trx, message, tree);
    trees.set(message, tree);
  }
  const additions = await storeDevices(trx, messages);
  const rows = await appendTimeline(trx, [...additions.values()]);
  const rowsOf = (addition: Addition | undefined) => (addition && rows.get(addition)) ?? [];
  return new Map(
    messages.map((message) => [
      message,
      {
        rows: rowsOf(additions.get(message)),
        contentTree: trees.get(message),
        contentRemoved: removed.has(message),
      },
    ]),
  );
};

/** Several devices are held at once, so none is waited for: whose device somebody else holds is stored alone afterwards. */
const storeTogether = (db: Database, messages: readonly Message[]): Promise<(StoredInfo | undefined)[]> =>
  db.transaction().execute(async (trx) => {
    const free = new Set(await lockFreeDevices(trx, [...new Set(messages.map(({ deviceUuid }) => deviceUuid))]));
    const stored = await storeHeld(
      trx,
      messages.filter(({ deviceUuid }) => free.has(deviceUuid)),
    );
    return messages.map((message) => stored.get(message));
  });

const storeAlone = async (trx: Database, message: Message): Promise<StoredInfo> => {
  await lockDevice(trx, message.deviceUuid);
  return (await storeHeld(trx, [message])).get(message) as StoredInfo;
};

/** Transactions of a server that infos use at a time: other connections are left for those who ask. */
const transactions = 2;
const transactionsAlone = 3;
const most = 64;

const createStore = (db: Database) =>
  createBatches<Message, StoredInfo>({
    run: (messages) => storeTogether(db, messages),
    alone: (message) => db.transaction().execute((trx) => storeAlone(trx, message)),
    most,
    atOnce: transactions,
    aloneAtOnce: transactionsAlone,
  });

const stores = new WeakMap<Database, ReturnType<typeof createStore>>();

/**
 * Stores one info message with all that follows from it, in one transaction, which others may be in; resolves when it is
 * durable. `json` is the whole message as text; one that is too long for the history is kept by its length only.
 */
export const storeInfo = (
  db: Database,
  deviceUuid: string,
  receivedAt: number,
  { at = receivedAt, content }: ReceivedInfo,
  json: string,
): Promise<StoredInfo> => {
  const message: Message = { deviceUuid, receivedAt, at, content, json };
  if (engineOf(db) === 'sqlite') return inGroup(db, (trx) => storeAlone(trx, message));
  const put = stores.get(db) ?? createStore(db);
  stores.set(db, put);
  return put(message);
};
