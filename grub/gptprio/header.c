/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One GPT header (UEFI 5.3.2). Every field is bounded by the disk before it is used; nothing read here is trusted. */
#include "gpt.h"

#define SMALLEST_HEADER 92u

/* Offsets of the fields in the sector. */
enum
{
  REVISION_MAJOR = 10,
  HEADER_SIZE = 12,
  HEADER_CRC = 16,
  MY_LBA = 24,
  ALTERNATE_LBA = 32,
  FIRST_USABLE = 40,
  LAST_USABLE = 48,
  DISK_GUID = 56,
  ENTRIES_LBA = 72,
  ENTRY_COUNT = 80,
  ENTRY_SIZE = 84,
  ENTRIES_CRC = 88
};

uint32_t
gptprio_array_sectors (const struct gptprio_header *header, unsigned sector_bits)
{
  return (gptprio_entries_size (header) + (1u << sector_bits) - 1) >> sector_bits;
}

static bool
sizes_hold (const struct gptprio_header *header, unsigned sector_bits)
{
  uint32_t size = header->entry_size;
  if (header->header_size < SMALLEST_HEADER || header->header_size > 1u << sector_bits)
    return false;
  if (size < 128 || size > 4096 || (size & (size - 1)) != 0)
    return false;
  return header->entry_count >= 1 && (uint64_t) header->entry_count * size <= GPTPRIO_MAX_ARRAY;
}

/* All LBAs are below the number of sectors already, so that no sum of two overflows. */
static bool
places_hold (const struct gptprio_header *header, enum gptprio_side side, uint64_t lba, unsigned sector_bits)
{
  uint64_t array = gptprio_array_sectors (header, sector_bits);
  uint64_t end = side == GPTPRIO_PRIMARY ? header->alternate_lba : header->header_lba;
  if (header->header_lba != lba)
    return false;
  /* an empty usable area (last = first - 1) is legal */
  if (header->last_usable + 1 < header->first_usable || header->first_usable < 2 + array)
    return false;
  if (header->last_usable + array >= end)
    return false;
  if (side == GPTPRIO_PRIMARY)
    return header->entries_lba >= 2 && header->entries_lba + array <= header->first_usable;
  return header->alternate_lba == 1 && header->entries_lba > header->last_usable
	 && header->entries_lba + array <= header->header_lba;
}

enum gptprio_trust
gptprio_decode_header (const uint8_t *sector, const struct gptprio_disk *disk, enum gptprio_side side, uint64_t lba,
		       struct gptprio_header *header)
{
  static const uint8_t signature[8] = { 'E', 'F', 'I', ' ', 'P', 'A', 'R', 'T' };
  for (unsigned at = 0; at < sizeof (signature); at++)
    if (sector[at] != signature[at])
      return GPTPRIO_NO_HEADER;
  if (gptprio_get16 (sector + REVISION_MAJOR) != 1)
    return GPTPRIO_NO_HEADER;

  header->header_size = gptprio_get32 (sector + HEADER_SIZE);
  header->entry_count = gptprio_get32 (sector + ENTRY_COUNT);
  header->entry_size = gptprio_get32 (sector + ENTRY_SIZE);
  header->entries_crc = gptprio_get32 (sector + ENTRIES_CRC);
  if (!sizes_hold (header, disk->sector_bits))
    return GPTPRIO_NO_HEADER;

  uint64_t *const lbas[] = { &header->header_lba, &header->alternate_lba, &header->first_usable,
			     &header->last_usable, &header->entries_lba };
  static const uint8_t offsets[] = { MY_LBA, ALTERNATE_LBA, FIRST_USABLE, LAST_USABLE, ENTRIES_LBA };
  for (unsigned at = 0; at < sizeof (offsets); at++)
    {
      *lbas[at] = gptprio_get64 (sector + offsets[at]);
      if (*lbas[at] >= disk->sectors)
	return GPTPRIO_NO_HEADER;
    }
  for (unsigned at = 0; at < sizeof (header->disk_guid); at++)
    header->disk_guid[at] = sector[DISK_GUID + at];
  if (!places_hold (header, side, lba, disk->sector_bits))
    return GPTPRIO_NO_HEADER;

  uint32_t crc = gptprio_crc32 (sector, header->header_size, HEADER_CRC);
  return crc == gptprio_get32 (sector + HEADER_CRC) ? GPTPRIO_TRUSTED : GPTPRIO_BAD_CRC;
}

void
gptprio_encode_header (uint8_t *sector, const struct gptprio_header *header)
{
  gptprio_put32 (sector + HEADER_SIZE, header->header_size);
  gptprio_put64 (sector + MY_LBA, header->header_lba);
  gptprio_put64 (sector + ALTERNATE_LBA, header->alternate_lba);
  gptprio_put64 (sector + FIRST_USABLE, header->first_usable);
  gptprio_put64 (sector + LAST_USABLE, header->last_usable);
  for (unsigned at = 0; at < sizeof (header->disk_guid); at++)
    sector[DISK_GUID + at] = header->disk_guid[at];
  gptprio_put64 (sector + ENTRIES_LBA, header->entries_lba);
  gptprio_put32 (sector + ENTRY_COUNT, header->entry_count);
  gptprio_put32 (sector + ENTRY_SIZE, header->entry_size);
  gptprio_put32 (sector + ENTRIES_CRC, header->entries_crc);
  gptprio_put32 (sector + HEADER_CRC, gptprio_crc32 (sector, header->header_size, HEADER_CRC));
}
