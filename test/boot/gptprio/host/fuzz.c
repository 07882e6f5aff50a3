/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The boot rule under libFuzzer. An input is 8 bytes of orders and the two ends of a disk: flags (1: sectors of 4096
 * bytes, 2 and 4: make the CRCs of the primary and the backup right), sectors beyond 33, operation that fails, which one,
 * 4 bytes unused; half of the rest from LBA 1 on, the other half up to the end. Aborts when a promise is broken.
 */
#include "memory-disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  ORDERS = 8,
  /* few, for the arrays of a small disk are small, and more inputs can be tried */
  FEWEST_SECTORS = 33,
  MOST_SECTORS = FEWEST_SECTORS + 127,
  MOST_LARGE_SECTORS = FEWEST_SECTORS + 7
};

static struct gptprio_work work;
static uint8_t bytes[MOST_LARGE_SECTORS * GPTPRIO_MAX_SECTOR];
_Static_assert (sizeof (bytes) >= MOST_SECTORS * 512, "either disk fits");

#define promise(condition)                                                                                            \
  do                                                                                                                  \
    if (!(condition))                                                                                                 \
      {                                                                                                               \
	fprintf (stderr, "broken promise: %s\n", #condition);                                                         \
	abort ();                                                                                                     \
      }                                                                                                               \
  while (0)

/* A fuzzer finds no CRC by itself: what lies behind one would stay unseen. */
static void
sign (const struct gptprio_disk *disk, enum gptprio_side side)
{
  struct gptprio_header header;
  uint64_t lba = side == GPTPRIO_PRIMARY ? 1 : disk->sectors - 1;
  uint8_t *sector = bytes + (lba << disk->sector_bits);
  if (gptprio_decode_header (sector, disk, side, lba, &header) == GPTPRIO_NO_HEADER)
    return;
  header.entries_crc = gptprio_crc32 (bytes + (header.entries_lba << disk->sector_bits),
				      gptprio_entries_size (&header), GPTPRIO_NO_HOLE);
  gptprio_encode_header (sector, &header);
}

static bool
any_good (const struct gptprio_copies *copies)
{
  return copies->side[GPTPRIO_PRIMARY].good || copies->side[GPTPRIO_BACKUP].good;
}

static void
check_pick (const struct memory_disk *memory, const struct gptprio_pick *pick, const struct gptprio_copies *after)
{
  struct gptprio_table table;
  promise (gptprio_table_of (after, memory->disk.sector_bits, &table));
  promise (pick->number >= 1 && pick->number <= table.header.entry_count);
  const uint8_t *entry = table.entries + (pick->number - 1) * table.header.entry_size;
  promise (gptprio_is_slot (entry));
  promise (gptprio_boot_word (entry) == pick->after);
  promise (pick->start == GPTPRIO_NO_WRITE || gptprio_starts (entry) == pick->starts);
  if (pick->start == GPTPRIO_STAND_IN)
    promise ((pick->after & 0x1ff) == 3 && gptprio_proved (pick->starts) && gptprio_tried (pick->starts));
  else
    {
      promise (gptprio_priority (pick->before) > 0);
      promise ((gptprio_tries (pick->before) > 0) == (pick->start == GPTPRIO_TRIAL));
      promise (pick->after == pick->before - (pick->start == GPTPRIO_TRIAL ? 0x10 : 0));
      promise (gptprio_tries (pick->before) > 0 || gptprio_successful (pick->before));
    }
  promise (pick->first_lba >= table.header.first_usable && pick->last_lba <= table.header.last_usable);
  promise (pick->write_failed || after->agree);
  promise (strlen (pick->part_uuid) == GPTPRIO_UUID_SIZE - 1);
  promise (strlen (pick->disk_guid) == GPTPRIO_UUID_SIZE - 1);
  for (const char *at = pick->label; *at; at++)
    promise ((unsigned char) *at >= 0x20 && *at != 0x7f);
}

/* Nothing is written but what holds a table: never the boot sector, never a partition. */
static void
check_writes (const struct memory_disk *memory, const struct gptprio_copies *after)
{
  struct gptprio_table table;
  promise (any_good (after));
  gptprio_table_of (after, memory->disk.sector_bits, &table);
  for (unsigned at = 0; at < memory->logged; at++)
    {
      const struct logged *entry = &memory->log[at];
      if (entry->kind != WRITE)
	continue;
      promise (entry->lba >= 1);
      promise (entry->lba + entry->count <= table.header.first_usable || entry->lba > table.header.last_usable);
    }
}

static bool
wrote (const struct memory_disk *memory)
{
  for (unsigned at = 0; at < memory->logged; at++)
    if (memory->log[at].kind == WRITE)
      return true;
  return false;
}

/* Makes the disk empty again; clearing all of it would take most of the time. */
static void
clear (const struct memory_disk *memory, size_t half)
{
  unsigned bits = memory->disk.sector_bits;
  size_t disk_size = (size_t) memory->disk.sectors << bits;
  memset (bytes, 0, (1u << bits) + half);
  memset (bytes + disk_size - half - (1u << bits), 0, half + (1u << bits));
  for (unsigned at = 0; at < memory->logged; at++)
    memset (bytes + (memory->log[at].lba << bits), 0, (size_t) memory->log[at].count << bits);
}

int
LLVMFuzzerTestOneInput (const uint8_t *input, size_t size)
{
  struct memory_disk memory;
  struct gptprio_copies before;
  struct gptprio_copies after;
  struct gptprio_pick pick;
  if (size < ORDERS)
    return -1;
  unsigned bits = input[0] & 1 ? 12 : 9;
  uint64_t sectors = FEWEST_SECTORS + (input[1] & (bits == 12 ? 7 : 127));
  size_t disk_size = (size_t) sectors << bits;
  size_t half = (size - ORDERS) / 2;
  if (half > (disk_size - (1u << bits)) / 2)
    return -1;
  memcpy (bytes + (1u << bits), input + ORDERS, half);
  memcpy (bytes + disk_size - half, input + ORDERS + half, half);
  memory_disk_open (&memory, bytes, bits, sectors);
  if (input[0] & 2)
    sign (&memory.disk, GPTPRIO_PRIMARY);
  if (input[0] & 4)
    sign (&memory.disk, GPTPRIO_BACKUP);

  gptprio_read_copies (&memory.disk, &work, &before);
  bool was_good = any_good (&before);
  memory.fail = input[2] % 5;
  memory.nth = input[3] & 15;
  enum gptprio_outcome outcome = gptprio_boot (&memory.disk, &work, &pick);
  memory.fail = NOTHING;
  gptprio_read_copies (&memory.disk, &work, &after);

  /* whatever fails and whenever, the disk keeps a table that can be believed */
  if (was_good)
    promise (any_good (&after));
  if (wrote (&memory) && any_good (&after))
    check_writes (&memory, &after);
  /* a table that could only be healed in memory is not on the disk */
  if (outcome == GPTPRIO_PICKED && any_good (&after))
    check_pick (&memory, &pick, &after);
  else
    promise (gptprio_reason (outcome)[0] != '\0');
  clear (&memory, half);
  memory_disk_reset (&memory);
  return 0;
}
