/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The partition table on a disk: both copies, judged, repaired and written. Knows nothing of GRUB. */
#ifndef GPTPRIO_GPT_H
#define GPTPRIO_GPT_H 1

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A hostile header may not ask for more memory than this: the largest sector and entry array that are read. */
#define GPTPRIO_MAX_SECTOR 4096u
#define GPTPRIO_MAX_ARRAY (1024u * 1024u)

/* A disk as its owner gives it to us. Counts are in sectors of 1 << sector_bits bytes; false means that it failed. */
struct gptprio_disk
{
  unsigned sector_bits;
  uint64_t sectors;
  void *context;
  bool (*read) (void *context, uint64_t lba, uint32_t count, uint8_t *into);
  bool (*write) (void *context, uint64_t lba, uint32_t count, const uint8_t *from);
  /* returns once all that was written is on the medium, where the firmware can do that at all */
  bool (*flush) (void *context);
};

enum gptprio_side
{
  GPTPRIO_PRIMARY,
  GPTPRIO_BACKUP
};

struct gptprio_header
{
  uint32_t header_size;
  uint64_t header_lba;
  uint64_t alternate_lba;
  uint64_t first_usable;
  uint64_t last_usable;
  uint8_t disk_guid[16];
  uint64_t entries_lba;
  uint32_t entry_count;
  uint32_t entry_size;
  uint32_t entries_crc;
};

/* One copy as it was read. Only a good one may be believed as a whole; of a bad one it is kept what could be read. */
struct gptprio_copy
{
  bool good;
  /* the header's fields are in bounds, even when its CRC is wrong */
  bool has_header;
  /* the header's CRC holds */
  bool trusted;
  bool has_array;
  uint64_t lba;
  struct gptprio_header header;
  uint8_t *sector;
  uint8_t *array;
};

/* All the memory that one run needs. */
struct gptprio_work
{
  uint8_t sector[2][GPTPRIO_MAX_SECTOR];
  uint8_t new_sector[2][GPTPRIO_MAX_SECTOR];
  uint8_t array[2][GPTPRIO_MAX_ARRAY];
};

struct gptprio_copies
{
  struct gptprio_copy side[2];
  /* false for two good copies that differ: a write was cut between them */
  bool agree;
};

/* Where one copy lives, and the bytes around our fields that a write gives back unchanged. */
struct gptprio_frame
{
  uint64_t header_lba;
  uint64_t entries_lba;
  const uint8_t *header_sector;
  uint8_t *array;
};

/* The table that a good copy holds; entries points into that copy's array. */
struct gptprio_table
{
  struct gptprio_header header;
  struct gptprio_frame frame[2];
  uint8_t *entries;
};

/* A step writes count sectors of data at lba, or flushes when data is NULL. */
struct gptprio_step
{
  uint64_t lba;
  uint32_t count;
  const uint8_t *data;
};

struct gptprio_plan
{
  struct gptprio_step step[6];
  unsigned count;
};

static inline uint16_t
gptprio_get16 (const uint8_t *at)
{
  return (uint16_t) (at[0] | at[1] << 8);
}

static inline uint32_t
gptprio_get32 (const uint8_t *at)
{
  return (uint32_t) gptprio_get16 (at) | (uint32_t) gptprio_get16 (at + 2) << 16;
}

static inline uint64_t
gptprio_get64 (const uint8_t *at)
{
  return (uint64_t) gptprio_get32 (at) | (uint64_t) gptprio_get32 (at + 4) << 32;
}

static inline void
gptprio_put32 (uint8_t *at, uint32_t value)
{
  for (unsigned byte = 0; byte < 4; byte++)
    at[byte] = (uint8_t) (value >> (8 * byte));
}

static inline void
gptprio_put64 (uint8_t *at, uint64_t value)
{
  gptprio_put32 (at, (uint32_t) value);
  gptprio_put32 (at + 4, (uint32_t) (value >> 32));
}

/* Bytes of the entry array, without the rest of its last sector. */
static inline uint32_t
gptprio_entries_size (const struct gptprio_header *header)
{
  return header->entry_count * header->entry_size;
}

/* crc32.c: CRC-32 (IEEE 802.3) of all but the 4 bytes at hole, which count as zero; no hole at or past length. */
uint32_t gptprio_crc32 (const uint8_t *bytes, uint32_t length, uint32_t hole);
#define GPTPRIO_NO_HOLE UINT32_MAX

/* header.c */
enum gptprio_trust
{
  /* not a header, or one whose fields are out of bounds */
  GPTPRIO_NO_HEADER,
  /* fields in bounds, wrong CRC */
  GPTPRIO_BAD_CRC,
  GPTPRIO_TRUSTED
};
uint32_t gptprio_array_sectors (const struct gptprio_header *header, unsigned sector_bits);
enum gptprio_trust gptprio_decode_header (const uint8_t *sector, const struct gptprio_disk *disk,
					  enum gptprio_side side, uint64_t lba, struct gptprio_header *header);
/* Puts the fields and the CRC over the bytes that are in the sector. */
void gptprio_encode_header (uint8_t *sector, const struct gptprio_header *header);

/* copies.c: reads and judges both copies; false when no table can be on a disk of this size. */
bool gptprio_read_copies (const struct gptprio_disk *disk, struct gptprio_work *work, struct gptprio_copies *copies);

/* table.c: the table that one good copy holds. */
void gptprio_table_from (const struct gptprio_copies *copies, enum gptprio_side source, unsigned sector_bits,
			 struct gptprio_table *table);
/* The table of the disk: the primary copy if it is good, else the backup; false when neither is. */
bool gptprio_table_of (const struct gptprio_copies *copies, unsigned sector_bits, struct gptprio_table *table);

/* plan.c */
void gptprio_plan_both (const struct gptprio_table *table, bool agreed, struct gptprio_work *work,
			unsigned sector_bits, struct gptprio_plan *plan);
void gptprio_plan_repair (const struct gptprio_table *table, const struct gptprio_copies *copies,
			  struct gptprio_work *work, unsigned sector_bits, struct gptprio_plan *plan);
bool gptprio_execute (const struct gptprio_disk *disk, const struct gptprio_plan *plan);

/* heal.c: makes one of two bad copies good again if only a write of known attributes was torn; false when it is other
   damage. */
bool gptprio_heal (struct gptprio_copies *copies, enum gptprio_side *healed);

#endif
