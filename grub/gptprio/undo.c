/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A boot loader without a flush command can lose power when of each copy only the array or only the header of a
 * decrement has reached the medium. Both copies are bad then, but the header's CRC still proves what happened: it holds
 * once one slot is given one try back (array new, header old) or has one taken (array old, header new).
 */
#include "select.h"

/* A boot disk has two slots and at most an installer; more entries of the type are not ours to guess about. */
#define MOST_SLOTS 8u
#define MOST_TRIES 15u

enum change
{
  GIVE_ONE_TRY,
  TAKE_ONE_TRY
};

/* Whether the header's CRC holds for the array with that change to one entry; the array is left as it was. */
static bool
holds_with (const struct gptprio_copy *copy, uint8_t *entry, enum change change)
{
  uint32_t size = gptprio_entries_size (&copy->header);
  uint16_t word = gptprio_boot_word (entry);
  unsigned tries = gptprio_tries (word);
  if (tries == (change == GIVE_ONE_TRY ? MOST_TRIES : 0))
    return false;
  gptprio_set_tries (entry, change == GIVE_ONE_TRY ? tries + 1 : tries - 1);
  bool holds = gptprio_crc32 (copy->array, size, GPTPRIO_NO_HOLE) == copy->header.entries_crc;
  gptprio_set_tries (entry, tries);
  return holds;
}

/* Either way the table from before the decrement is restored: losing it only grants one more attempt. */
static bool
undo (struct gptprio_copy *copy)
{
  if (copy->good || !copy->trusted || !copy->has_array)
    return false;
  unsigned slots = 0;
  for (uint32_t index = 0; index < copy->header.entry_count && slots < MOST_SLOTS; index++)
    {
      uint8_t *entry = copy->array + index * copy->header.entry_size;
      if (!gptprio_is_slot (entry))
	continue;
      slots++;
      if (holds_with (copy, entry, GIVE_ONE_TRY))
	{
	  gptprio_set_tries (entry, gptprio_tries (gptprio_boot_word (entry)) + 1);
	  copy->good = true;
	  return true;
	}
      if (holds_with (copy, entry, TAKE_ONE_TRY))
	{
	  uint32_t size = gptprio_entries_size (&copy->header);
	  copy->header.entries_crc = gptprio_crc32 (copy->array, size, GPTPRIO_NO_HOLE);
	  copy->good = true;
	  return true;
	}
    }
  return false;
}

bool
gptprio_undo_torn_decrement (struct gptprio_copies *copies, enum gptprio_side *restored)
{
  for (unsigned side = 0; side < 2; side++)
    if (undo (&copies->side[side]))
      {
	*restored = side;
	return true;
      }
  return false;
}
