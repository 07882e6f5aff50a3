/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to write, in which order, and doing it. */
#include "gpt.h"

static void
add (struct gptprio_plan *plan, uint64_t lba, uint32_t count, const uint8_t *data)
{
  struct gptprio_step step = { .lba = lba, .count = count, .data = data };
  plan->step[plan->count++] = step;
}

/* Sectors of the entry array that a write takes in: from the first one on, so many. */
struct sectors
{
  uint32_t first;
  uint32_t count;
};

static struct sectors
all_sectors (const struct gptprio_table *table, unsigned sector_bits)
{
  struct sectors all = { .first = 0, .count = gptprio_array_sectors (&table->header, sector_bits) };
  return all;
}

/* From the first to the last sector in which the entries differ from what the other copy's array was read as. */
static struct sectors
changed_sectors (const struct gptprio_table *table, const uint8_t *before, unsigned sector_bits)
{
  struct sectors changed = { 0 };
  uint32_t size = gptprio_entries_size (&table->header);
  for (uint32_t at = 0; at < size; at++)
    {
      if (table->entries[at] == before[at])
	continue;
      if (changed.count == 0)
	changed.first = at >> sector_bits;
      changed.count = (at >> sector_bits) - changed.first + 1;
    }
  return changed;
}

/* Array, header, flush: after the barrier this copy is whole, until then only this copy is at risk. */
static void
plan_copy (const struct gptprio_table *table, enum gptprio_side side, struct sectors sectors, struct gptprio_work *work,
	   unsigned sector_bits, struct gptprio_plan *plan)
{
  const struct gptprio_frame *frame = &table->frame[side];
  const struct gptprio_frame *other = &table->frame[1 - side];
  uint32_t size = gptprio_entries_size (&table->header);
  uint8_t *sector = work->new_sector[side];

  /* what lies behind the entries in the last sector is the copy's own and stays */
  if (frame->array != table->entries)
    for (uint32_t at = 0; at < size; at++)
      frame->array[at] = table->entries[at];

  struct gptprio_header header = table->header;
  header.header_lba = frame->header_lba;
  header.alternate_lba = other->header_lba;
  header.entries_lba = frame->entries_lba;
  header.entries_crc = gptprio_crc32 (table->entries, size, GPTPRIO_NO_HOLE);
  /* reserved bytes survive */
  for (uint32_t at = 0; at < 1u << sector_bits; at++)
    sector[at] = frame->header_sector[at];
  gptprio_encode_header (sector, &header);

  if (sectors.count > 0)
    add (plan, frame->entries_lba + sectors.first, sectors.count,
	 frame->array + ((size_t) sectors.first << sector_bits));
  add (plan, frame->header_lba, 1, sector);
  add (plan, 0, 0, NULL);
}

/* Backup first: the copy that is read first is touched only once the other one is safe (docs/rules/eve-baseos.md 1.5). Of two
   copies that agreed when they were read only what was changed since is written: what is not written cannot be torn. */
void
gptprio_plan_both (const struct gptprio_table *table, bool agreed, struct gptprio_work *work, unsigned sector_bits,
		   struct gptprio_plan *plan)
{
  const uint8_t *backup = table->frame[GPTPRIO_BACKUP].array;
  struct sectors sectors
    = agreed ? changed_sectors (table, backup, sector_bits) : all_sectors (table, sector_bits);
  plan->count = 0;
  plan_copy (table, GPTPRIO_BACKUP, sectors, work, sector_bits, plan);
  plan_copy (table, GPTPRIO_PRIMARY, sectors, work, sector_bits, plan);
}

/* A bad copy is written from the good one; of two good ones that differ the backup follows the primary. */
void
gptprio_plan_repair (const struct gptprio_table *table, const struct gptprio_copies *copies,
		     struct gptprio_work *work, unsigned sector_bits, struct gptprio_plan *plan)
{
  struct sectors all = all_sectors (table, sector_bits);
  plan->count = 0;
  if (!copies->side[GPTPRIO_PRIMARY].good)
    plan_copy (table, GPTPRIO_PRIMARY, all, work, sector_bits, plan);
  else if (!copies->side[GPTPRIO_BACKUP].good || !copies->agree)
    plan_copy (table, GPTPRIO_BACKUP, all, work, sector_bits, plan);
}

bool
gptprio_execute (const struct gptprio_disk *disk, const struct gptprio_plan *plan)
{
  for (unsigned at = 0; at < plan->count; at++)
    {
      const struct gptprio_step *step = &plan->step[at];
      bool done = step->data ? disk->write (disk->context, step->lba, step->count, step->data)
			     : disk->flush (disk->context);
      if (!done)
	return false;
    }
  return true;
}
