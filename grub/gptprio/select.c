/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "select.h"

/*
 * In table order: eligible is a slot with a try left or the successful bit, and it must beat the best so far, which
 * starts at 0. So priority 0 never boots, and of equals the first does (docs/rules/eve-baseos.md 1.6 step 1). Without tries,
 * slots that would lose one are passed over.
 */
static uint8_t *
best (const struct gptprio_table *table, bool with_tries, uint32_t *index)
{
  uint8_t *found = NULL;
  unsigned best_priority = 0;
  for (uint32_t at = 0; at < table->header.entry_count; at++)
    {
      uint8_t *entry = table->entries + at * table->header.entry_size;
      if (!gptprio_is_slot (entry))
	continue;
      uint16_t word = gptprio_boot_word (entry);
      if (gptprio_tries (word) > 0 ? !with_tries : !gptprio_successful (word))
	continue;
      if (gptprio_priority (word) <= best_priority)
	continue;
      best_priority = gptprio_priority (word);
      found = entry;
      *index = at;
    }
  return found;
}

/* The first other slot that holds an image which was committed once and has not stood in since the last sign of health. */
static uint8_t *
stand_in (const struct gptprio_table *table, const uint8_t *yields, uint32_t *index)
{
  for (uint32_t at = 0; at < table->header.entry_count; at++)
    {
      uint8_t *entry = table->entries + at * table->header.entry_size;
      if (entry == yields || !gptprio_is_slot (entry) || gptprio_tries (gptprio_boot_word (entry)) > 0)
	continue;
      uint16_t starts = gptprio_starts (entry);
      if (!gptprio_proved (starts) || gptprio_tried (starts))
	continue;
      *index = at;
      return entry;
    }
  return NULL;
}

static unsigned
limit_of (uint16_t starts)
{
  unsigned stored = gptprio_stored_limit (starts);
  return stored == 0 ? GPTPRIO_DEFAULT_LIMIT : stored;
}

/*
 * A committed slot that has reached its limit of starts without a sign of health yields: the other one starts once. When
 * that has not helped either, the committed one starts again, slowly; the count goes on to its end, and then the other
 * has one more turn.
 */
static void
decide_committed (const struct gptprio_table *table, struct gptprio_decision *decision)
{
  uint16_t starts = gptprio_starts (decision->entry);
  decision->start = GPTPRIO_COMMITTED;
  decision->counted = NULL;
  if (gptprio_stored_limit (starts) == GPTPRIO_NEVER_YIELDS)
    return;
  decision->counted = decision->entry;
  if (gptprio_count (starts) < limit_of (starts))
    return;
  uint8_t *other = stand_in (table, decision->entry, &decision->index);
  decision->start = other ? GPTPRIO_STAND_IN : GPTPRIO_RESCUE;
  if (other)
    decision->entry = other;
}

bool
gptprio_decide (const struct gptprio_table *table, bool writable, struct gptprio_decision *decision)
{
  decision->entry = best (table, writable, &decision->index);
  decision->counted = NULL;
  decision->start = GPTPRIO_NO_WRITE;
  if (!decision->entry)
    return false;
  if (!writable)
    return true;
  if (gptprio_tries (gptprio_boot_word (decision->entry)) > 0)
    decision->start = GPTPRIO_TRIAL;
  else
    decide_committed (table, decision);
  return true;
}

/* The count begins anew at the limit, and every slot may stand in once more. */
static void
begin_anew (const struct gptprio_table *table, uint8_t *committed)
{
  gptprio_set_count (committed, limit_of (gptprio_starts (committed)));
  for (uint32_t at = 0; at < table->header.entry_count; at++)
    {
      uint8_t *entry = table->entries + at * table->header.entry_size;
      if (gptprio_is_slot (entry))
	gptprio_set_tried (entry, false);
    }
}

bool
gptprio_apply (const struct gptprio_table *table, const struct gptprio_decision *decision)
{
  uint8_t *entry = decision->entry;
  if (decision->start == GPTPRIO_TRIAL)
    gptprio_set_tries (entry, gptprio_tries (gptprio_boot_word (entry)) - 1);
  else if (!decision->counted)
    return false;
  else if (decision->start == GPTPRIO_STAND_IN)
    {
      gptprio_set_inprogress (entry);
      gptprio_set_tried (entry, true);
    }
  else
    {
      unsigned count = gptprio_count (gptprio_starts (decision->counted));
      if (count < GPTPRIO_MOST_STARTS)
	gptprio_set_count (decision->counted, count + 1);
      else
	begin_anew (table, decision->counted);
    }
  return true;
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
