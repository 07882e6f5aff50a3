import { org } from '#api/eve/gen/eve.pb.js';
import type { InfoMessage, ZInfoContentTree } from '../messages.ts';
import { badMessage, decodeBounded, limits } from './bounded.ts';
import { decodeDevice, encodeDevice } from './device.ts';
import { decodeErrorInfo, encodeErrorInfo } from './error-info.ts';
import { fromTimestamp, toSafeNumber, toTimestamp, toUint64 } from './time.ts';

const { ZInfoMsg, ZInfoTypes } = org.lfedge.eve.info;
type Wire = org.lfedge.eve.info.ZInfoMsg.$Properties;
type WireTree = org.lfedge.eve.info.ZInfoContentTree.$Properties;

/** A decoded `info.ZInfoMsg`; content of no concern to base-OS updates is only named by its `info.ZInfoTypes` number. */
export interface ReceivedInfo {
  readonly deviceUuid: string;
  /** milliseconds since 1970, undefined when the sender left it out */
  readonly at: number | undefined;
  readonly content: InfoMessage['content'] | { readonly kind: 'other'; readonly ztype: number };
}

/** `info.ZInfoMsg` of the device with this UUID. */
export const encodeInfo = (deviceUuid: string, message: InfoMessage): Uint8Array =>
  ZInfoMsg.encode({
    devId: deviceUuid,
    atTimeStamp: toTimestamp(message.at) ?? null,
    ...encodeContent(message.content),
  }).finish();

/** `info.ZInfoMsg` as the controller sees it. */
export const decodeInfo = (bytes: Uint8Array): ReceivedInfo => {
  const message = decodeBounded(ZInfoMsg, 'ZInfoMsg', bytes, limits.info);
  return {
    deviceUuid: message.devId,
    at: fromTimestamp(message.atTimeStamp, 'ZInfoMsg'),
    content: decodeContent(message),
  };
};

const encodeContent = (content: InfoMessage['content']): Wire => {
  switch (content.kind) {
    case 'device':
      return { ztype: ZInfoTypes.ZiDevice, dinfo: encodeDevice(content.device) };
    case 'contentTree':
      return { ztype: ZInfoTypes.ZiContentTree, cinfo: encodeTree(content.contentTree) };
    case 'hardware':
      return {
        ztype: ZInfoTypes.ZiHardware,
        hwinfo: { eveRelease: content.eveRelease, partition: content.partition },
      };
  }
};

const decodeContent = (message: Wire): ReceivedInfo['content'] => {
  switch (message.ztype) {
    case ZInfoTypes.ZiDevice:
      if (!message.dinfo) throw badMessage('ZInfoMsg', 'type ZiDevice without dinfo');
      return { kind: 'device', device: decodeDevice(message.dinfo) };
    case ZInfoTypes.ZiContentTree:
      if (!message.cinfo) throw badMessage('ZInfoMsg', 'type ZiContentTree without cinfo');
      return { kind: 'contentTree', contentTree: decodeTree(message.cinfo) };
    case ZInfoTypes.ZiHardware:
      if (!message.hwinfo) throw badMessage('ZInfoMsg', 'type ZiHardware without hwinfo');
      return {
        kind: 'hardware',
        eveRelease: message.hwinfo.eveRelease ?? '',
        partition: message.hwinfo.partition ?? '',
      };
    default:
      return { kind: 'other', ztype: message.ztype ?? 0 };
  }
};

const encodeTree = (tree: ZInfoContentTree): WireTree => ({
  uuid: tree.uuid,
  displayName: tree.displayName,
  sha256: tree.sha256,
  resources: tree.currentSizeBytes > 0 ? { curSizeBytes: toUint64(tree.currentSizeBytes) } : null,
  state: tree.state,
  progressPercentage: tree.progressPercentage,
  err: encodeErrorInfo(tree.error),
});

const decodeTree = (tree: WireTree): ZInfoContentTree => ({
  uuid: tree.uuid ?? '',
  displayName: tree.displayName ?? '',
  sha256: tree.sha256 ?? '',
  state: tree.state ?? 0,
  progressPercentage: tree.progressPercentage ?? 0,
  currentSizeBytes: tree.resources?.curSizeBytes ? toSafeNumber(tree.resources.curSizeBytes) : 0,
  error: decodeErrorInfo(tree.err),
});
