import type { org } from '#api/eve/gen/eve.pb.js';
import type { ContentTree } from '../messages.ts';
import { bigintToInt64, bigintToUint64 } from './time.ts';

type Wire = org.lfedge.eve.config.ContentTree.$Properties;

/** `config.ContentTree`; the single `dsId` counts only when `ds_ids_list` is empty (`docs/rules/eve-api.md 11`). */
export const decodeContentTree = (tree: Wire): ContentTree => ({
  uuid: tree.uuid ?? '',
  datastoreIds: datastoreIds(tree),
  url: tree.URL ?? '',
  iformat: tree.iformat ?? 0,
  sha256: (tree.sha256 ?? '').toLowerCase(),
  maxSizeBytes: tree.maxSizeBytes?.toBigInt() ?? 0n,
  displayName: tree.displayName ?? '',
  generationCount: tree.generationCount?.toBigInt() ?? 0n,
});

/** The reverse; the first datastore goes into `dsId` too, for devices that know only that. */
export const encodeContentTree = (tree: ContentTree): Wire => ({
  uuid: tree.uuid,
  dsId: tree.datastoreIds[0] ?? '',
  URL: tree.url,
  iformat: tree.iformat,
  sha256: tree.sha256,
  maxSizeBytes: bigintToUint64(tree.maxSizeBytes),
  displayName: tree.displayName,
  generationCount: bigintToInt64(tree.generationCount),
  dsIdsList: [...tree.datastoreIds],
});

const datastoreIds = (tree: Wire): readonly string[] => {
  const list = tree.dsIdsList ?? [];
  if (list.length > 0) return list;
  return tree.dsId ? [tree.dsId] : [];
};
