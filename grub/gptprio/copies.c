/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both copies of a disk's table, read and judged. */
#include "gpt.h"

/* MBR, two headers and two arrays of one sector each: nothing smaller can hold a table. */
#define FEWEST_SECTORS 5u

/* A sector that cannot be read is damage like any other: the copy counts as bad and the other one decides. */
static void
read_copy (const struct gptprio_disk *disk, enum gptprio_side side, uint64_t lba, struct gptprio_copy *copy)
{
  copy->lba = lba;
  copy->good = copy->has_header = copy->trusted = copy->has_array = false;
  if (!disk->read (disk->context, lba, 1, copy->sector))
    return;
  enum gptprio_trust trust = gptprio_decode_header (copy->sector, disk, side, lba, &copy->header);
  if (trust == GPTPRIO_NO_HEADER)
    return;
  copy->has_header = true;
  copy->trusted = trust == GPTPRIO_TRUSTED;
  uint32_t count = gptprio_array_sectors (&copy->header, disk->sector_bits);
  copy->has_array = disk->read (disk->context, copy->header.entries_lba, count, copy->array);
  if (!copy->has_array || !copy->trusted)
    return;
  uint32_t crc = gptprio_crc32 (copy->array, gptprio_entries_size (&copy->header), GPTPRIO_NO_HOLE);
  copy->good = crc == copy->header.entries_crc;
}

static bool
same_bytes (const uint8_t *one, const uint8_t *two, uint32_t length)
{
  for (uint32_t at = 0; at < length; at++)
    if (one[at] != two[at])
      return false;
  return true;
}

static bool
same_table (const struct gptprio_copy *primary, const struct gptprio_copy *backup)
{
  const struct gptprio_header *one = &primary->header;
  const struct gptprio_header *two = &backup->header;
  return primary->good && backup->good && one->alternate_lba == backup->lba && one->header_size == two->header_size
	 && one->first_usable == two->first_usable && one->last_usable == two->last_usable
	 && one->entry_count == two->entry_count && one->entry_size == two->entry_size
	 && same_bytes (one->disk_guid, two->disk_guid, sizeof (one->disk_guid))
	 && same_bytes (primary->array, backup->array, gptprio_entries_size (one));
}

bool
gptprio_read_copies (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies)
{
  struct gptprio_copy *primary = &copies->side[GPTPRIO_PRIMARY];
  struct gptprio_copy *backup = &copies->side[GPTPRIO_BACKUP];
  if ((disk->sector_bits != 9 && disk->sector_bits != 12) || disk->sectors < FEWEST_SECTORS)
    return false;
  for (unsigned side = 0; side < 2; side++)
    {
      copies->side[side].sector = work->sector[side];
      copies->side[side].array = work->array[side];
    }
  read_copy (disk, GPTPRIO_PRIMARY, 1, primary);
  /* the disk may have grown since it was partitioned: a sound primary knows where its backup is */
  uint64_t backup_lba = primary->trusted ? primary->header.alternate_lba : disk->sectors - 1;
  read_copy (disk, GPTPRIO_BACKUP, backup_lba, backup);
  copies->agree = same_table (primary, backup);
  return true;
}
