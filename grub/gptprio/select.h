/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boot loader's rule (spec/eve-baseos.md 1.6): which slot starts, and what is written before it does. */
#ifndef GPTPRIO_SELECT_H
#define GPTPRIO_SELECT_H 1

#include "gpt.h"

/* A label has 36 UTF-16 units, each at most 3 bytes of UTF-8; a GUID has 36 characters. */
#define GPTPRIO_LABEL_SIZE (36 * 3 + 1)
#define GPTPRIO_UUID_SIZE (36 + 1)

struct gptprio_pick
{
  /* as in gpt2 */
  uint32_t number;
  char label[GPTPRIO_LABEL_SIZE];
  char part_uuid[GPTPRIO_UUID_SIZE];
  /* of the table: what tells two disks of one layout apart */
  char disk_guid[GPTPRIO_UUID_SIZE];
  uint64_t first_lba;
  uint64_t last_lba;
  /* the 16 boot bits of the attributes */
  uint16_t before;
  uint16_t after;
  /* a damaged copy could not be repaired; the pick itself is sound */
  bool repair_failed;
};

enum gptprio_outcome
{
  GPTPRIO_PICKED,
  GPTPRIO_NO_TABLE,
  GPTPRIO_NO_ELIGIBLE_SLOT,
  GPTPRIO_BAD_SLOT,
  GPTPRIO_WRITE_FAILED
};

/* boot.c: the whole of it on one disk. The try is durable, as far as the firmware can tell, when this returns. */
enum gptprio_outcome gptprio_boot (const struct gptprio_disk *disk, struct gptprio_work *work,
				   struct gptprio_pick *pick);
/* One word that says why nothing was picked; empty for a pick. */
const char *gptprio_reason (enum gptprio_outcome outcome);

/* select.c: the entry that boots, or NULL. */
uint8_t *gptprio_select (const struct gptprio_table *table, uint32_t *index);
/* Whether the entry lies in the usable area and shares no sector with another. */
bool gptprio_range_holds (const struct gptprio_table *table, const uint8_t *entry);

/* entry.c: one partition entry of at least 128 bytes. */
bool gptprio_is_used (const uint8_t *entry);
bool gptprio_is_slot (const uint8_t *entry);
uint64_t gptprio_first_lba (const uint8_t *entry);
uint64_t gptprio_last_lba (const uint8_t *entry);
uint16_t gptprio_boot_word (const uint8_t *entry);
void gptprio_set_tries (uint8_t *entry, unsigned tries);
void gptprio_label (const uint8_t *entry, char label[GPTPRIO_LABEL_SIZE]);
void gptprio_part_uuid (const uint8_t *entry, char uuid[GPTPRIO_UUID_SIZE]);
/* The text of a GUID whose 16 bytes lie as in a partition table. */
void gptprio_guid_text (const uint8_t guid[16], char text[GPTPRIO_UUID_SIZE]);

/* The fields of the boot word (spec/eve-baseos.md 1.2). */
static inline unsigned
gptprio_priority (uint16_t word)
{
  return word & 15;
}

static inline unsigned
gptprio_tries (uint16_t word)
{
  return word >> 4 & 15;
}

static inline bool
gptprio_successful (uint16_t word)
{
  return (word & 0x100) != 0;
}

#endif
