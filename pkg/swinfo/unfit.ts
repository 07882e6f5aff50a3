import { architectureMismatch } from '../baseos/architecture.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { typeGuids } from '../gpt/layout.ts';

/** What a node says of itself that an image must fit: fields of `info.ZInfoDevice`. */
export interface Reporting {
  readonly machineArch: string;
  readonly swList: readonly { readonly shortVersion: string; readonly partitionLabel: string }[];
  /** sizes in MiB; absent from nodes that do not tell */
  readonly storageList?:
    | readonly {
        readonly mountPath: string;
        readonly total: number;
        readonly partitionLabel: string;
        readonly partitionTypeGuid: string;
      }[]
    | undefined;
}

/** An image that is to run there; of what is not known nothing is judged. */
export interface Candidate {
  readonly version: string | undefined;
  readonly sizeBytes: number;
}

export interface Unfit {
  readonly code: Extract<ErrorCode, 'IMAGE_WRONG_ARCHITECTURE' | 'IMAGE_TOO_LARGE_FOR_SLOT'>;
  readonly why: string;
}

const mebibyte = 1024 * 1024;

/** The largest of the slots that an image can be written to: not the running one, where that is known. */
const roomOf = ({ storageList = [] }: Reporting): { readonly label: string; readonly mib: number } | undefined => {
  const slots = storageList.filter(
    ({ partitionTypeGuid, total }) => total > 0 && partitionTypeGuid.toLowerCase() === typeGuids.slotType,
  );
  const free = slots.filter(({ mountPath }) => mountPath !== '/');
  const [largest] = (free.length === 0 ? slots : free).toSorted((a, b) => b.total - a.total);
  return largest && { label: largest.partitionLabel, mib: largest.total };
};

/**
 * Why a node cannot run an image, by what it reported of itself, before a byte is sent; undefined when nothing that is known
 * speaks against it. A version that is in a slot already has shown that it fits.
 */
export const whyUnfit = (node: Reporting, { version, sizeBytes }: Candidate): Unfit | undefined => {
  if (node.swList.some((sw) => sw.partitionLabel !== '' && sw.shortVersion === version)) return undefined;
  const other = version === undefined ? undefined : architectureMismatch(node.machineArch, version);
  if (other !== undefined) return { code: 'IMAGE_WRONG_ARCHITECTURE', why: other };
  const room = roomOf(node);
  // told in whole MiB, rounded down: of what fits into the part that is left out the node itself is the judge
  if (room === undefined || sizeBytes < (room.mib + 1) * mebibyte) return undefined;
  const why = `the image has ${sizeBytes} bytes, and slot ${room.label} of this node holds ${room.mib} MiB; take a smaller image, or make the node anew with larger slots`;
  return { code: 'IMAGE_TOO_LARGE_FOR_SLOT', why };
};
