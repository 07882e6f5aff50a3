import type { StoragePartition } from '../eve/host-messages.ts';
import { typeGuids } from '../gpt/layout.ts';
import type { ZbootStatus } from '../topics/zboot.ts';

const mebibyte = 1024 * 1024;

/**
 * The slots as entries of `ZInfoDevice.storageList`, the running one first: a controller can tell by them which images fit
 * (`docs/rules/eve-api.md 17`).
 */
export const storageOf = (zboot: readonly ZbootStatus[]): StoragePartition[] =>
  zboot
    .toSorted((a, b) => Number(b.CurrentPartition) - Number(a.CurrentPartition))
    .map((slot) => ({
      device: slot.PartitionDevname.replace(/^\/dev\//, ''),
      mountPath: slot.CurrentPartition ? '/' : '',
      total: Math.floor(slot.SizeBytes / mebibyte),
      storageLocation: false,
      partitionLabel: slot.PartitionLabel,
      partitionTypeGuid: typeGuids.slotType,
      partitionUuid: slot.PartitionUUID ?? '',
    }));
