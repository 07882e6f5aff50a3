import { org } from '#api/eve/gen/eve.pb.js';
import type { BaseOS, ContentTree } from '../messages.ts';
import { sha256 } from '../sha256.ts';

const { BaseOSConfig } = org.lfedge.eve.config;
type Config = org.lfedge.eve.config.EdgeDevConfig.$Properties;
type Base = org.lfedge.eve.config.BaseOSConfig.$Properties;

/**
 * The older `base` list read as one BaseOS: the first entry to activate, else the first (`docs/rules/eve-api.md 11`).
 * An image described in place becomes a content tree of its own; a `volumeID` leads to the tree that the volume is made
 * of. The list holds two entries at most: the other one's image is staged, so it is a content tree that no BaseOS
 * names.
 */
export const fromLegacyBase = (
  config: Config,
): { readonly baseos: BaseOS; readonly contentTrees: readonly ContentTree[] } | undefined => {
  const list = config.base ?? [];
  const base = list.find((entry) => entry.activate === true) ?? list[0];
  if (base === undefined) return undefined;
  const contentTree = treeOfDrive(base);
  const other = list.find((entry) => entry !== base);
  const volume = (config.volumes ?? []).find((entry) => base.volumeID && entry.uuid === base.volumeID);
  return {
    contentTrees: namedOnce([contentTree, other && treeOfDrive(other)], config),
    baseos: {
      contentTreeUuid: contentTree?.uuid ?? volume?.origin?.downloadContentTreeID ?? '',
      retryUpdateCounter: undefined,
      activate: base.activate ?? false,
      baseOsVersion: base.baseOSVersion ?? '',
      hash: Buffer.from(sha256(BaseOSConfig.encode(base).finish())).toString('hex'),
    },
  };
};

/** Trees that have a name which nothing before them has, the config's own trees to begin with. */
const namedOnce = (trees: readonly (ContentTree | undefined)[], config: Config): readonly ContentTree[] => {
  const names = new Set(['', ...(config.contentInfo ?? []).map(({ uuid }) => uuid ?? '')]);
  return trees.filter((tree): tree is ContentTree => {
    if (tree === undefined || names.has(tree.uuid)) return false;
    names.add(tree.uuid);
    return true;
  });
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
