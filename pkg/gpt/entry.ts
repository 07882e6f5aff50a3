import { guidFromBytes, guidToBytes } from './guid.ts';

/** One partition entry. `index` counts from 0; the partition number is `index + 1`. LBAs are as on disk, unchecked. */
export interface Entry {
  readonly index: number;
  readonly typeGuid: string;
  readonly partUuid: string;
  readonly firstLba: bigint;
  readonly lastLba: bigint;
  readonly attributes: bigint;
  readonly name: string;
}

const nameUnits = 36;

/** Decodes the entry in `bytes` (at least 128 of them). */
export const decodeEntry = (bytes: Uint8Array, index: number): Entry => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units: number[] = [];
  for (let at = 0; at < nameUnits; at += 1) {
    const unit = view.getUint16(56 + at * 2, true);
    if (unit === 0) break;
    units.push(unit);
  }
  return {
    index,
    typeGuid: guidFromBytes(bytes, 0),
    partUuid: guidFromBytes(bytes, 16),
    firstLba: view.getBigUint64(32, true),
    lastLba: view.getBigUint64(40, true),
    attributes: view.getBigUint64(48, true),
    name: String.fromCharCode(...units),
  };
};

/** Writes `entry` into `bytes` in place; bytes past 128 stay as they are. */
export const encodeEntry = (entry: Omit<Entry, 'index'>, bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  bytes.set(guidToBytes(entry.typeGuid), 0);
  bytes.set(guidToBytes(entry.partUuid), 16);
  view.setBigUint64(32, entry.firstLba, true);
  view.setBigUint64(40, entry.lastLba, true);
  view.setBigUint64(48, entry.attributes, true);
  for (let at = 0; at < nameUnits; at += 1) {
    // behind the end of the name this is no number, which is written as 0
    view.setUint16(56 + at * 2, entry.name.charCodeAt(at), true);
  }
};

/** Whether the entry in `bytes` describes a partition at all: its type GUID is not zero. */
export const isUsed = (bytes: Uint8Array): boolean => bytes.subarray(0, 16).some((byte) => byte !== 0);
