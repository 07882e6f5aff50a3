/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boot loader's rule (docs/rules/eve-baseos.md 1.6): which slot starts, and what is written before it does. */
#ifndef GPTPRIO_SELECT_H
#define GPTPRIO_SELECT_H 1

#include "gpt.h"

/* A label has 36 UTF-16 units, each at most 3 bytes of UTF-8; a GUID has 36 characters. */
#define GPTPRIO_LABEL_SIZE (36 * 3 + 1)
#define GPTPRIO_UUID_SIZE (36 + 1)

/* As what a slot is started. */
enum gptprio_start
{
  /* it loses a try */
  GPTPRIO_TRIAL,
  GPTPRIO_COMMITTED,
  /* in place of a committed slot that did not come up */
  GPTPRIO_STAND_IN,
  /* a committed slot although it did not come up: nothing better is left */
  GPTPRIO_RESCUE,
  /* the best slot that needs no write, as the table cannot be written */
  GPTPRIO_NO_WRITE
};

struct gptprio_pick
{
  enum gptprio_start start;
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
  /* the 16 start bits after the pick */
  uint16_t starts;
  /* a damaged copy could not be repaired, or a note not be made; the pick itself is sound */
  bool write_failed;
};

/* What the rule has chosen, and has not been done yet. */
struct gptprio_decision
{
  enum gptprio_start start;
  uint8_t *entry;
  uint32_t index;
  /* the committed slot that is counted or yields; NULL when nothing is counted */
  uint8_t *counted;
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
/* One word for the way in which a slot is started. */
const char *gptprio_start_name (enum gptprio_start start);

/* select.c: what the rule chooses; false when no slot may start. Without writable, the best slot that needs no write. */
bool gptprio_decide (const struct gptprio_table *table, bool writable, struct gptprio_decision *decision);
/* Puts into the entries what has to be on the disk before the slot is started; false when that is nothing. */
bool gptprio_apply (const struct gptprio_table *table, const struct gptprio_decision *decision);
/* Whether the entry lies in the usable area and shares no sector with another. */
bool gptprio_range_holds (const struct gptprio_table *table, const uint8_t *entry);

/* entry.c: one partition entry of at least 128 bytes. */
bool gptprio_is_used (const uint8_t *entry);
bool gptprio_is_slot (const uint8_t *entry);
uint64_t gptprio_first_lba (const uint8_t *entry);
uint64_t gptprio_last_lba (const uint8_t *entry);
uint16_t gptprio_boot_word (const uint8_t *entry);
void gptprio_set_tries (uint8_t *entry, unsigned tries);
/* inprogress (docs/rules/eve-baseos.md 1.3): on trial, with no try left. */
void gptprio_set_inprogress (uint8_t *entry);
uint16_t gptprio_starts (const uint8_t *entry);
void gptprio_set_count (uint8_t *entry, unsigned count);
void gptprio_set_tried (uint8_t *entry, bool tried);
void gptprio_label (const uint8_t *entry, char label[GPTPRIO_LABEL_SIZE]);
void gptprio_part_uuid (const uint8_t *entry, char uuid[GPTPRIO_UUID_SIZE]);
/* The text of a GUID whose 16 bytes lie as in a partition table. */
void gptprio_guid_text (const uint8_t guid[16], char text[GPTPRIO_UUID_SIZE]);

/* The fields of the boot word (docs/rules/eve-baseos.md 1.2). */
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

/* The fields of the start bits, as in pkg/boot/starts.ts. */
#define GPTPRIO_MOST_STARTS 15u
#define GPTPRIO_NEVER_YIELDS 15u
#define GPTPRIO_DEFAULT_LIMIT 5u

/* As stored: 0 is the default. */
static inline unsigned
gptprio_stored_limit (uint16_t starts)
{
  return starts & 15;
}

static inline unsigned
gptprio_count (uint16_t starts)
{
  return starts >> 8 & 15;
}

static inline bool
gptprio_proved (uint16_t starts)
{
  return (starts & 0x1000) != 0;
}

static inline bool
gptprio_tried (uint16_t starts)
{
  return (starts & 0x2000) != 0;
}

#endif
