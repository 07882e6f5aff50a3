/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk in memory for the boot rule, which records what is done to it and fails on demand. */
#ifndef MEMORY_DISK_H
#define MEMORY_DISK_H 1

#include "select.h"

enum operation
{
  NOTHING,
  READ,
  WRITE,
  FLUSH,
  /* from the nth write on, each is said to be done and is dropped */
  DROP
};

struct logged
{
  enum operation kind;
  uint64_t lba;
  uint32_t count;
  uint8_t *data;
};

#define MOST_LOGGED 32u

struct memory_disk
{
  struct gptprio_disk disk;
  uint8_t *bytes;
  /* the nth operation of this kind, counted from 1, fails */
  enum operation fail;
  uint32_t nth;
  struct logged log[MOST_LOGGED];
  unsigned logged;
};

/* bytes has sectors << sector_bits of them and stays the caller's. */
void memory_disk_open (struct memory_disk *memory, uint8_t *bytes, unsigned sector_bits, uint64_t sectors);
/* Forgets what was recorded, and the failure that was asked for. */
void memory_disk_reset (struct memory_disk *memory);

#endif
