/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host.h"
#include "memory-disk.h"

#include <stdio.h>
#include <stdlib.h>

static uint8_t *
read_file (const char *path, size_t *size)
{
  FILE *file = fopen (path, "rb");
  if (!file || fseek (file, 0, SEEK_END) != 0)
    return NULL;
  long length = ftell (file);
  uint8_t *bytes = length > 0 ? malloc ((size_t) length) : NULL;
  *size = (size_t) length;
  rewind (file);
  if (bytes && fread (bytes, 1, *size, file) != *size)
    return NULL;
  fclose (file);
  return bytes;
}

int
show_image (const char *path, const char *sector_size)
{
  static struct gptprio_work work;
  struct gptprio_pick pick;
  struct memory_disk memory;
  size_t size;
  unsigned bits = sector_bits_of (strtoul (sector_size, NULL, 10));
  uint8_t *bytes = read_file (path, &size);
  if (!bytes)
    {
      perror (path);
      return 2;
    }
  memory_disk_open (&memory, bytes, bits, size >> bits);
  enum gptprio_outcome outcome = gptprio_boot (&memory.disk, &work, &pick);
  if (outcome == GPTPRIO_PICKED)
    printf ("pick %u %s %s 0x%03x 0x%03x 0x%04x %s\n", pick.number, pick.label, pick.part_uuid, pick.before, pick.after,
	    pick.starts, gptprio_start_name (pick.start));
  else
    printf ("none %s\n", gptprio_reason (outcome));
  for (unsigned at = 0; at < memory.logged; at++)
    if (memory.log[at].kind == WRITE)
      printf ("write %llu %u\n", (unsigned long long) memory.log[at].lba, memory.log[at].count);
    else
      printf ("flush\n");
  memory_disk_reset (&memory);
  free (bytes);
  return 0;
}
