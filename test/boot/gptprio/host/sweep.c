/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every pair of slot states: 16 priorities, 16 numbers of tries, successful or not, for each of two slots. A whole boot
 * of each on a small disk; 5 bytes a pair on stdout, in order: which slot (0 for none), and both words as they are on the
 * disk afterwards, read from the primary copy. Words count up with the first slot's outside.
 */
#include "host.h"
#include "memory-disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  SECTORS = 16,
  ENTRIES = 4,
  STATES = 512
};

static void
put_slot (uint8_t *entry, uint64_t lba, uint16_t word)
{
  static const uint8_t type[16] = { 0xf4, 0xf5, 0xfb, 0x5d, 0x48, 0x28, 0xac, 0x4b,
				    0xaa, 0x5e, 0x0d, 0x9a, 0x20, 0xb7, 0x45, 0xa6 };
  memcpy (entry, type, sizeof (type));
  gptprio_put64 (entry + 32, lba);
  gptprio_put64 (entry + 40, lba);
  gptprio_put64 (entry + 48, (uint64_t) word << 48);
}

/* One copy with an empty entry before the slots, and one between them. */
static void
put_copy (uint8_t *bytes, unsigned bits, enum gptprio_side side, uint16_t one, uint16_t two)
{
  bool primary = side == GPTPRIO_PRIMARY;
  struct gptprio_header header = {
    .header_size = 92,
    .header_lba = primary ? 1 : SECTORS - 1,
    .alternate_lba = primary ? SECTORS - 1 : 1,
    .first_usable = 3,
    .last_usable = SECTORS - 3,
    .entries_lba = primary ? 2 : SECTORS - 2,
    .entry_count = ENTRIES,
    .entry_size = 128,
  };
  uint8_t *array = bytes + (header.entries_lba << bits);
  uint8_t *sector = bytes + (header.header_lba << bits);
  put_slot (array + 128, 4, one);
  put_slot (array + 3 * 128, 5, two);
  header.entries_crc = gptprio_crc32 (array, ENTRIES * 128, GPTPRIO_NO_HOLE);
  memcpy (sector, "EFI PART\0\0\1", 11);
  gptprio_encode_header (sector, &header);
}

int
sweep_words (const char *sector_size)
{
  static struct gptprio_work work;
  struct memory_disk memory;
  unsigned bits = sector_bits_of (strtoul (sector_size, NULL, 10));
  memory_disk_open (&memory, calloc (SECTORS, 1u << bits), bits, SECTORS);
  for (unsigned pair = 0; pair < STATES * STATES; pair++)
    {
      struct gptprio_pick pick;
      put_copy (memory.bytes, bits, GPTPRIO_PRIMARY, (uint16_t) (pair / STATES), (uint16_t) (pair % STATES));
      put_copy (memory.bytes, bits, GPTPRIO_BACKUP, (uint16_t) (pair / STATES), (uint16_t) (pair % STATES));
      enum gptprio_outcome outcome = gptprio_boot (&memory.disk, &work, &pick);
      const uint8_t *array = memory.bytes + (2u << bits);
      const uint8_t *other = memory.bytes + ((size_t) (SECTORS - 2) << bits);
      if (memcmp (array, other, ENTRIES * 128) != 0)
	abort ();
      putchar (outcome == GPTPRIO_PICKED ? (int) pick.number : 0);
      fwrite (array + 128 + 54, 1, 2, stdout);
      fwrite (array + 3 * 128 + 54, 1, 2, stdout);
      memory_disk_reset (&memory);
    }
  free (memory.bytes);
  return 0;
}
