/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Frames on stdin, little-endian. 'B': u32 sector size, u64 size, patches: the disk from here on, zero elsewhere.
 * 'R': u8 operation that fails, u32 which one, patches over that disk for this run alone; answered on stdout by
 * u8 outcome, u8 write failed, u8 start, u16 before, after and start bits, u32 number, u64 first and last LBA, label, UUID, and a u16 count
 * of log entries: u8 operation, u64 offset, u32 length, bytes. Patches: u32 count, each u64 offset, u32 length, bytes.
 */
#include "host.h"
#include "memory-disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
must_read (void *into, size_t size)
{
  if (fread (into, 1, size, stdin) == size)
    return;
  fprintf (stderr, "the input ends inside a frame\n");
  exit (2);
}

static uint64_t
get (unsigned bytes)
{
  uint8_t raw[8] = { 0 };
  must_read (raw, bytes);
  return gptprio_get64 (raw);
}

static void
put (uint64_t value, unsigned bytes)
{
  uint8_t raw[8];
  gptprio_put64 (raw, value);
  fwrite (raw, 1, bytes, stdout);
}

struct range
{
  uint64_t offset;
  uint32_t length;
};

static struct range *
read_patches (uint8_t *bytes, uint64_t size, uint32_t *count)
{
  *count = (uint32_t) get (4);
  struct range *ranges = calloc (*count + 1u, sizeof (*ranges));
  for (uint32_t at = 0; at < *count; at++)
    {
      ranges[at].offset = get (8);
      ranges[at].length = (uint32_t) get (4);
      if (ranges[at].offset > size || ranges[at].length > size - ranges[at].offset)
	{
	  fprintf (stderr, "a patch leaves the disk\n");
	  exit (2);
	}
      must_read (bytes + ranges[at].offset, ranges[at].length);
    }
  return ranges;
}

static void
put_answer (const struct memory_disk *memory, enum gptprio_outcome outcome, const struct gptprio_pick *pick)
{
  unsigned bits = memory->disk.sector_bits;
  put (outcome, 1);
  put (pick->write_failed, 1);
  put (pick->start, 1);
  put (pick->before, 2);
  put (pick->after, 2);
  put (pick->starts, 2);
  put (pick->number, 4);
  put (pick->first_lba, 8);
  put (pick->last_lba, 8);
  fwrite (pick->label, 1, sizeof (pick->label), stdout);
  fwrite (pick->part_uuid, 1, sizeof (pick->part_uuid), stdout);
  fwrite (pick->disk_guid, 1, sizeof (pick->disk_guid), stdout);
  put (memory->logged, 2);
  for (unsigned at = 0; at < memory->logged; at++)
    {
      const struct logged *entry = &memory->log[at];
      put (entry->kind, 1);
      put (entry->lba << bits, 8);
      put ((uint64_t) entry->count << bits, 4);
      if (entry->data)
	fwrite (entry->data, 1, (size_t) entry->count << bits, stdout);
    }
}

static void
restore (struct memory_disk *memory, const uint8_t *base, const struct range *patches, uint32_t count)
{
  unsigned bits = memory->disk.sector_bits;
  for (uint32_t at = 0; at < count; at++)
    memcpy (memory->bytes + patches[at].offset, base + patches[at].offset, patches[at].length);
  for (unsigned at = 0; at < memory->logged; at++)
    if (memory->log[at].kind == WRITE)
      {
	size_t offset = (size_t) memory->log[at].lba << bits;
	memcpy (memory->bytes + offset, base + offset, (size_t) memory->log[at].count << bits);
      }
}

int
run_batch (void)
{
  static struct gptprio_work work;
  struct memory_disk memory = { 0 };
  uint8_t *base = NULL;
  size_t size = 0;
  for (int kind = getchar (); kind != EOF; kind = getchar ())
    if (kind == 'B')
      {
	uint32_t count;
	unsigned bits = sector_bits_of (get (4));
	size = (size_t) get (8);
	free (base);
	free (memory.bytes);
	base = calloc (1, size);
	free (read_patches (base, size, &count));
	memory_disk_open (&memory, malloc (size), bits, size >> bits);
	memcpy (memory.bytes, base, size);
      }
    else
      {
	struct gptprio_pick pick;
	uint32_t count;
	memset (&pick, 0, sizeof (pick));
	memory.fail = (enum operation) get (1);
	memory.nth = (uint32_t) get (4);
	struct range *patches = read_patches (memory.bytes, size, &count);
	enum gptprio_outcome outcome = gptprio_boot (&memory.disk, &work, &pick);
	put_answer (&memory, outcome, &pick);
	restore (&memory, base, patches, count);
	memory_disk_reset (&memory);
	free (patches);
	/* the other side waits for answers only once it has sent all it has */
	fflush (stdout);
      }
  free (base);
  free (memory.bytes);
  return 0;
}
