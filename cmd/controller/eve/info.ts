import { org } from '#api/eve/gen/metrics.pb.js';
import { decodeInfo } from '#pkg/eve/codec.ts';
import { infoToJson } from '#pkg/eve/codec/json.ts';
import type { Context } from '../context.ts';
import { storeInfo } from '../nodes/store-info.ts';
import type { TimelineRow } from '../nodes/timeline-queries.ts';
import type { Authenticated } from './authenticate.ts';
import { decodeOr, refusal } from './refusal.ts';

const { ZMetricMsg } = org.lfedge.eve.metrics;

const ownMessage = (claimed: string, { device }: Authenticated): void => {
  if (claimed.toLowerCase() === device.uuid) return;
  throw refusal(422, 'PEER_BAD_MESSAGE', `device ${device.uuid} sent a message that names another device`);
};

/** What changed with a message, beside the config that the node was served before it; progress alone is no news. */
const tellLog = (context: Context, uuid: string, configId: string | undefined, rows: readonly TimelineRow[]): void => {
  const news = rows.filter(({ transition }) => transition);
  if (news.length === 0) return;
  const text = ({ label, version, userStatus, subStatus, swErr }: TimelineRow): string =>
    [label, version, userStatus, subStatus, swErr]
      .filter((part) => part !== '')
      .map((part) => part.slice(0, 256))
      .join(' ');
  context.log.info({ uuid, configId, changes: news.slice(0, 4).map(text) }, 'info answered');
};

/** `info` (`docs/rules/eve-api.md 9`): stored before it is acknowledged; listeners hear of it afterwards. */
export const info = async (context: Context, sender: Authenticated): Promise<void> => {
  const { message, json } = decodeOr(422, () => ({
    message: decodeInfo(sender.payload),
    json: JSON.stringify(infoToJson(sender.payload)),
  }));
  ownMessage(message.deviceUuid, sender);
  const { uuid: nodeId } = sender.device;
  const { rows, contentTree, contentRemoved } = await storeInfo(context.db, nodeId, context.now(), message, json);
  tellLog(context, nodeId, context.observer.infoStored(nodeId, message.content.kind), rows);
  for (const row of rows) context.hub.publish({ type: 'timeline', nodeId, seq: row.seq, row });
  // not waited for: what is stored is found by any later look, and a step of a large rollout would keep many answers back
  if (message.content.kind === 'device') void context.rollouts.nodeChanged(nodeId);
  if (contentTree) context.hub.publish({ type: 'content', nodeId, seq: null, contentTree });
  if (contentRemoved) context.hub.publish({ type: 'node', nodeId, seq: null, what: 'contentRemoved' });
};

/** `metrics`: checked and counted, not kept. */
export const metrics = (context: Context, sender: Authenticated): void => {
  const { devID } = decodeOr(422, () => ZMetricMsg.decode(sender.payload));
  ownMessage(devID, sender);
  context.contacts.countMetric(sender.device.uuid);
};
