/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "memory-disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
fails (struct memory_disk *memory, enum operation kind)
{
  return memory->fail == kind && memory->nth > 0 && --memory->nth == 0;
}

/* The rule promises never to leave the disk, whatever is on it. */
static size_t
checked (const struct memory_disk *memory, uint64_t lba, uint32_t count)
{
  if (count > 0 && lba < memory->disk.sectors && count <= memory->disk.sectors - lba)
    return (size_t) count << memory->disk.sector_bits;
  fprintf (stderr, "%u sectors at %llu leave the disk\n", count, (unsigned long long) lba);
  abort ();
}

static void
record (struct memory_disk *memory, enum operation kind, uint64_t lba, uint32_t count, uint8_t *data)
{
  struct logged entry = { .kind = kind, .lba = lba, .count = count, .data = data };
  if (memory->logged == MOST_LOGGED)
    abort ();
  memory->log[memory->logged++] = entry;
}

static bool
read_sectors (void *context, uint64_t lba, uint32_t count, uint8_t *into)
{
  struct memory_disk *memory = context;
  size_t size = checked (memory, lba, count);
  if (fails (memory, READ))
    return false;
  memcpy (into, memory->bytes + (lba << memory->disk.sector_bits), size);
  return true;
}

static bool
write_sectors (void *context, uint64_t lba, uint32_t count, const uint8_t *from)
{
  struct memory_disk *memory = context;
  size_t size = checked (memory, lba, count);
  if (fails (memory, WRITE))
    return false;
  if (memory->fail == DROP && (memory->nth <= 1 || memory->nth-- == 0))
    return true;
  uint8_t *copy = malloc (size);
  if (!copy)
    abort ();
  memcpy (copy, from, size);
  memcpy (memory->bytes + (lba << memory->disk.sector_bits), from, size);
  record (memory, WRITE, lba, count, copy);
  return true;
}

static bool
flush (void *context)
{
  struct memory_disk *memory = context;
  if (fails (memory, FLUSH))
    return false;
  record (memory, FLUSH, 0, 0, NULL);
  return true;
}

void
memory_disk_open (struct memory_disk *memory, uint8_t *bytes, unsigned sector_bits, uint64_t sectors)
{
  memset (memory, 0, sizeof (*memory));
  memory->bytes = bytes;
  memory->disk.sector_bits = sector_bits;
  memory->disk.sectors = sectors;
  memory->disk.context = memory;
  memory->disk.read = read_sectors;
  memory->disk.write = write_sectors;
  memory->disk.flush = flush;
}

void
memory_disk_reset (struct memory_disk *memory)
{
  for (unsigned at = 0; at < memory->logged; at++)
    free (memory->log[at].data);
  memory->logged = 0;
  memory->fail = NOTHING;
}
