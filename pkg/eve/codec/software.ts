import type { org } from '#api/eve/gen/eve.pb.js';
import type { ZInfoDevSW } from '../messages.ts';
import { decodeErrorInfo, encodeErrorInfo } from './error-info.ts';

type Wire = org.lfedge.eve.info.ZInfoDevSW.$Properties;

/** One entry of `swList` (`docs/rules/eve-api.md 9`). */
export const encodeSoftware = (entry: ZInfoDevSW): Wire => ({
  activated: entry.activated,
  partitionLabel: entry.partitionLabel,
  partitionDevice: entry.partitionDevice,
  partitionState: entry.partitionState,
  status: entry.status,
  shortVersion: entry.shortVersion,
  longVersion: entry.longVersion,
  swErr: encodeErrorInfo(entry.swErr),
  downloadProgress: entry.downloadProgress,
  userStatus: entry.userStatus,
  subStatusStr: entry.subStatusStr,
  subStatus: entry.subStatus,
  subStatusProgress: entry.subStatusProgress,
});

export const decodeSoftware = (entry: Wire): ZInfoDevSW => ({
  activated: entry.activated ?? false,
  partitionLabel: entry.partitionLabel ?? '',
  partitionDevice: entry.partitionDevice ?? '',
  partitionState: entry.partitionState ?? '',
  status: entry.status ?? 0,
  shortVersion: entry.shortVersion ?? '',
  longVersion: entry.longVersion ?? '',
  swErr: decodeErrorInfo(entry.swErr),
  downloadProgress: entry.downloadProgress ?? 0,
  userStatus: entry.userStatus ?? 0,
  subStatusStr: entry.subStatusStr ?? '',
  subStatus: entry.subStatus ?? 0,
  subStatusProgress: entry.subStatusProgress ?? 0,
});
