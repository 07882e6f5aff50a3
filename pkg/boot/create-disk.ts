import { open, rename, rm } from 'node:fs/promises';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { buildLayout, planFormat, type LayoutSizes } from '#pkg/gpt/layout.ts';
import type { Table } from '#pkg/gpt/table.ts';

/**
 * Creates a sparse disk image in EVE's layout with both copies of the table, IMGA `active` and IMGB `unused`; replaces
 * a file at `path` only once the new one is whole. Sizes are in bytes. Errors: GPT_INVALID, STORE_IO.
 */
export const createDiskImage = async (path: string, sizes: LayoutSizes = {}): Promise<Table> => {
  const table = buildLayout(sizes);
  const { diskSize, sectorSize } = table.geometry;
  const unfinished = `${path}.new`;
  try {
    await rm(unfinished, { force: true });
    const file = await open(unfinished, 'wx');
    try {
      await file.truncate(diskSize);
    } finally {
      await file.close();
    }
    const device = await openFileDevice(unfinished, { sectorSize });
    try {
      await executePlan(device, planFormat(table));
    } finally {
      await device.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw asBasaltError(error, 'STORE_IO');
  }
  return table;
};
