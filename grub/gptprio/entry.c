/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One partition entry (UEFI 5.3.3). */
#include "select.h"

enum
{
  PART_UUID = 16,
  FIRST_LBA = 32,
  LAST_LBA = 40,
  STARTS = 52,
  BOOT_WORD = 54,
  LABEL = 56,
  LABEL_UNITS = 36
};

bool
gptprio_is_used (const uint8_t *entry)
{
  for (unsigned at = 0; at < 16; at++)
    if (entry[at] != 0)
      return true;
  return false;
}

bool
gptprio_is_slot (const uint8_t *entry)
{
  /* 5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6, its first three groups little-endian */
  static const uint8_t type[16] = { 0xf4, 0xf5, 0xfb, 0x5d, 0x48, 0x28, 0xac, 0x4b,
				    0xaa, 0x5e, 0x0d, 0x9a, 0x20, 0xb7, 0x45, 0xa6 };
  for (unsigned at = 0; at < sizeof (type); at++)
    if (entry[at] != type[at])
      return false;
  return true;
}

uint64_t
gptprio_first_lba (const uint8_t *entry)
{
  return gptprio_get64 (entry + FIRST_LBA);
}

uint64_t
gptprio_last_lba (const uint8_t *entry)
{
  return gptprio_get64 (entry + LAST_LBA);
}

uint16_t
gptprio_boot_word (const uint8_t *entry)
{
  return gptprio_get16 (entry + BOOT_WORD);
}

void
gptprio_set_tries (uint8_t *entry, unsigned tries)
{
  entry[BOOT_WORD] = (uint8_t) ((entry[BOOT_WORD] & 15) | tries << 4);
}

void
gptprio_set_inprogress (uint8_t *entry)
{
  entry[BOOT_WORD] = 3;
  entry[BOOT_WORD + 1] &= 0xfe;
}

uint16_t
gptprio_starts (const uint8_t *entry)
{
  return gptprio_get16 (entry + STARTS);
}

void
gptprio_set_count (uint8_t *entry, unsigned count)
{
  entry[STARTS + 1] = (uint8_t) ((entry[STARTS + 1] & 0xf0) | count);
}

void
gptprio_set_tried (uint8_t *entry, bool tried)
{
  entry[STARTS + 1] = (uint8_t) ((entry[STARTS + 1] & 0xdf) | (tried ? 0x20 : 0));
}

static char *
put_utf8 (char *to, uint32_t code)
{
  if (code < 0x80)
    {
      /* no control character gets into a variable, and from there to a terminal or a command line */
      *to++ = code < 0x20 || code == 0x7f ? '?' : (char) code;
      return to;
    }
  if (code < 0x800)
    *to++ = (char) (0xc0 | code >> 6);
  else
    {
      if (code < 0x10000)
	*to++ = (char) (0xe0 | code >> 12);
      else
	{
	  *to++ = (char) (0xf0 | code >> 18);
	  *to++ = (char) (0x80 | (code >> 12 & 63));
	}
      *to++ = (char) (0x80 | (code >> 6 & 63));
    }
  *to++ = (char) (0x80 | (code & 63));
  return to;
}

/* UTF-16 to UTF-8; a surrogate without its other half becomes U+FFFD. */
void
gptprio_label (const uint8_t *entry, char label[GPTPRIO_LABEL_SIZE])
{
  char *to = label;
  for (unsigned at = 0; at < LABEL_UNITS; at++)
    {
      uint32_t code = gptprio_get16 (entry + LABEL + 2 * at);
      if (code == 0)
	break;
      if (code >= 0xd800 && code < 0xe000)
	{
	  uint32_t low = at + 1 < LABEL_UNITS ? gptprio_get16 (entry + LABEL + 2 * (at + 1)) : 0;
	  bool pair = code < 0xdc00 && low >= 0xdc00 && low < 0xe000;
	  code = pair ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
	  at += pair;
	}
      to = put_utf8 (to, code);
    }
  *to = '\0';
}

void
gptprio_guid_text (const uint8_t guid[16], char text[GPTPRIO_UUID_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  static const uint8_t order[16] = { 3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15 };
  char *to = text;
  for (unsigned at = 0; at < sizeof (order); at++)
    {
      uint8_t byte = guid[order[at]];
      if (at == 4 || at == 6 || at == 8 || at == 10)
	*to++ = '-';
      *to++ = digits[byte >> 4];
      *to++ = digits[byte & 15];
    }
  *to = '\0';
}

void
gptprio_part_uuid (const uint8_t *entry, char uuid[GPTPRIO_UUID_SIZE])
{
  gptprio_guid_text (entry + PART_UUID, uuid);
}
