/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens at power-on, in its order: repair, pick, take the try or count the start, and only then say which slot it
   is. */
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

const char *
gptprio_start_name (enum gptprio_start start)
{
  switch (start)
    {
    case GPTPRIO_TRIAL:
      return "trial";
    case GPTPRIO_COMMITTED:
      return "committed";
    case GPTPRIO_STAND_IN:
      return "stand-in";
    case GPTPRIO_RESCUE:
      return "rescue";
    case GPTPRIO_NO_WRITE:
      return "no-write";
    }
  return "unknown";
}

/* How far the table on the disk may be used. */
enum opened
{
  /* no copy can be believed */
  NOTHING_GOOD,
  /* only the table in memory can be believed: the disk did not take it */
  IN_MEMORY,
  ON_DISK
};

static bool
any_good (const struct gptprio_copies *copies)
{
  return copies->side[GPTPRIO_PRIMARY].good || copies->side[GPTPRIO_BACKUP].good;
}

/* Both copies are bad: only a torn write can be healed, and it has to be before anything can be picked. */
static enum opened
restore (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies,
	 struct gptprio_table *table)
{
  enum gptprio_side side;
  struct gptprio_plan plan;
  if (!gptprio_heal (copies, &side))
    return NOTHING_GOOD;
  gptprio_table_from (copies, side, disk->sector_bits, table);
  gptprio_plan_both (table, false, work, disk->sector_bits, &plan);
  if (!gptprio_execute (disk, &plan))
    return IN_MEMORY;
  return gptprio_read_copies (disk, work, copies) && gptprio_table_of (copies, disk->sector_bits, table) ? ON_DISK
													 : NOTHING_GOOD;
}

/* Leaves in table what the disk holds, after bringing its copies into agreement (docs/rules/eve-baseos.md 1.5). */
static enum opened
open_table (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies,
	    struct gptprio_table *table, bool *write_failed)
{
  struct gptprio_plan plan;
  *write_failed = false;
  if (!gptprio_read_copies (disk, work, copies))
    return NOTHING_GOOD;
  if (!any_good (copies))
    {
      enum opened opened = restore (disk, work, copies, table);
      *write_failed = opened == IN_MEMORY;
      return opened;
    }
  gptprio_table_of (copies, disk->sector_bits, table);
  gptprio_plan_repair (table, copies, work, disk->sector_bits, &plan);
  *write_failed = !gptprio_execute (disk, &plan);
  /* one good copy is enough to boot a slot that needs no write */
  if (!*write_failed && plan.count > 0)
    gptprio_read_copies (disk, work, copies);
  return gptprio_table_of (copies, disk->sector_bits, table) ? ON_DISK : NOTHING_GOOD;
}

/* Makes the decision durable and reads it again: a disk that says yes and drops what it was given has not taken it. A bad
   copy that a first attempt could not repair goes first: the only good copy is never at risk. */
static bool
write_through (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies,
	       const struct gptprio_table *table, const struct gptprio_decision *decision)
{
  struct gptprio_plan plan;
  uint32_t size = gptprio_entries_size (&table->header);
  if (!copies->side[GPTPRIO_PRIMARY].good || !copies->side[GPTPRIO_BACKUP].good)
    {
      gptprio_plan_repair (table, copies, work, disk->sector_bits, &plan);
      if (!gptprio_execute (disk, &plan))
	return false;
    }
  gptprio_apply (table, decision);
  uint32_t crc = gptprio_crc32 (table->entries, size, GPTPRIO_NO_HOLE);
  gptprio_plan_both (table, copies->agree, work, disk->sector_bits, &plan);
  if (!gptprio_execute (disk, &plan))
    return false;
  /* the copies were read into the memory that the table is in; its checksum is what is left to compare with */
  return gptprio_read_copies (disk, work, copies) && copies->agree
	 && copies->side[GPTPRIO_PRIMARY].header.entries_crc == crc;
}

static void
describe (const struct gptprio_table *table, const struct gptprio_decision *decision, struct gptprio_pick *pick)
{
  const uint8_t *entry = decision->entry;
  pick->start = decision->start;
  pick->number = decision->index + 1;
  pick->before = pick->after = gptprio_boot_word (entry);
  pick->starts = gptprio_starts (entry);
  pick->first_lba = gptprio_first_lba (entry);
  pick->last_lba = gptprio_last_lba (entry);
  gptprio_label (entry, pick->label);
  gptprio_part_uuid (entry, pick->part_uuid);
  gptprio_guid_text (table->header.disk_guid, pick->disk_guid);
}

/* The disk does not take what the choice needs: the best slot that needs no write. */
static enum gptprio_outcome
pick_without_write (const struct gptprio_table *table, struct gptprio_pick *pick)
{
  struct gptprio_decision decision;
  if (!gptprio_decide (table, false, &decision))
    return GPTPRIO_WRITE_FAILED;
  if (!gptprio_range_holds (table, decision.entry))
    return GPTPRIO_BAD_SLOT;
  pick->write_failed = true;
  describe (table, &decision, pick);
  return GPTPRIO_PICKED;
}

enum gptprio_outcome
gptprio_boot (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_pick *pick)
{
  struct gptprio_copies copies;
  struct gptprio_table table;
  struct gptprio_decision decision;
  enum opened opened = open_table (disk, work, &copies, &table, &pick->write_failed);
  if (opened == NOTHING_GOOD)
    return GPTPRIO_NO_TABLE;
  if (opened == IN_MEMORY)
    return pick_without_write (&table, pick);
  if (!gptprio_decide (&table, true, &decision))
    return GPTPRIO_NO_ELIGIBLE_SLOT;
  if (!gptprio_range_holds (&table, decision.entry))
    return GPTPRIO_BAD_SLOT;
  describe (&table, &decision, pick);
  if (decision.start != GPTPRIO_TRIAL && !decision.counted)
    return GPTPRIO_PICKED;
  /* known before anything is written: after an error GRUB may go on with a BIOS disk in a mode that does not reach its end */
  struct gptprio_pick instead;
  enum gptprio_outcome without = pick_without_write (&table, &instead);
  if (!write_through (disk, work, &copies, &table, &decision))
    {
      if (without == GPTPRIO_PICKED)
	*pick = instead;
      return without;
    }
  /* the entry is again where it was, as the disk has it now */
  pick->after = gptprio_boot_word (decision.entry);
  pick->starts = gptprio_starts (decision.entry);
  return GPTPRIO_PICKED;
}
