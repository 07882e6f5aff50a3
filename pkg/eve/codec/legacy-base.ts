import { org } from '../pb/eve.pb.js';
import type { BaseOS, ContentTree } from '../messages.ts';
import { sha256 } from '../sha256.ts';

const { BaseOSConfig } = org.lfedge.eve.config;
type Config = org.lfedge.eve.config.EdgeDevConfig.$Properties;
type Base = org.lfedge.eve.config.BaseOSConfig.$Properties;

/**
 * The older `base` list read as one BaseOS: the entry to activate, else the first (`spec/eve-api.md 11`). An image
 * described in place becomes a content tree of its own; a `volumeID` leads to the tree that the volume is made of.
 */
export const fromLegacyBase = (
  config: Config,
): { baseos: BaseOS; contentTree: ContentTree | undefined } | undefined => {
  const list = config.base ?? [];
  const base = list.find((entry) => entry.activate === true) ?? list[0];
  if (base === undefined) return undefined;
  const contentTree = treeOfDrive(base);
  const volume = (config.volumes ?? []).find((entry) => base.volumeID && entry.uuid === base.volumeID);
  return {
    contentTree,
    baseos: {
      contentTreeUuid: contentTree?.uuid ?? volume?.origin?.downloadContentTreeID ?? '',
      retryUpdateCounter: undefined,
      activate: base.activate ?? false,
      baseOsVersion: base.baseOSVersion ?? '',
      hash: Buffer.from(sha256(BaseOSConfig.encode(base).finish())).toString('hex'),
    },
  };
};

const treeOfDrive = (base: Base): ContentTree | undefined => {
  const image = base.drives?.[0]?.image;
  if (image === null || image === undefined) return undefined;
  const size = image.sizeBytes?.toBigInt() ?? 0n;
  return {
    uuid: firstSet(image.uuidandversion?.uuid, base.uuidandversion?.uuid, image.sha256),
    datastoreIds: image.dsId ? [image.dsId] : [],
    url: image.name ?? '',
    iformat: image.iformat ?? 0,
    sha256: (image.sha256 ?? '').toLowerCase(),
    maxSizeBytes: size < 0n ? 0n : size,
    displayName: image.name ?? '',
    generationCount: 0n,
  };
};

const firstSet = (...values: readonly (string | null | undefined)[]): string => values.find(Boolean) ?? '';
