/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "select.h"

/*
 * In table order: eligible is a slot with a try left or the successful bit, and it must beat the best so far, which
 * starts at 0. So priority 0 never boots, and of equals the first does (spec/eve-baseos.md 1.6 step 1).
 */
uint8_t *
gptprio_select (const struct gptprio_table *table, uint32_t *index)
{
  uint8_t *best = NULL;
  unsigned best_priority = 0;
  for (uint32_t at = 0; at < table->header.entry_count; at++)
    {
      uint8_t *entry = table->entries + at * table->header.entry_size;
      if (!gptprio_is_slot (entry))
	continue;
      uint16_t word = gptprio_boot_word (entry);
      if (gptprio_tries (word) == 0 && !gptprio_successful (word))
	continue;
      if (gptprio_priority (word) <= best_priority)
	continue;
      best_priority = gptprio_priority (word);
      best = entry;
      *index = at;
    }
  return best;
}

bool
gptprio_range_holds (const struct gptprio_table *table, const uint8_t *entry)
{
  const struct gptprio_header *header = &table->header;
  uint64_t first = gptprio_first_lba (entry);
  uint64_t last = gptprio_last_lba (entry);
  if (first < header->first_usable || last > header->last_usable || first > last)
    return false;
  for (uint32_t at = 0; at < header->entry_count; at++)
    {
      const uint8_t *other = table->entries + at * header->entry_size;
      if (other == entry || !gptprio_is_used (other))
	continue;
      if (gptprio_first_lba (other) <= last && gptprio_last_lba (other) >= first)
	return false;
    }
  return true;
}
