/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that a good copy holds, with both places it belongs to. */
#include "gpt.h"

static bool
same_shape (const struct gptprio_header *one, const struct gptprio_header *two)
{
  return one->entry_count == two->entry_count && one->entry_size == two->entry_size
	 && one->first_usable == two->first_usable && one->last_usable == two->last_usable;
}

/* A damaged header's word on where its array lies counts only if its CRC holds or the array is really there. */
static bool
keeps_array_place (const struct gptprio_copy *copy, const struct gptprio_header *source)
{
  if (!copy->has_header || !same_shape (&copy->header, source))
    return false;
  if (copy->good || copy->trusted)
    return true;
  return copy->has_array
	 && gptprio_crc32 (copy->array, gptprio_entries_size (&copy->header), GPTPRIO_NO_HOLE) == source->entries_crc;
}

static struct gptprio_frame
frame_of (const struct gptprio_copy *copy, const struct gptprio_copy *source, uint64_t header_lba,
	  uint64_t usual_entries_lba)
{
  const struct gptprio_copy *own = copy->good && same_shape (&copy->header, &source->header) ? copy : source;
  bool keeps = keeps_array_place (copy, &source->header);
  struct gptprio_frame frame = {
    .header_lba = header_lba,
    .entries_lba = keeps ? copy->header.entries_lba : usual_entries_lba,
    .header_sector = own->sector,
    .array = own->array,
  };
  return frame;
}

void
gptprio_table_from (const struct gptprio_copies *copies, enum gptprio_side side, unsigned sector_bits,
		    struct gptprio_table *table)
{
  const struct gptprio_copy *source = &copies->side[side];
  uint64_t array = gptprio_array_sectors (&source->header, sector_bits);
  uint64_t backup_lba = side == GPTPRIO_PRIMARY ? source->header.alternate_lba : source->header.header_lba;
  table->header = source->header;
  table->entries = source->array;
  table->frame[GPTPRIO_PRIMARY] = frame_of (&copies->side[GPTPRIO_PRIMARY], source, 1, 2);
  table->frame[GPTPRIO_BACKUP] = frame_of (&copies->side[GPTPRIO_BACKUP], source, backup_lba, backup_lba - array);
}

bool
gptprio_table_of (const struct gptprio_copies *copies, unsigned sector_bits, struct gptprio_table *table)
{
  for (unsigned side = 0; side < 2; side++)
    if (copies->side[side].good)
      {
	gptprio_table_from (copies, side, sector_bits, table);
	return true;
      }
  return false;
}
