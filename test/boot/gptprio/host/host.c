/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The boot rule of grub/gptprio on this host:
 *   host IMAGE SECTOR_SIZE   prints what it picks on an image and what it writes; the image stays as it is
 *   host --batch             judges disks as they come on stdin (batch.c)
 *   host --sweep SECTOR_SIZE runs over every pair of slot states (sweep.c)
 */
#include "host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

unsigned
sector_bits_of (unsigned long size)
{
  if (size == 512)
    return 9;
  if (size == 4096)
    return 12;
  fprintf (stderr, "sectors of %lu bytes are not supported\n", size);
  exit (2);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && strcmp (argv[1], "--batch") == 0)
    return run_batch ();
  if (argc == 3 && strcmp (argv[1], "--sweep") == 0)
    return sweep_words (argv[2]);
  if (argc == 3)
    return show_image (argv[1], argv[2]);
  fprintf (stderr, "usage: %s IMAGE SECTOR_SIZE | --batch | --sweep SECTOR_SIZE\n", argv[0]);
  return 2;
}
