/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens at power-on, in its order: repair, pick, take the try, and only then say which slot it is. */
#include "select.h"

const char *
gptprio_reason (enum gptprio_outcome outcome)
{
  switch (outcome)
    {
    case GPTPRIO_PICKED:
      return "";
    case GPTPRIO_NO_TABLE:
      return "no-table";
    case GPTPRIO_NO_ELIGIBLE_SLOT:
      return "no-eligible-slot";
    case GPTPRIO_BAD_SLOT:
      return "bad-slot";
    case GPTPRIO_WRITE_FAILED:
      return "write-failed";
    }
  return "unknown";
}

/* Both copies are bad: only a torn decrement can be healed, and it has to be before anything can be picked. */
static enum gptprio_outcome
restore (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies)
{
  enum gptprio_side side;
  struct gptprio_table table;
  struct gptprio_plan plan;
  if (!gptprio_undo_torn_decrement (copies, &side))
    return GPTPRIO_NO_TABLE;
  gptprio_table_from (copies, side, disk->sector_bits, &table);
  gptprio_plan_both (&table, work, disk->sector_bits, &plan);
  if (!gptprio_execute (disk, &plan))
    return GPTPRIO_WRITE_FAILED;
  return gptprio_read_copies (disk, work, copies) ? GPTPRIO_PICKED : GPTPRIO_NO_TABLE;
}

/* Leaves in table what the disk holds, after bringing its copies into agreement (spec/eve-baseos.md 1.5). */
static enum gptprio_outcome
open_table (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies,
	    struct gptprio_table *table, bool *repair_failed)
{
  struct gptprio_plan plan;
  *repair_failed = false;
  if (!gptprio_read_copies (disk, work, copies))
    return GPTPRIO_NO_TABLE;
  if (!copies->side[GPTPRIO_PRIMARY].good && !copies->side[GPTPRIO_BACKUP].good)
    {
      enum gptprio_outcome outcome = restore (disk, work, copies);
      if (outcome != GPTPRIO_PICKED)
	return outcome;
    }
  else
    {
      gptprio_table_of (copies, disk->sector_bits, table);
      gptprio_plan_repair (table, copies, work, disk->sector_bits, &plan);
      *repair_failed = !gptprio_execute (disk, &plan);
      /* one good copy is enough to boot a slot that needs no write */
      if (!*repair_failed && plan.count > 0)
	gptprio_read_copies (disk, work, copies);
    }
  return gptprio_table_of (copies, disk->sector_bits, table) ? GPTPRIO_PICKED : GPTPRIO_NO_TABLE;
}

/* Takes one try and makes that durable. A bad copy that a first attempt could not repair goes first: the only good copy
   is never at risk. */
static bool
take_try (const struct gptprio_disk *disk, struct gptprio_work *work, const struct gptprio_copies *copies,
	  const struct gptprio_table *table, uint8_t *entry)
{
  struct gptprio_plan plan;
  if (!copies->side[GPTPRIO_PRIMARY].good || !copies->side[GPTPRIO_BACKUP].good)
    {
      gptprio_plan_repair (table, copies, work, disk->sector_bits, &plan);
      if (!gptprio_execute (disk, &plan))
	return false;
    }
  gptprio_set_tries (entry, gptprio_tries (gptprio_boot_word (entry)) - 1);
  gptprio_plan_both (table, work, disk->sector_bits, &plan);
  return gptprio_execute (disk, &plan);
}

enum gptprio_outcome
gptprio_boot (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_pick *pick)
{
  struct gptprio_copies copies;
  struct gptprio_table table;
  uint32_t index = 0;
  enum gptprio_outcome outcome = open_table (disk, work, &copies, &table, &pick->repair_failed);
  if (outcome != GPTPRIO_PICKED)
    return outcome;
  uint8_t *entry = gptprio_select (&table, &index);
  if (!entry)
    return GPTPRIO_NO_ELIGIBLE_SLOT;
  if (!gptprio_range_holds (&table, entry))
    return GPTPRIO_BAD_SLOT;
  pick->number = index + 1;
  pick->before = gptprio_boot_word (entry);
  pick->first_lba = gptprio_first_lba (entry);
  pick->last_lba = gptprio_last_lba (entry);
  gptprio_label (entry, pick->label);
  gptprio_part_uuid (entry, pick->part_uuid);
  gptprio_guid_text (table.header.disk_guid, pick->disk_guid);
  /* a normal boot of an active slot writes nothing */
  if (gptprio_tries (pick->before) > 0 && !take_try (disk, work, &copies, &table, entry))
    return GPTPRIO_WRITE_FAILED;
  pick->after = gptprio_boot_word (entry);
  return GPTPRIO_PICKED;
}
